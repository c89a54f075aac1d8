import fc from "fast-check";
import { expect, test } from "vitest";
import { spanPassages } from "./span-passages.ts";

test("marks what a claim was read from, in the order of the text", () => {
  const spans = [
    { claim: "b", start: 10, end: 15 },
    { claim: "a", start: 0, end: 4 },
  ];
  expect(spanPassages("about xxx 5,000 people", spans)).toEqual([
    { text: "abou", claim: "a" },
    { text: "t xxx ", claim: null },
    { text: "5,000", claim: "b" },
    { text: " people", claim: null },
  ]);
});

test("loses and doubles no letter, whatever the spans", () => {
  const span = fc.record({
    claim: fc.constant("c"),
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
      const usable = spans.filter(({ start }) => start >= 0);
      expect(
        spanPassages(text, usable)
          .map((one) => one.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
