import { randomBytes } from "node:crypto";
import type { Clock, Random } from "@caravanserai/kernel";

export const systemClock: Clock = { now: () => Date.now() };

export const cryptoRandom: Random = {
  bytes(length) {
    const bytes = new Uint8Array(length);
    bytes.set(randomBytes(length));
    return bytes;
  },
};
