import fc from "fast-check";
import { expect, test } from "vitest";
import { isUuid, parseUuid } from "./brand.ts";
import { base64UrlDecode, base64UrlEncode, bytesToHex, hexToBytes } from "./bytes.ts";
import { createIdSource } from "./ports.ts";
import { createSeededRandom } from "./seeded-random.ts";
import { uuidV7 } from "./uuid-v7.ts";

const anyBytes = fc.uint8Array({ maxLength: 300 });

test("bytes survive base64url and hex, as Node writes them", () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const text = base64UrlEncode(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect([...(base64UrlDecode(text) ?? [])]).toEqual([...bytes]);
      expect(bytesToHex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
      expect([...(hexToBytes(bytesToHex(bytes)) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test.each(["A", "AB=", "A+", "AB/", "AB", "ÄÖ"])("%j is not canonical base64url", (text) => {
  expect(base64UrlDecode(text)).toBeUndefined();
});

test.each(["a", "0g", "AB"])("%j is not lower-case hex", (text) => {
  expect(hexToBytes(text)).toBeUndefined();
});

test("a UUIDv7 carries its time and sorts by it, whatever the clock says", () => {
  const entropy = createSeededRandom(1);
  const anyTime = fc.double({ min: -1e15, max: 1e18 });
  fc.assert(
    fc.property(anyTime, anyTime, (a, b) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      const first = uuidV7(early, entropy.bytes(10));
      const second = uuidV7(late, entropy.bytes(10));
      expect(isUuid(first) && isUuid(second)).toBe(true);
      expect(first.slice(0, 13) <= second.slice(0, 13)).toBe(true);
    }),
  );
});

test("ids from one source are different and of version 7", () => {
  const ids = createIdSource({ now: () => 1 }, createSeededRandom(7));
  const made = Array.from({ length: 2_000 }, () => ids.next());
  expect(new Set(made).size).toBe(2_000);
  expect(parseUuid(made[0]!)?.[14]).toBe("7");
});

test("a seed repeats itself; a fork is a stream of its own", () => {
  const draw = (seed: number, label: string) => createSeededRandom(seed).fork(label).bytes(32);
  expect(draw(1, "a")).toEqual(draw(1, "a"));
  expect(draw(1, "a")).not.toEqual(draw(1, "b"));
  expect(draw(1, "a")).not.toEqual(draw(2, "a"));
});

test("seeded numbers are spread evenly", () => {
  const random = createSeededRandom(3);
  const bins = Array<number>(10).fill(0);
  for (let index = 0; index < 100_000; index++) bins[random.integer(10)]! += 1;
  for (const bin of bins) expect(Math.abs(bin - 10_000)).toBeLessThan(500);
});
