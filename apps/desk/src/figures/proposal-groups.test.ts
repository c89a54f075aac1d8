import fc from "fast-check";
import { expect, test } from "vitest";
import { groupsOf, passagesOf } from "./proposal-groups.ts";
import { sampleClaim } from "./sample-claim.ts";

function proposal(start: number, end: number, group: number) {
  const { statement } = sampleClaim("a");
  return { statement, start, end, sentenceStart: 0, sentenceEnd: 9, group, alike: null };
}

test("proposals of one group are one card with copies", () => {
  const groups = groupsOf([proposal(0, 2, 7), proposal(4, 6, 8), proposal(8, 9, 7)]);
  expect(groups.map(({ index, copies }) => [index, copies.length])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("nothing of the text is lost, wherever the spans lie", () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(3));
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(span), (text, spans) => {
      const groups = groupsOf(spans.map(([start, end, group]) => proposal(start, end, group)));
      const passages = passagesOf(text, groups);
      expect(passages.map((passage) => passage.text).join("")).toBe(text);
    }),
  );
});
