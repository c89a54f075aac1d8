import { CipherSuite, DhkemX25519HkdfSha256, ExportOnly, HkdfSha256 } from "@hpke/core";
import type { Bytes, Exporter, Primitives } from "./primitives.ts";

const exportedBytes = 32;

/** Browsers: WebCrypto for everything, HPKE from its own library on top of it. */
export function createWebPrimitives(): Primitives {
  const { subtle } = crypto;
  const suite = new CipherSuite({
    kem: new DhkemX25519HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new ExportOnly(),
  });
  const exporterOf =
    (context: { export(context: Bytes, length: number): Promise<ArrayBuffer> }): Exporter =>
    async (wanted) =>
      new Uint8Array(await context.export(wanted, exportedBytes));

  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest("SHA-256", bytes)),
    async gcmSeal(key, { nonce, plaintext, aad }) {
      const secret = await subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
      const algorithm = { name: "AES-GCM", iv: nonce, additionalData: aad };
      return new Uint8Array(await subtle.encrypt(algorithm, secret, plaintext));
    },
    async gcmOpen(key, { nonce, ciphertext, aad }) {
      const secret = await subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
      const algorithm = { name: "AES-GCM", iv: nonce, additionalData: aad };
      return orUndefined(async () => {
        return new Uint8Array(await subtle.decrypt(algorithm, secret, ciphertext));
      });
    },
    encapsulate: (publicKey, purpose) =>
      orUndefined(async () => {
        const recipientPublicKey = await suite.kem.importKey("raw", publicKey.buffer);
        const context = await suite.createSenderContext({ recipientPublicKey, info: purpose });
        return { enc: new Uint8Array(context.enc), exporter: exporterOf(context) };
      }),
    decapsulate: (recipient, enc, purpose) =>
      orUndefined(async () => {
        const recipientKey = await suite.kem.importKey("raw", recipient.secret.buffer, false);
        return exporterOf(
          await suite.createRecipientContext({ recipientKey, enc: enc.buffer, info: purpose }),
        );
      }),
    async sign(privateKey, message) {
      return new Uint8Array(await subtle.sign("Ed25519", privateKey, message));
    },
    createVerify: (publicKey) =>
      orUndefined(async () => {
        const key = await subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
        return (message: Bytes, signature: Bytes) =>
          subtle.verify("Ed25519", key, signature, message);
      }),
  };
}

/** WebCrypto says "these bytes are not valid" by rejecting, with no detail worth keeping. */
async function orUndefined<Value>(attempt: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await attempt();
  } catch {
    return undefined;
  }
}
