import { assert } from "@caravanserai/kernel";
import { createHMAC, createSHA256 } from "hash-wasm";

const keyBytesMin = 32;

/** Key of the blind index. Whoever holds it can test guesses, so it never leaves the vault. */
export class TokenKey {
  readonly #hmac: Awaited<ReturnType<typeof createHMAC>>;

  constructor(hmac: Awaited<ReturnType<typeof createHMAC>>) {
    this.#hmac = hmac;
  }

  tokenOf(message: string): bigint {
    const mac = this.#hmac.init().update(message).digest("binary");
    return new DataView(mac.buffer, mac.byteOffset, mac.byteLength).getBigInt64(0);
  }
}

/** One reusable hash for all tokens: a register makes millions, an object for each would be slow. */
export async function createTokenKey(bytes: Uint8Array): Promise<TokenKey> {
  assert(bytes.length >= keyBytesMin, "an index key has at least 32 bytes");
  return new TokenKey(await createHMAC(createSHA256(), bytes));
}

/**
 * HMAC-SHA-256 of `type` and `value`, cut to a signed 64-bit number. Types hold no `|`, so that no
 * two pairs of type and value give the same message.
 */
export function tokenOf(key: TokenKey, type: string, value: string): bigint {
  assert(!type.includes("|"), "a key type holds no separator");
  return key.tokenOf(`${type}|${value}`);
}
