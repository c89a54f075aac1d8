import { assert } from "@caravanserai/kernel";
import { createKeyedHash, type KeyedHash } from "./primitives/keyed-hash.ts";

const keyBytesMin = 32;

/** Key of the blind index. Whoever holds it can test guesses, so it never leaves the vault. */
export class TokenKey {
  readonly #hash: KeyedHash;

  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  tokenOf(message: string): bigint {
    const mac = this.#hash(message);
    return new DataView(mac.buffer, mac.byteOffset, mac.byteLength).getBigInt64(0);
  }
}

export function createTokenKey(bytes: Uint8Array): TokenKey {
  assert(bytes.length >= keyBytesMin, "an index key has at least 32 bytes");
  return new TokenKey(createKeyedHash(bytes));
}

/**
 * HMAC-SHA-256 of `type` and `value`, cut to a signed 64-bit number. Types hold no `|`, so that no
 * two pairs of type and value give the same message.
 */
export function tokenOf(key: TokenKey, type: string, value: string): bigint {
  assert(!type.includes("|"), "a key type holds no separator");
  return key.tokenOf(`${type}|${value}`);
}
