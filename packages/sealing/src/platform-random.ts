import type { Random } from "@caravanserai/kernel";

/** The platform's cryptographic randomness, for everything outside replays and tests. */
export function createPlatformRandom(): Random {
  return { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
}
