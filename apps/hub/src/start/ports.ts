import { randomBytes } from "node:crypto";
import type { Clock, Random } from "@caravanserai/kernel";
import { machineClock } from "@caravanserai/store";

export const systemClock: Clock = machineClock;

export const cryptoRandom: Random = {
  bytes(length) {
    const bytes = new Uint8Array(length);
    bytes.set(randomBytes(length));
    return bytes;
  },
};
