import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedCount, publishedTotal } from "./suppress.ts";

const counts = fc.array(fc.nat({ max: 5_000 }), { minLength: 1, maxLength: 60 });

test("a cell under ten is never told, not even from zero", () => {
  for (let count = 0; count < 10; count++) expect(publishedCount(count)).toBeNull();
  expect(publishedCount(10)).toBe(10);
  expect(publishedCount(19)).toBe(10);
});

test("no subtraction of published numbers tells a cell to less than ten", () => {
  fc.assert(
    fc.property(counts, fc.nat(), (cells, pick) => {
      const published = cells.map(publishedCount);
      const total = publishedTotal(published);
      const at = pick % cells.length;
      const others = publishedTotal(published.filter((_cell, index) => index !== at));
      // The difference is exactly what was published of that cell already, and nothing more.
      expect(total - others).toBe(published[at] ?? 0);
      expect((total - others) % 10).toBe(0);
    }),
  );
});

test("one person more is seen in one cell of ten at most, and then as ten", () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), (count) => {
      const step = (publishedCount(count + 1) ?? 0) - (publishedCount(count) ?? 0);
      expect([0, 10]).toContain(step);
    }),
  );
});
