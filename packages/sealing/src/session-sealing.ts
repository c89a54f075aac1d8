import { assert, base64UrlDecode, base64UrlEncode } from "@caravanserai/kernel";
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { utf8 } from "./bytes.ts";
import { pad, unpad } from "./padding.ts";
import type { PlatformKey } from "./primitives/primitives.ts";

/** A browser's key for looking at records; it lives as long as the page. */
export interface SessionKeyPair {
  readonly privateKey: PlatformKey;
  readonly platformPublicKey: PlatformKey;
  /** Raw X25519 public key, 32 bytes, base64url. */
  readonly publicKey: string;
}

/** HPKE base mode (RFC 9180), X25519, HKDF-SHA-256, AES-256-GCM, one message. */
export interface SessionSealed {
  readonly enc: string;
  readonly ciphertext: string;
}

const purpose = utf8("caravanserai/v1/session").buffer;

function createSuite(): CipherSuite {
  return new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
}

export async function generateSessionKey(): Promise<SessionKeyPair> {
  // Typed as one key or a pair by the DOM; X25519 always makes a pair.
  const pair = (await crypto.subtle.generateKey("X25519", false, ["deriveBits"])) as {
    privateKey: PlatformKey;
    publicKey: PlatformKey;
  };
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return {
    privateKey: pair.privateKey,
    platformPublicKey: pair.publicKey,
    publicKey: base64UrlEncode(raw),
  };
}

/**
 * Seals one text to a browser's session key, padded. The recipient must give the same `aad`.
 * Undefined when the session key is unusable: it comes from a request.
 */
export async function sealToSession(
  sessionPublicKey: string,
  plaintext: string,
  aad: string,
): Promise<SessionSealed | undefined> {
  const raw = base64UrlDecode(sessionPublicKey);
  if (raw === undefined) return undefined;
  const suite = createSuite();
  const message = pad(plaintext).buffer;
  try {
    const recipientPublicKey = await suite.kem.importKey("raw", raw.buffer);
    const recipient = { recipientPublicKey, info: purpose };
    const { enc, ct } = await suite.seal(recipient, message, utf8(aad).buffer);
    return {
      enc: base64UrlEncode(new Uint8Array(enc)),
      ciphertext: base64UrlEncode(new Uint8Array(ct)),
    };
  } catch {
    return undefined;
  }
}

/** Undefined when it does not authenticate. */
export async function openFromSession(
  key: SessionKeyPair,
  sealed: SessionSealed,
  aad: string,
): Promise<string | undefined> {
  const enc = base64UrlDecode(sealed.enc);
  const ciphertext = base64UrlDecode(sealed.ciphertext);
  assert(key.privateKey.type === "private", "a session opens with its private key");
  if (enc === undefined || ciphertext === undefined) return undefined;
  const recipientKey = { privateKey: key.privateKey, publicKey: key.platformPublicKey };
  try {
    const recipient = { recipientKey, enc: enc.buffer, info: purpose };
    const message = await createSuite().open(recipient, ciphertext.buffer, utf8(aad).buffer);
    return unpad(new Uint8Array(message));
  } catch {
    return undefined;
  }
}
