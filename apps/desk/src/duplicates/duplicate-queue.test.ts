import { expect, test } from "vitest";
import { countOf, neighbourOf, nextToDecide, queryOf, queueOf } from "./duplicate-queue.ts";
import { sampleDuplicate, sampleOpinion } from "./sample-duplicate.ts";

const duplicates = [
  sampleDuplicate({ proposal: "newest" }),
  sampleDuplicate({ proposal: "older" }),
  sampleDuplicate({ proposal: "mine", state: "awaiting-second", opinions: [sampleOpinion()] }),
  sampleDuplicate({
    proposal: "unsure",
    state: "awaiting-second",
    opinions: [sampleOpinion({ decision: "not-sure" })],
  }),
  sampleDuplicate({
    proposal: "taken back",
    band: "review",
    opinions: [sampleOpinion({ isStanding: false })],
  }),
  sampleDuplicate({ proposal: "settled", state: "settled", decision: "same" }),
];
const queue = queueOf(duplicates, "unsettled");

test("keeps the hub's order within a band, and what waits for somebody else after it", () => {
  const order = queue.map(({ name, duplicates: group }) => [
    name,
    group.map((one) => one.proposal),
  ]);
  expect(order).toEqual([
    ["probable", ["newest", "older", "unsure"]],
    ["review", ["taken back"]],
    ["waiting", ["mine"]],
  ]);
  const settled = queueOf(duplicates, "settled");
  expect(settled.map(({ name }) => name)).toEqual(["settled"]);
});

test("walks across the bands and stays at the ends", () => {
  expect(neighbourOf(queue, "unsure", 1)).toBe("taken back");
  expect(neighbourOf(queue, "older", -1)).toBe("newest");
  expect(neighbourOf(queue, "newest", -1)).toBe("newest");
  expect(neighbourOf(queue, "mine", 1)).toBe("mine");
  expect(neighbourOf([], "nothing", 1)).toBeUndefined();
});

test("after a decision goes to the next pair that can be decided, round the end if need be", () => {
  expect(nextToDecide(queue, "newest")).toBe("older");
  expect(nextToDecide(queue, "taken back")).toBe("newest");
  expect(nextToDecide(queueOf(duplicates.slice(0, 1), "unsettled"), "newest")).toBeUndefined();
});

test("asks the hub for what is shown, and counts what is not settled by band", () => {
  expect(queryOf("unsettled")).toEqual({});
  expect(queryOf("review")).toEqual({ band: "review" });
  expect(queryOf("settled")).toEqual({ state: "settled" });
  const counts = [
    { band: "probable", state: "open", count: 2 },
    { band: "probable", state: "disputed", count: 1 },
    { band: "probable", state: "settled", count: 5 },
    { band: "review", state: "open", count: 7 },
  ] as const;
  const answer = { asOfMs: 0, open: 10, counts: [...counts], duplicates: [] };
  const counted = (["unsettled", "probable", "settled", "on-request"] as const).map((view) =>
    countOf(view, answer),
  );
  expect(counted).toEqual([10, 3, 5, 0]);
});
