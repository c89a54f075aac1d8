import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createKeyedHash } from "./keyed-hash.ts";

function expectedOf(key: Uint8Array, message: string): Buffer {
  return createHmac("sha256", key).update(message).digest();
}

test("a keyed hash is HMAC-SHA-256 as Node has it, time after time", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 140 }),
      fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { minLength: 1, maxLength: 4 }),
      (key, messages) => {
        const hash = createKeyedHash(key);
        for (const message of [...messages, ...messages]) {
          expect(Buffer.from(hash(message))).toEqual(expectedOf(key, message));
        }
      },
    ),
    { seed: 2104, numRuns: 60 },
  );
});

test("messages and keys of every length around a block, plain and not, have their own hash", () => {
  const key = Uint8Array.from({ length: 32 }, (_none, place) => 7 * place + 1);
  const hash = createKeyedHash(key);
  for (let length = 0; length < 150; length++) {
    for (const message of ["x".repeat(length), `${"x".repeat(length)}Жы😀\ud800|`]) {
      expect(Buffer.from(hash(message))).toEqual(expectedOf(key, message));
    }
    const longKey = new Uint8Array(length).fill(length);
    expect(Buffer.from(createKeyedHash(longKey)("of a key"))).toEqual(
      expectedOf(longKey, "of a key"),
    );
  }
  const page = "a page of text, ".repeat(2_000);
  expect(Buffer.from(hash(page))).toEqual(expectedOf(key, page));
});
