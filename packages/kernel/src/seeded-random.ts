import type { Random } from "./ports.ts";

/**
 * Deterministic randomness (xoshiro128** seeded by splitmix32) for replays, simulations and tests.
 * One stream per concern via `fork`, so that adding a draw in one place changes nothing elsewhere.
 */
export interface SeededRandom extends Random {
  /** Uniform in [0, 1). */
  float(): number;
  /** Uniform integer in [0, bound). */
  integer(bound: number): number;
  /** An independent stream named by `label`; the same label always yields the same stream. */
  fork(label: string): SeededRandom;
}

function hashLabel(seed: number, label: string): number {
  let hash = seed ^ 0x811c9dc5;
  for (const character of label) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return hash >>> 0;
}

function splitmix32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

export function createSeededRandom(seed: number): SeededRandom {
  const expand = splitmix32(seed);
  let a = expand();
  let b = expand();
  let c = expand();
  let d = expand() | 1;

  function word(): number {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const carried = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= carried;
    d = (d << 11) | (d >>> 21);
    return result;
  }

  return {
    bytes(length) {
      const bytes = new Uint8Array(length);
      for (let index = 0; index < length; index++) bytes[index] = word() >>> 24;
      return bytes;
    },
    float: () => word() / 2 ** 32,
    integer: (bound) => Math.floor((word() / 2 ** 32) * bound),
    fork: (label) => createSeededRandom(hashLabel(seed, label)),
  };
}
