import fc from "fast-check";
import { expect, test } from "vitest";
import {
  householdIdOf,
  parseReference,
  referenceBlocks,
  referenceOf,
  referenceOfHousehold,
  referencesPerBlock,
} from "./reference.ts";

const anyBlock = fc.integer({ min: 0, max: referenceBlocks - 1 });
const anyIndex = fc.integer({ min: 0, max: referencesPerBlock - 1 });
const characters = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];

test("a reference reads back, however it is written", () => {
  fc.assert(
    fc.property(anyBlock, anyIndex, fc.boolean(), (block, index, isSpoken) => {
      const reference = referenceOf(block, index);
      const written = isSpoken ? ` ${reference.toLowerCase().replace(/-/g, "  ")} ` : reference;
      expect(parseReference(written)).toBe(reference);
    }),
  );
});

test("O reads as 0, I and L read as 1 in the stem", () => {
  const reference = referenceOf(0, 0);
  expect(parseReference(reference.slice(0, 5).replaceAll("0", "o") + reference.slice(5))).toBe(
    reference,
  );
});

test("no two places of a block share a reference", () => {
  const block = 12_345;
  const all = new Set(Array.from({ length: 20_000 }, (_none, index) => referenceOf(block, index)));
  expect(all.size).toBe(20_000);
});

test("every single wrong character is found", () => {
  fc.assert(
    fc.property(anyBlock, anyIndex, fc.nat(8), fc.constantFrom(...characters), (...drawn) => {
      const [block, index, position, wrong] = drawn;
      const compact = referenceOf(block, index).replace(/-/g, "");
      if (compact[position] === wrong) return;
      const mistyped = compact.slice(0, position) + wrong + compact.slice(position + 1);
      expect(parseReference(mistyped)).toBeUndefined();
    }),
  );
});

test("every swap of neighbours is found", () => {
  fc.assert(
    fc.property(anyBlock, anyIndex, fc.nat(7), (block, index, position) => {
      const compact = referenceOf(block, index).replace(/-/g, "");
      const [left, right] = [compact[position]!, compact[position + 1]!];
      if (left === right) return;
      const swapped = compact.slice(0, position) + right + left + compact.slice(position + 2);
      expect(parseReference(swapped)).toBeUndefined();
    }),
  );
});

test("a household's id is a UUID that leads back to its reference", () => {
  fc.assert(
    fc.property(anyBlock, anyIndex, (block, index) => {
      const reference = referenceOf(block, index);
      const household = householdIdOf(reference);
      expect(household).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(referenceOfHousehold(household)).toBe(reference);
    }),
  );
});

test.each(["", "A", "0000", "!!!!!-!!!!-!!", "ÄÖÜßé-0000-00", "0".repeat(10_000)])(
  "nonsense is no reference",
  (text) => expect(parseReference(text)).toBeUndefined(),
);
