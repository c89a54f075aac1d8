import { base64UrlEncode } from "@caravanserai/kernel";
import { concat, ownBytes, utf8 } from "../bytes.ts";
import type { NativeCrypto, NativeKey } from "./native-crypto.ts";
import type { Bytes, Exporter } from "./primitives.ts";

/** RFC 9180, sections 4.1 and 5.1: DHKEM(X25519), HKDF-SHA-256, export-only AEAD, base mode. */
const kemSuite = concat(utf8("KEM"), Uint8Array.of(0x00, 0x20));
const hpkeSuite = concat(utf8("HPKE"), Uint8Array.of(0x00, 0x20, 0x00, 0x01, 0xff, 0xff));
const version = utf8("HPKE-v1");
const empty = new Uint8Array(0);
const hashBytes = 32;
/** The point whose multiples are the public keys (RFC 7748, section 4.1). */
const basePoint = Uint8Array.of(9, ...new Uint8Array(31));
/** Recipients are few (one vault, perhaps the next one during a rotation). */
const keptKeysMax = 8;

export interface HpkeKeys {
  readonly privateKey: NativeKey;
  readonly publicKey: NativeKey;
}

export interface NativeHpke {
  generateEphemeral(): NativeKey;
  importPublic(publicKey: Bytes): NativeKey;
  importPair(secret: Bytes, publicKey: Bytes): HpkeKeys;
  encapsulate(
    ephemeral: NativeKey,
    recipient: { readonly key: NativeKey; readonly raw: Bytes },
    purpose: Bytes,
  ): { readonly enc: Bytes; readonly exporter: Exporter } | undefined;
  decapsulate(
    recipient: { readonly key: NativeKey; readonly raw: Bytes },
    enc: Bytes,
    purpose: Bytes,
  ): Exporter | undefined;
}

type KeySchedule = (shared: Uint8Array, context: Bytes, purpose: Bytes) => Exporter;

/** RFC 9180, sections 4 and 5.1: from the Diffie-Hellman value to the exporter. */
function createKeySchedule(native: NativeCrypto): KeySchedule {
  const hmac = (key: Uint8Array, ...parts: Uint8Array[]): Bytes => {
    const digest = native.createHmac("sha256", key);
    for (const part of parts) digest.update(part);
    return digest.digest();
  };
  const extract = (suite: Bytes, salt: Bytes, labelled: { label: string; keying: Uint8Array }) =>
    hmac(salt, version, suite, utf8(labelled.label), labelled.keying);
  /** One block of HKDF-Expand is exactly the 32 bytes every output here has. */
  const expand = (suite: Bytes, secret: Bytes, labelled: { label: string; context: Bytes }) =>
    hmac(
      secret,
      Uint8Array.of(0, hashBytes),
      version,
      suite,
      utf8(labelled.label),
      labelled.context,
      Uint8Array.of(1),
    );
  const emptyHash = extract(hpkeSuite, empty, { label: "psk_id_hash", keying: empty });

  return (shared, context, purpose) => {
    const prk = extract(kemSuite, empty, { label: "eae_prk", keying: shared });
    const kemSecret = expand(kemSuite, prk, { label: "shared_secret", context });
    const purposeHash = extract(hpkeSuite, empty, { label: "info_hash", keying: purpose });
    const schedule = concat(Uint8Array.of(0), emptyHash, purposeHash);
    const secret = extract(hpkeSuite, kemSecret, { label: "secret", keying: empty });
    const exporterSecret = expand(hpkeSuite, secret, { label: "exp", context: schedule });
    return (wanted) => expand(hpkeSuite, exporterSecret, { label: "sec", context: wanted });
  };
}

export function createNativeHpke(native: NativeCrypto): NativeHpke {
  const exporterOf = createKeySchedule(native);

  /** Undefined for a point of small order, where the shared secret would be public. */
  function agree(privateKey: NativeKey, publicKey: NativeKey): Bytes | undefined {
    try {
      return ownBytes(native.diffieHellman({ privateKey, publicKey }));
    } catch {
      return undefined;
    }
  }

  const importPublic = (publicKey: Bytes): NativeKey =>
    native.createPublicKey({
      key: { kty: "OKP", crv: "X25519", x: base64UrlEncode(publicKey) },
      format: "jwk",
    });

  const base = importPublic(basePoint);

  return {
    generateEphemeral: () => native.generateKeyPairSync("x25519").privateKey,
    importPublic: keepFew(importPublic),
    importPair: (secret, publicKey) => ({
      publicKey: importPublic(publicKey),
      privateKey: native.createPrivateKey({
        key: {
          kty: "OKP",
          crv: "X25519",
          x: base64UrlEncode(publicKey),
          d: base64UrlEncode(secret),
        },
        format: "jwk",
      }),
    }),
    encapsulate(ephemeral, recipient, purpose) {
      // Never exported as JWK: Node 20 holds the key's lock meanwhile, and a garbage collection that
      // frees the generating job then waits for that lock for ever.
      const enc = agree(ephemeral, base);
      const shared = agree(ephemeral, recipient.key);
      if (enc === undefined || shared === undefined) return undefined;
      return { enc, exporter: exporterOf(shared, concat(enc, recipient.raw), purpose) };
    },
    decapsulate(recipient, enc, purpose) {
      const shared = agree(recipient.key, importPublic(enc));
      if (shared === undefined) return undefined;
      return exporterOf(shared, concat(enc, recipient.raw), purpose);
    },
  };
}

function keepFew(importKey: (raw: Bytes) => NativeKey): (raw: Bytes) => NativeKey {
  const kept = new Map<string, NativeKey>();
  return (raw) => {
    const name = base64UrlEncode(raw);
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (kept.size >= keptKeysMax) kept.clear();
    const key = importKey(raw);
    kept.set(name, key);
    return key;
  };
}
