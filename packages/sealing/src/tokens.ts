import { assert } from "@caravanserai/kernel";
import { utf8 } from "./bytes.ts";
import { chosenPrimitives } from "./primitives/chosen-primitives.ts";
import type { Awaitable, Bytes } from "./primitives/primitives.ts";

const keyBytesMin = 32;

/** Key of the blind index. Whoever holds it can test guesses, so it never leaves the vault. */
export class TokenKey {
  readonly #hmac: (message: Bytes) => Awaitable<Bytes>;

  constructor(hmac: (message: Bytes) => Awaitable<Bytes>) {
    this.#hmac = hmac;
  }

  /** HMAC-SHA-256 of `type` and `value`, cut to a signed 64-bit number. */
  async tokenOf(type: string, value: string): Promise<bigint> {
    const mac = await this.#hmac(utf8(`${type}|${value}`));
    return new DataView(mac.buffer, mac.byteOffset, mac.byteLength).getBigInt64(0);
  }
}

export async function createTokenKey(bytes: Uint8Array): Promise<TokenKey> {
  assert(bytes.length >= keyBytesMin, "an index key has at least 32 bytes");
  return new TokenKey(await chosenPrimitives().createHmac(new Uint8Array(bytes)));
}

/** Types hold no `|`, so that no two pairs of type and value give the same message. */
export function tokenOf(key: TokenKey, type: string, value: string): Promise<bigint> {
  assert(!type.includes("|"), "a key type holds no separator");
  return key.tokenOf(type, value);
}
