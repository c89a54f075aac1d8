import { assert, base64UrlDecode, base64UrlEncode } from "@caravanserai/kernel";
import { concat } from "./bytes.ts";
import { chosenPrimitives } from "./primitives/chosen-primitives.ts";
import type { Bytes, Exporter } from "./primitives/primitives.ts";

export interface VaultPublicKey {
  /** Names the key: changes on rotation. */
  readonly keyName: string;
  /** Raw X25519 public key, 32 bytes, base64url; where several vaults open, one after the other. */
  readonly publicKey: string;
}

/** One key to seal to that each of the given vaults can open. */
export function jointVaultKey(keys: readonly VaultPublicKey[]): VaultPublicKey {
  const halves = keys.map(({ publicKey }) => {
    const half = base64UrlDecode(publicKey);
    assert(half?.length === keyBytes, "a vault's public key has 32 bytes");
    return half;
  });
  const keyName = keys.map((key) => key.keyName).join("+");
  return { keyName, publicKey: base64UrlEncode(concat(...halves)) };
}

const keyBytes = 32;
const tagBytes = 8;
/** Encapsulations whose exporter is remembered: members of a household come together. */
const keptExportersMax = 256;

/** First bytes of the public key's hash: in every wrap, so that a rotated vault finds its key. */
export async function keyTagOf(publicKey: Bytes): Promise<Bytes> {
  return (await chosenPrimitives().sha256(publicKey)).slice(0, tagBytes);
}

export const keyTagBytes = tagBytes;

/**
 * The vault's X25519 key. Its private half shows in no property, so that no log and no JSON text
 * can hold it by accident.
 */
export class VaultKeyPair implements VaultPublicKey {
  readonly keyName: string;
  readonly publicKey: string;
  readonly #recipient: { readonly secret: Bytes; readonly publicKey: Bytes };
  readonly #exporters = new Map<string, Exporter>();

  constructor(names: VaultPublicKey, recipient: { secret: Bytes; publicKey: Bytes }) {
    this.keyName = names.keyName;
    this.publicKey = names.publicKey;
    this.#recipient = recipient;
  }

  /** The secret and public half, base64url, for the vault's own key file. */
  export(): string {
    const { secret, publicKey } = this.#recipient;
    return base64UrlEncode(concat(secret, publicKey));
  }

  /** The exporter of one encapsulation; undefined when `enc` is no usable public key. */
  async exporterOf(enc: Bytes, purpose: Bytes): Promise<Exporter | undefined> {
    const name = base64UrlEncode(enc);
    const known = this.#exporters.get(name);
    if (known !== undefined) return known;
    const exporter = await chosenPrimitives().decapsulate(this.#recipient, enc, purpose);
    if (exporter === undefined) return undefined;
    if (this.#exporters.size >= keptExportersMax) this.#exporters.clear();
    this.#exporters.set(name, exporter);
    return exporter;
  }
}

async function vaultKeyOf(recipient: { secret: Bytes; publicKey: Bytes }): Promise<VaultKeyPair> {
  const keyName = base64UrlEncode(await keyTagOf(recipient.publicKey));
  const publicKey = base64UrlEncode(recipient.publicKey);
  return new VaultKeyPair({ keyName, publicKey }, recipient);
}

/** PKCS #8 of an X25519 private key up to its 32 bytes (RFC 8410, section 7). */
const pkcs8Head = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06],
  ...[0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20],
);
/** The point whose multiples are the public keys (RFC 7748, section 4.1). */
const basePoint = Uint8Array.of(9, ...new Uint8Array(keyBytes - 1));

/** Any 32 random bytes are a private key; its public half is that multiple of the base point. */
export async function generateVaultKey(): Promise<VaultKeyPair> {
  const { subtle } = crypto;
  const secret = crypto.getRandomValues(new Uint8Array(keyBytes));
  const pkcs8 = concat(pkcs8Head, secret);
  const privateKey = await subtle.importKey("pkcs8", pkcs8, "X25519", false, ["deriveBits"]);
  const base = await subtle.importKey("raw", basePoint, "X25519", false, []);
  const multiple = { name: "X25519", public: base };
  const publicKey = new Uint8Array(await subtle.deriveBits(multiple, privateKey, keyBytes * 8));
  return vaultKeyOf({ secret, publicKey });
}

export async function exportVaultKey(key: VaultKeyPair): Promise<string> {
  return key.export();
}

/** Reads what `exportVaultKey` wrote; undefined when the text is no such key. */
export async function importVaultKey(exported: string): Promise<VaultKeyPair | undefined> {
  const halves = base64UrlDecode(exported);
  if (halves?.length !== 2 * keyBytes) return undefined;
  return vaultKeyOf({ secret: halves.slice(0, keyBytes), publicKey: halves.slice(keyBytes) });
}
