import { assert } from "./assert.ts";
import type { Uuid } from "./brand.ts";
import { bytesToHex } from "./bytes.ts";

const timestampMsMax = 2 ** 48 - 1;

/**
 * UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits.
 * `entropy` needs 10 bytes. A clock before 1970 or after year 10889 is clamped,
 * because a wrong device clock must never stop a registration.
 */
export function uuidV7(unixMs: number, entropy: Uint8Array): Uuid {
  assert(entropy.length >= 10, "uuidV7 needs 10 bytes of entropy");
  const ms = Math.min(Math.max(Math.trunc(unixMs) || 0, 0), timestampMsMax);
  const bytes = new Uint8Array(16);
  const high = Math.floor(ms / 2 ** 32);
  const low = ms % 2 ** 32;
  bytes.set([high >>> 8, high, low >>> 24, low >>> 16, low >>> 8, low], 0);
  bytes.set(entropy.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytesToHex(bytes);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-") as Uuid;
}
