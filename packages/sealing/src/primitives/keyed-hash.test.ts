import * as nodeCrypto from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createKeyedHash } from "./keyed-hash.ts";
import type { NativeCrypto } from "./native-crypto.ts";

/** What the program sees where there is no node:crypto. */
const withoutNative = (key: Uint8Array) => createKeyedHash(key, null);

test("a keyed hash is the same in Node and without it, time after time", async () => {
  const native: NativeCrypto<nodeCrypto.KeyObject> = nodeCrypto;
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 32, maxLength: 140 }),
      fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { minLength: 1, maxLength: 4 }),
      async (key, messages) => {
        const inNode = await createKeyedHash(key, native as NativeCrypto);
        const elsewhere = await withoutNative(key);
        for (const message of [...messages, ...messages]) {
          const expected = nodeCrypto.createHmac("sha256", key).update(message).digest();
          expect(Buffer.from(inNode(message))).toEqual(expected);
          expect(Buffer.from(elsewhere(message))).toEqual(expected);
        }
      },
    ),
    { seed: 2104, numRuns: 40 },
  );
});
