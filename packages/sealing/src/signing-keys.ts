import { assert, base64UrlDecode, base64UrlEncode } from "@caravanserai/kernel";
import { concat } from "./bytes.ts";
import type { Bytes, PlatformKey } from "./primitives/primitives.ts";

export interface SigningKey {
  readonly privateKey: PlatformKey;
  /** Raw Ed25519 public key, 32 bytes, base64url. */
  readonly publicKey: string;
}

/** PKCS #8 of an Ed25519 private key up to its 32 bytes (RFC 8410, section 7). */
const pkcs8Head = Uint8Array.of(
  ...[0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06],
  ...[0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20],
);
const seedBytes = 32;

/** An Ed25519 key. Tablets keep the default: the private half never leaves the key store. */
export async function generateSigningKey(isExtractable = false): Promise<SigningKey> {
  const uses = ["sign", "verify"] as const;
  // Typed as one key or a pair by the DOM; Ed25519 always makes a pair.
  const pair = (await crypto.subtle.generateKey("Ed25519", isExtractable, [...uses])) as {
    privateKey: PlatformKey;
    publicKey: PlatformKey;
  };
  const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: base64UrlEncode(new Uint8Array(raw)) };
}

/** The key whose RFC 8032 seed is given: for simulated devices and keys read from a file. */
export async function signingKeyFromSeed(
  seed: Uint8Array,
  isExtractable = false,
): Promise<SigningKey> {
  assert(seed.length === seedBytes, "an Ed25519 seed has 32 bytes");
  const pkcs8 = concat(pkcs8Head, seed);
  const readable = await importPkcs8(pkcs8, true);
  const { x } = await crypto.subtle.exportKey("jwk", readable);
  assert(x !== undefined, "an exported Ed25519 key names its public half");
  const privateKey = isExtractable ? readable : await importPkcs8(pkcs8, false);
  return { privateKey, publicKey: x };
}

/** The seed of an extractable key, base64url: for the key files of the hub and the vault. */
export async function exportSigningKey(privateKey: PlatformKey): Promise<string> {
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey("pkcs8", privateKey));
  assert(pkcs8.length === pkcs8Head.length + seedBytes, "PKCS #8 of an Ed25519 key is 48 bytes");
  return base64UrlEncode(pkcs8.subarray(pkcs8Head.length));
}

/** Reads what `exportSigningKey` wrote; undefined when the text is no such key. */
export async function importSigningKey(exported: string): Promise<SigningKey | undefined> {
  const seed = base64UrlDecode(exported);
  return seed?.length === seedBytes ? signingKeyFromSeed(seed) : undefined;
}

function importPkcs8(pkcs8: Bytes, isExtractable: boolean): Promise<PlatformKey> {
  return crypto.subtle.importKey("pkcs8", pkcs8, "Ed25519", isExtractable, ["sign"]);
}
