import * as nodeCrypto from "node:crypto";
import { bytesToHex, createSeededRandom, hexToBytes } from "@caravanserai/kernel";
import { describe, expect, test } from "vitest";
import { utf8 } from "../bytes.ts";
import { generateSigningKey } from "../signing-keys.ts";
import { findNativeCrypto, type NativeCrypto } from "./native-crypto.ts";
import { createNativeHpke } from "./native-hpke.ts";
import { createNativePrimitives } from "./native-primitives.ts";
import type { Bytes, Primitives } from "./primitives.ts";
import { createWebPrimitives } from "./web-primitives.ts";

// Fails to compile when the hand-written description leaves what node:crypto really offers.
const described: NativeCrypto<nodeCrypto.KeyObject> = nodeCrypto;
const native = described as NativeCrypto;
const inNode = createNativePrimitives(native);
const inBrowser = createWebPrimitives();
const pairs: [string, Primitives, Primitives][] = [
  ["node to browser", inNode, inBrowser],
  ["browser to node", inBrowser, inNode],
];
const random = createSeededRandom(9180);
const purpose = utf8("purpose");

function hex(text: string): Bytes {
  return hexToBytes(text)!;
}

/** RFC 9180, appendix A.7.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, export-only, base mode. */
const vector = {
  info: hex("4f6465206f6e2061204772656369616e2055726e"),
  ephemeralSecret: hex("095182b502f1f91f63ba584c7c3ec473d617b8b4c2cec3fad5af7fa6748165ed"),
  recipientSecret: hex("33d196c830a12f9ac65d6e565a590d80f04ee9b19c83c87f2c170d972a812848"),
  recipientPublic: hex("194141ca6c3c3beb4792cd97ba0ea1faff09d98435012345766ee33aae2d7664"),
  enc: hex("e5e8f9bfff6c2f29791fc351d2c25ce1299aa5eaca78a757c0b4fb4bcd830918"),
  exported: [
    ["", "7a36221bd56d50fb51ee65edfd98d06a23c4dc87085aa5866cb7087244bd2a36"],
    ["00", "d5535b87099c6c3ce80dc112a2671c6ec8e811a2f284f948cec6dd1708ee33f0"],
    ["54657374436f6e74657874", "ffaabc85a776136ca0c378e5d084c9140ab552b78f039d2e8775f26efff4c70e"],
  ] as const,
};

describe("HPKE of RFC 9180", () => {
  test.each([
    ["node:crypto", inNode],
    ["WebCrypto", inBrowser],
  ])("%s receives as the published vector says", async (_name, primitives) => {
    const recipient = { secret: vector.recipientSecret, publicKey: vector.recipientPublic };
    const exporter = await primitives.decapsulate(recipient, vector.enc, vector.info);
    for (const [context, exported] of vector.exported) {
      expect(bytesToHex(await exporter!(hex(context)))).toBe(exported);
    }
  });

  test("node:crypto sends as the published vector says", async () => {
    const hpke = createNativeHpke(native);
    const { privateKey: ephemeral } = hpke.importPair(vector.ephemeralSecret, vector.enc);
    const recipient = {
      key: hpke.importPublic(vector.recipientPublic),
      raw: vector.recipientPublic,
    };
    const sent = hpke.encapsulate(ephemeral, recipient, vector.info);
    expect(bytesToHex(sent!.enc)).toBe(bytesToHex(vector.enc));
    for (const [context, exported] of vector.exported) {
      expect(bytesToHex(await sent!.exporter(hex(context)))).toBe(exported);
    }
  });

  test.each(pairs)("%s derives the same key", async (_name, sender, receiver) => {
    const recipient = { secret: vector.recipientSecret, publicKey: vector.recipientPublic };
    const sent = await sender.encapsulate(recipient.publicKey, purpose);
    const received = await receiver.decapsulate(recipient, sent!.enc, purpose);
    const context = utf8("context");
    expect(bytesToHex(await received!(context))).toBe(bytesToHex(await sent!.exporter(context)));
    const otherPurpose = await receiver.decapsulate(recipient, sent!.enc, utf8("other"));
    expect(bytesToHex(await otherPurpose!(context))).not.toBe(
      bytesToHex(await sent!.exporter(context)),
    );
  });

  test.each(pairs)("%s refuses points of small order and wrong lengths", async (_name, one) => {
    const recipient = { secret: vector.recipientSecret, publicKey: vector.recipientPublic };
    const smallOrder = new Uint8Array(32);
    expect(await one.encapsulate(smallOrder, purpose)).toBeUndefined();
    expect(await one.decapsulate(recipient, smallOrder, purpose)).toBeUndefined();
    expect(await one.encapsulate(vector.enc.slice(1), purpose)).toBeUndefined();
    expect(await one.decapsulate(recipient, vector.enc.slice(1), purpose)).toBeUndefined();
  });
});

describe("two implementations of one set of operations", () => {
  test("hashes agree", async () => {
    for (const length of [0, 1, 63, 64, 65, 1000]) {
      const bytes = random.bytes(length);
      const digest = bytesToHex(await inBrowser.sha256(bytes));
      expect(bytesToHex(await inNode.sha256(bytes))).toBe(digest);
    }
  });

  test.each(pairs)("%s: AES-256-GCM opens what the other sealed", async (_name, one, other) => {
    const [key, nonce, plaintext] = [random.bytes(32), random.bytes(12), random.bytes(300)];
    const aad = utf8("person");
    const ciphertext = await one.gcmSeal(key, { nonce, plaintext, aad });
    const opened = await other.gcmOpen(key, { nonce, ciphertext, aad });
    expect(bytesToHex(opened!)).toBe(bytesToHex(plaintext));
    const wrongAad = { nonce, ciphertext, aad: utf8("other") };
    expect(await other.gcmOpen(key, wrongAad)).toBeUndefined();
    const short = { nonce, ciphertext: ciphertext.slice(0, 10), aad };
    expect(await other.gcmOpen(key, short)).toBeUndefined();
  });

  test.each(pairs)("%s: Ed25519 verifies what the other signed", async (_name, one, other) => {
    const { privateKey, publicKey } = await generateSigningKey();
    const message = utf8("message");
    const signature = await one.sign(privateKey, message);
    const raw = new Uint8Array(Buffer.from(publicKey, "base64url"));
    const verify = await other.createVerify(raw);
    expect(await verify!(message, signature)).toBe(true);
    expect(await verify!(utf8("Message"), signature)).toBe(false);
    expect(await other.createVerify(raw.slice(1))).toBeUndefined();
  });
});

test("without Node there is no node:crypto", () => {
  expect(findNativeCrypto({})).toBeUndefined();
  expect(findNativeCrypto({ process: {} })).toBeUndefined();
  expect(findNativeCrypto()).toBeDefined();
});
