import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pad, unpad } from "./padding.ts";
import { hashPassphrase, verifyPassphrase } from "./passphrases.ts";
import { generateSessionKey, openFromSession, sealToSession } from "./session-sealing.ts";
import { createTokenKey, tokenOf } from "./tokens.ts";

const random = createSeededRandom(7);

describe("padding", () => {
  test("is undone exactly and fills whole buckets", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 700 }), (text) => {
        const padded = pad(text);
        expect(padded.length % 256).toBe(0);
        expect(unpad(padded)).toBe(text);
      }),
      { seed: 256, numRuns: 200 },
    );
  });

  test("anything else is refused", () => {
    const padded = pad("text");
    expect(unpad(padded.slice(1))).toBeUndefined();
    expect(unpad(new Uint8Array(0))).toBeUndefined();
    const overlong = padded.slice();
    overlong[0] = 255;
    expect(unpad(overlong)).toBeUndefined();
    const trailing = padded.slice();
    trailing[255] = 1;
    expect(unpad(trailing)).toBeUndefined();
    const notUtf8 = padded.slice();
    notUtf8[4] = 0xff;
    expect(unpad(notUtf8)).toBeUndefined();
  });
});

describe("tokens of the blind index", () => {
  test("are stable, differ by type, value and key, and fit a bigint column", async () => {
    const key = createTokenKey(random.bytes(32));
    const other = createTokenKey(random.bytes(32));
    const token = tokenOf(key, "document", "A1");
    expect(tokenOf(key, "document", "A1")).toBe(token);
    expect(tokenOf(key, "phone", "A1")).not.toBe(token);
    expect(tokenOf(key, "document", "A2")).not.toBe(token);
    expect(tokenOf(other, "document", "A1")).not.toBe(token);
    expect(BigInt.asIntN(64, token)).toBe(token);
  });

  test("follow HMAC-SHA-256 as WebCrypto computes it, with a long key too", async () => {
    const key = createTokenKey(new Uint8Array(131).fill(0xaa));
    const text = "Test Using Larger Than Block-Size Key - Hash Key First";
    const [type, value] = ["t", text];
    const expected = await reference(new Uint8Array(131).fill(0xaa), `${type}|${value}`);
    expect(tokenOf(key, type, value)).toBe(expected);
  });
});

async function reference(key: Uint8Array<ArrayBuffer>, message: string): Promise<bigint> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", imported, new TextEncoder().encode(message));
  return new DataView(mac).getBigInt64(0);
}

describe("a record for one browser session", () => {
  test("opens there, with the same purpose, and nowhere else", async () => {
    const key = await generateSessionKey();
    const sealed = await sealToSession(key.publicKey, "name", "person-1");
    expect(await openFromSession(key, sealed!, "person-1")).toBe("name");
    expect(await openFromSession(key, sealed!, "person-2")).toBeUndefined();
    const other = await generateSessionKey();
    expect(await openFromSession(other, sealed!, "person-1")).toBeUndefined();
    const damaged = { ...sealed!, ciphertext: `A${sealed!.ciphertext.slice(1)}` };
    const isSame = damaged.ciphertext === sealed!.ciphertext;
    expect(isSame ? undefined : await openFromSession(key, damaged, "person-1")).toBeUndefined();
  });

  test("an unusable session key is an answer, not a fault", async () => {
    expect(await sealToSession("nonsense", "name", "p")).toBeUndefined();
    expect(await sealToSession("A".repeat(43), "name", "p")).toBeUndefined();
  });
});

describe("passphrases", () => {
  test("verify in any Unicode composition and only when right", async () => {
    const hash = await hashPassphrase("Žaba über Ёлка", random);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassphrase("Žaba über Ёлка".normalize("NFD"), hash)).toBe(true);
    expect(await verifyPassphrase("Zaba uber Елка", hash)).toBe(false);
    expect(await verifyPassphrase("", hash)).toBe(false);
  });

  test("equal passphrases have different hashes", async () => {
    const [one, two] = [await hashPassphrase("same", random), await hashPassphrase("same", random)];
    expect(one).not.toBe(two);
  });
});
