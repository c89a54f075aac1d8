import { createSeededRandom, base64UrlDecode, base64UrlEncode } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256, wrapHashOf } from "./digest.ts";
import { createPlatformRandom } from "./platform-random.ts";
import { openRecord, sealRecords } from "./records.ts";
import { exportVaultKey, generateVaultKey, importVaultKey, jointVaultKey } from "./vault-key.ts";

const keyId = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const person = (last: number) => `11111111-1111-7111-8111-${String(last).padStart(12, "0")}`;
const random = createPlatformRandom();

function record(number: number, plaintext: string) {
  return { keyId: keyId(number), person: person(number), plaintext };
}

async function sealedHousehold(...texts: string[]) {
  const key = await generateVaultKey();
  const records = texts.map((text, index) => record(index, text));
  return { key, ...(await sealRecords(key, records, random)) };
}

const isOpen = (text: string | undefined) => text !== undefined;

describe("sealed records", () => {
  test("open to what was sealed, whatever the text", async () => {
    const key = await generateVaultKey();
    const text = fc.string({ unit: "binary", maxLength: 600 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (texts) => {
        const records = texts.map((plaintext, index) => record(index, plaintext));
        const { sealed, wraps } = await sealRecords(key, records, random);
        for (const [index, part] of sealed.entries()) {
          const opened = await openRecord(key, part, wraps[index]!.wrap);
          expect(opened).toBe(new TextDecoder().decode(new TextEncoder().encode(texts[index])));
        }
      }),
      { seed: 20220921, numRuns: 100 },
    );
  });

  test("hide the length of short texts", async () => {
    const { sealed } = await sealedHousehold("{}", "x".repeat(252), "x".repeat(253));
    const [shortest, full, longer] = sealed.map(({ ciphertext }) => ciphertext.length);
    expect(full).toBe(shortest);
    expect(longer).toBeGreaterThan(full!);
  });

  test("the part names the hash of its wrap, as anybody can check", async () => {
    const { sealed, wraps } = await sealedHousehold("one", "two");
    for (const [index, part] of sealed.entries()) {
      expect(part.wrapHash).toBe(await wrapHashOf(wraps[index]!.wrap));
      expect(part.wrapHash).toBe(await sha256(wraps[index]!.wrap));
      expect(part.wrapHash).toHaveLength(43);
    }
  });

  test("every flipped bit of ciphertext or wrap fails closed", async () => {
    const { key, sealed, wraps } = await sealedHousehold("{}");
    const part = sealed[0]!;
    const { wrap } = wraps[0]!;
    expect(isOpen(await openRecord(key, part, wrap))).toBe(true);
    for (const damaged of eachBitFlipped(part.ciphertext)) {
      expect(isOpen(await openRecord(key, { ...part, ciphertext: damaged }, wrap))).toBe(false);
    }
    for (const damaged of eachBitFlipped(wrap)) {
      expect(isOpen(await openRecord(key, part, damaged))).toBe(false);
    }
  });

  test("every truncation fails closed", async () => {
    const { key, sealed, wraps } = await sealedHousehold("{}");
    const part = sealed[0]!;
    const { wrap } = wraps[0]!;
    for (let length = 0; length < wrap.length; length++) {
      expect(isOpen(await openRecord(key, part, wrap.slice(0, length)))).toBe(false);
    }
    for (let length = 0; length < part.ciphertext.length; length++) {
      const ciphertext = part.ciphertext.slice(0, length);
      expect(isOpen(await openRecord(key, { ...part, ciphertext }, wrap))).toBe(false);
    }
  });

  test("do not open under another person, key id, wrap or vault key", async () => {
    const { key, sealed, wraps } = await sealedHousehold("mother", "child");
    const [mother, child] = [sealed[0]!, sealed[1]!];
    const wrap = wraps[0]!.wrap;
    expect(isOpen(await openRecord(key, { ...mother, person: child.person }, wrap))).toBe(false);
    expect(isOpen(await openRecord(key, { ...mother, keyId: child.keyId }, wrap))).toBe(false);
    expect(isOpen(await openRecord(key, mother, wraps[1]!.wrap))).toBe(false);
    const otherPart = { ...mother, ciphertext: child.ciphertext };
    expect(isOpen(await openRecord(key, otherPart, wrap))).toBe(false);
    expect(isOpen(await openRecord(await generateVaultKey(), mother, wrap))).toBe(false);
  });

  test("sealed to two vaults, open in either and in no third", async () => {
    const [own, upstream] = [await generateVaultKey(), await generateVaultKey()];
    const joint = jointVaultKey([own, upstream]);
    const { sealed, wraps } = await sealRecords(joint, [record(1, "a"), record(2, "b")], random);
    for (const key of [own, upstream]) {
      expect(await openRecord(key, sealed[0]!, wraps[0]!.wrap)).toBe("a");
      expect(await openRecord(key, sealed[1]!, wraps[1]!.wrap)).toBe("b");
      expect(isOpen(await openRecord(key, sealed[0]!, wraps[1]!.wrap))).toBe(false);
    }
    const stranger = await generateVaultKey();
    expect(isOpen(await openRecord(stranger, sealed[0]!, wraps[0]!.wrap))).toBe(false);
    expect(sealed[0]!.wrapHash).toBe(await wrapHashOf(wraps[0]!.wrap));
    expect(isOpen(await openRecord(own, sealed[0]!, wraps[0]!.wrap.slice(0, -2)))).toBe(false);
  });

  test("two sealings of one text have nothing in common", async () => {
    const key = await generateVaultKey();
    const first = await sealRecords(key, [record(1, "same")], random);
    const second = await sealRecords(key, [record(1, "same")], random);
    expect(first.sealed[0]!.ciphertext.slice(2)).not.toBe(second.sealed[0]!.ciphertext.slice(2));
    expect(first.wraps[0]!.wrap).not.toBe(second.wraps[0]!.wrap);
  });

  test("one key id for two records is a bug of the caller", async () => {
    const key = await generateVaultKey();
    const twice = [record(1, "a"), { ...record(2, "b"), keyId: keyId(1) }];
    await expect(sealRecords(key, twice, random)).rejects.toThrow("key of its own");
  });

  test("even a weak source of randomness for record keys leaves wraps apart", async () => {
    const key = await generateVaultKey();
    const first = await sealRecords(key, [record(1, "same")], createSeededRandom(1));
    const second = await sealRecords(key, [record(1, "same")], createSeededRandom(1));
    expect(first.wraps[0]!.wrap).not.toBe(second.wraps[0]!.wrap);
  });
});

describe("the vault's key", () => {
  test("survives its file and shows nothing in JSON", async () => {
    const { key, sealed, wraps } = await sealedHousehold("text");
    const exported = await exportVaultKey(key);
    const imported = await importVaultKey(exported);
    expect(imported?.keyName).toBe(key.keyName);
    expect(await openRecord(imported!, sealed[0]!, wraps[0]!.wrap)).toBe("text");
    expect(Object.keys(JSON.parse(JSON.stringify(key)) as object)).toEqual([
      "keyName",
      "publicKey",
    ]);
    expect(await importVaultKey(exported.slice(1))).toBeUndefined();
    expect(await importVaultKey("")).toBeUndefined();
  });
});

function* eachBitFlipped(text: string): Iterable<string> {
  const bytes = base64UrlDecode(text)!;
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const damaged = bytes.slice();
    damaged[bit >>> 3]! ^= 1 << (bit & 7);
    yield base64UrlEncode(damaged);
  }
}
