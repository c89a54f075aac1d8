import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCopyKey, openCopy, sealCopy } from "./copies.ts";
import { createTokenKey, tokenOf } from "./tokens.ts";
import { generateVaultKey } from "./vault-key.ts";

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const owner = { person: "0198b5d2-0000-7000-8000-000000000001", wraps: ["wrapA", "wrapB"] };
const vaultKey = await generateVaultKey();
const text = '["fictional"]';

describe("a comparison copy", () => {
  test("opens under the same index key, person and wraps", async () => {
    const sealed = await sealCopy(createCopyKey(bytes(1), vaultKey), owner, text);
    expect(await openCopy(createCopyKey(bytes(1), vaultKey), owner, sealed)).toBe(text);
  });

  test("fits any text, and its length tells buckets apart only", async () => {
    const key = createCopyKey(bytes(1), vaultKey);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (any) => {
        const sealed = await sealCopy(key, owner, any);
        expect(sealed.length % 256).toBe((1 + 12 + 16) % 256);
        expect(await openCopy(key, owner, sealed)).toBe(any);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ["another person", { ...owner, person: "0198b5d2-0000-7000-8000-000000000002" }],
    ["a wrap gone", { ...owner, wraps: ["wrapA"] }],
    ["all wraps gone", { ...owner, wraps: [] }],
    ["a wrap replaced", { ...owner, wraps: ["wrapA", "wrapC"] }],
    ["wraps in another order", { ...owner, wraps: ["wrapB", "wrapA"] }],
  ])("stays shut with %s", async (_what, other) => {
    const key = createCopyKey(bytes(1), vaultKey);
    const sealed = await sealCopy(key, owner, text);
    expect(await openCopy(key, other, sealed)).toBeUndefined();
  });

  test("stays shut under another index key, and in another vault", async () => {
    const sealed = await sealCopy(createCopyKey(bytes(1), vaultKey), owner, text);
    const others = [
      createCopyKey(bytes(2), vaultKey),
      createCopyKey(bytes(1), await generateVaultKey()),
    ];
    for (const other of others) expect(await openCopy(other, owner, sealed)).toBeUndefined();
  });

  test("stays shut after the flip of a bit in any byte, and when cut", async () => {
    const key = createCopyKey(bytes(1), vaultKey);
    const sealed = await sealCopy(key, owner, text);
    for (let place = 0; place < sealed.length; place++) {
      const flipped = sealed.slice();
      flipped[place]! ^= 1 << (place & 7);
      expect(await openCopy(key, owner, flipped), `byte ${place}`).toBeUndefined();
    }
    for (const length of [0, 1, 13, 28, sealed.length - 1]) {
      expect(await openCopy(key, owner, sealed.slice(0, length))).toBeUndefined();
    }
  });

  test("needs 32 bytes of key, and never seals without a wrap", async () => {
    expect(() => createCopyKey(bytes(1).slice(1), vaultKey)).toThrow("32 bytes");
    const key = createCopyKey(bytes(1), vaultKey);
    await expect(sealCopy(key, { ...owner, wraps: [] }, text)).rejects.toThrow("wrap");
  });

  test("its key is none that a token could tell", async () => {
    const copyKey = createCopyKey(bytes(1), vaultKey);
    const derived = copyKey.keyOf(owner)!;
    const token = tokenOf(createTokenKey(bytes(1)), owner.person, owner.wraps.join("|"));
    const head = new DataView(derived.buffer).getBigInt64(0);
    expect(head).not.toBe(token);
  });
});
