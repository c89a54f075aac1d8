import { createHMAC, createSHA256 } from "hash-wasm";
import { concat } from "../bytes.ts";
import { findNativeCrypto, type NativeCrypto } from "./native-crypto.ts";
import type { Bytes } from "./primitives.ts";

/** HMAC-SHA-256 of UTF-8 text under one key, which shows in no property of it. */
export type KeyedHash = (message: string) => Bytes;

/** Kept for as long as it is needed: a register makes millions, a new key for each would be slow. */
export async function createKeyedHash(
  key: Uint8Array,
  native: NativeCrypto | null = findNativeCrypto() ?? null,
): Promise<KeyedHash> {
  if (native !== null) {
    const secret = native.createSecretKey(key);
    return (message) => native.createHmac("sha256", secret).update(message).digest();
  }
  const hmac = await createHMAC(createSHA256(), key);
  return (message) => concat(hmac.init().update(message).digest("binary"));
}
