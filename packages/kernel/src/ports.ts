import type { Uuid } from "./brand.ts";
import { uuidV7 } from "./uuid-v7.ts";

/** Milliseconds since 1970-01-01T00:00Z. Pure packages never read a clock: it comes in as this. */
export interface Clock {
  now(): number;
}

/** Source of randomness; unpredictable in production, seeded in replays and simulations. */
export interface Random {
  /** Fills and returns a new array of `length` random bytes. */
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

export interface IdSource {
  next(): Uuid;
}

/** Time-ordered ids (UUIDv7) from a clock and a random source. */
export function createIdSource(clock: Clock, random: Random): IdSource {
  return { next: () => uuidV7(clock.now(), random.bytes(10)) };
}
