export type Bytes = Uint8Array<ArrayBuffer>;
/** Native code answers at once, a browser later; callers always await. */
type Awaitable<Value> = Value | Promise<Value>;

/** A key of the platform's own key store (`CryptoKey` by its DOM name). */
export type PlatformKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Derives 32 bytes for one context from one HPKE encapsulation (RFC 9180, section 5.3). */
export type Exporter = (context: Bytes) => Awaitable<Bytes>;

interface GcmSealing {
  readonly nonce: Bytes;
  readonly plaintext: Bytes;
  readonly aad: Bytes;
}

interface GcmOpening {
  readonly nonce: Bytes;
  /** With the 16-byte tag at its end. */
  readonly ciphertext: Bytes;
  readonly aad: Bytes;
}

/**
 * The few operations everything else is built from. Two implementations give the same bytes:
 * WebCrypto (browsers) and node:crypto (servers, which seal and open thousands a second).
 */
export interface Primitives {
  sha256(bytes: Bytes): Awaitable<Bytes>;
  /** AES-256-GCM with a 16-byte tag. */
  gcmSeal(key: Bytes, sealing: GcmSealing): Awaitable<Bytes>;
  /** Undefined when the tag does not authenticate. */
  gcmOpen(key: Bytes, opening: GcmOpening): Awaitable<Bytes | undefined>;
  /** HPKE base mode, X25519, HKDF-SHA-256, export-only; `purpose` is the `info` of RFC 9180. */
  encapsulate(
    publicKey: Bytes,
    purpose: Bytes,
  ): Awaitable<{ readonly enc: Bytes; readonly exporter: Exporter } | undefined>;
  /** Undefined when `enc` is no usable public key (as is `encapsulate` for a recipient). */
  decapsulate(
    recipient: { readonly secret: Bytes; readonly publicKey: Bytes },
    enc: Bytes,
    purpose: Bytes,
  ): Awaitable<Exporter | undefined>;
  /** Ed25519 (RFC 8032). */
  sign(privateKey: PlatformKey, message: Bytes): Awaitable<Bytes>;
  /** Undefined when the bytes are no public key. */
  createVerify(
    publicKey: Bytes,
  ): Awaitable<((message: Bytes, signature: Bytes) => Awaitable<boolean>) | undefined>;
}
