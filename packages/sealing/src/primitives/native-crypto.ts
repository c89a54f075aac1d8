import type { PlatformKey } from "./primitives.ts";

interface Digest {
  update(content: Uint8Array | string): Digest;
  digest(): Uint8Array<ArrayBuffer>;
}

interface GcmCipher {
  setAAD(aad: Uint8Array): unknown;
  update(bytes: Uint8Array): Uint8Array;
  final(): Uint8Array;
}

/** A KeyObject of node:crypto: passed around, never looked into. */
export interface NativeKey {
  readonly type: string;
}

type OctetKeyJwk = {
  readonly kty: "OKP";
  readonly crv: "X25519" | "Ed25519";
  readonly x: string;
  readonly d?: string;
};

/**
 * The part of node:crypto used here, spelled out because this package also compiles where no
 * Node types exist. A test holds it against the real module.
 */
export interface NativeCrypto<Key = NativeKey> {
  createHash(algorithm: "sha256"): Digest;
  createHmac(algorithm: "sha256", key: Uint8Array): Digest;
  createCipheriv(
    algorithm: "aes-256-gcm",
    key: Uint8Array,
    nonce: Uint8Array,
  ): GcmCipher & { getAuthTag(): Uint8Array };
  createDecipheriv(
    algorithm: "aes-256-gcm",
    key: Uint8Array,
    nonce: Uint8Array,
  ): GcmCipher & { setAuthTag(tag: Uint8Array): unknown };
  generateKeyPairSync(type: "x25519"): { publicKey: Key; privateKey: Key };
  diffieHellman(keys: { privateKey: Key; publicKey: Key }): Uint8Array;
  createPublicKey(key: { key: OctetKeyJwk; format: "jwk" }): Key;
  createPrivateKey(key: { key: OctetKeyJwk; format: "jwk" }): Key;
  sign(algorithm: null, message: Uint8Array, key: Key): Uint8Array<ArrayBuffer>;
  verify(algorithm: null, message: Uint8Array, key: Key, signature: Uint8Array): boolean;
  readonly KeyObject: { from(key: PlatformKey): Key };
}

interface Runtime {
  readonly process?: { getBuiltinModule?(name: "node:crypto"): unknown };
}

/** node:crypto where it exists; asked for at run time, so that bundles for browsers stay free. */
export function findNativeCrypto(runtime: unknown = globalThis): NativeCrypto | undefined {
  const found = (runtime as Runtime).process?.getBuiltinModule?.("node:crypto");
  return found as NativeCrypto | undefined;
}
