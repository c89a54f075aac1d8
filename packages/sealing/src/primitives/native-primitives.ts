import { base64UrlEncode } from "@caravanserai/kernel";
import { concat, ownBytes } from "../bytes.ts";
import type { NativeCrypto, NativeKey } from "./native-crypto.ts";
import { createNativeHpke, type HpkeKeys } from "./native-hpke.ts";
import type { Bytes, PlatformKey, Primitives } from "./primitives.ts";

const tagBytes = 16;
const keyBytes = 32;

export function createNativePrimitives(native: NativeCrypto): Primitives {
  const hpke = createNativeHpke(native);
  const recipients = new WeakMap<Bytes, HpkeKeys>();
  const signingKeys = new WeakMap<PlatformKey, NativeKey>();

  function recipientKey(recipient: { secret: Bytes; publicKey: Bytes }): NativeKey {
    const known = recipients.get(recipient.secret);
    const pair = known ?? hpke.importPair(recipient.secret, recipient.publicKey);
    if (known === undefined) recipients.set(recipient.secret, pair);
    return pair.privateKey;
  }

  function signingKey(privateKey: PlatformKey): NativeKey {
    const known = signingKeys.get(privateKey);
    const key = known ?? native.KeyObject.from(privateKey);
    if (known === undefined) signingKeys.set(privateKey, key);
    return key;
  }

  return {
    sha256: (bytes) => ownBytes(native.createHash("sha256").update(bytes).digest()),
    gcmSeal(key, { nonce, plaintext, aad }) {
      const cipher = native.createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(aad);
      return concat(cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
    },
    gcmOpen(key, { nonce, ciphertext, aad }) {
      if (ciphertext.length < tagBytes) return undefined;
      const decipher = native.createDecipheriv("aes-256-gcm", key, nonce);
      decipher.setAAD(aad);
      decipher.setAuthTag(ciphertext.subarray(-tagBytes));
      const plaintext = decipher.update(ciphertext.subarray(0, -tagBytes));
      return isAuthentic(decipher) ? ownBytes(plaintext) : undefined;
    },
    encapsulate(publicKey, purpose) {
      if (publicKey.length !== keyBytes) return undefined;
      const recipient = { key: hpke.importPublic(publicKey), raw: publicKey };
      return hpke.encapsulate(hpke.generateEphemeral(), recipient, purpose);
    },
    decapsulate(recipient, enc, purpose) {
      if (enc.length !== keyBytes) return undefined;
      const keys = { key: recipientKey(recipient), raw: recipient.publicKey };
      return hpke.decapsulate(keys, enc, purpose);
    },
    sign: (privateKey, message) => ownBytes(native.sign(null, message, signingKey(privateKey))),
    createVerify(publicKey) {
      if (publicKey.length !== keyBytes) return undefined;
      const key = native.createPublicKey({
        key: { kty: "OKP", crv: "Ed25519", x: base64UrlEncode(publicKey) },
        format: "jwk",
      });
      return (message, signature) => native.verify(null, message, key, signature);
    },
  };
}

/** OpenSSL checks the tag in `final` and says no by throwing. */
function isAuthentic(decipher: { final(): Uint8Array }): boolean {
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
}
