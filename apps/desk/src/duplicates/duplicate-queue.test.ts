import type { DuplicateView } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { neighbourOf, queueOf } from "./duplicate-queue.ts";

function duplicate(proposal: string, more: Partial<DuplicateView>): DuplicateView {
  return {
    proposal,
    personA: `${proposal}-a`,
    personB: `${proposal}-b`,
    referenceA: "0001A-VZ2Z-EB",
    referenceB: "0001A-68FY-26",
    band: "review",
    bits: 4,
    evidence: [],
    proposedAtMs: 0,
    decision: null,
    reason: null,
    ...more,
  };
}

const queue = queueOf([
  duplicate("weak", { band: "on-request", bits: -2 }),
  duplicate("decided", { band: "probable", bits: 30, decision: "same" }),
  duplicate("unsure", { band: "probable", bits: 20, decision: "not-sure" }),
  duplicate("likely", { band: "probable", bits: 12 }),
  duplicate("likelier", { band: "probable", bits: 18 }),
  duplicate("older", { bits: 4, proposedAtMs: 1 }),
  duplicate("newer", { bits: 4, proposedAtMs: 2 }),
]);

test("sets fresh probable pairs first, unsure ones after the fresh, decided ones last", () => {
  const order = queue.map(({ name, duplicates }) => [name, duplicates.map((one) => one.proposal)]);
  expect(order).toEqual([
    ["probable", ["likelier", "likely"]],
    ["review", ["older", "newer"]],
    ["on-request", ["weak"]],
    ["not-sure", ["unsure"]],
    ["decided", ["decided"]],
  ]);
});

test("walks across the bands and stays at the ends", () => {
  expect(neighbourOf(queue, "likely", 1)).toBe("older");
  expect(neighbourOf(queue, "older", -1)).toBe("likely");
  expect(neighbourOf(queue, "likelier", -1)).toBe("likelier");
  expect(neighbourOf(queue, "decided", 1)).toBe("decided");
  expect(neighbourOf([], "nothing", 1)).toBeUndefined();
});
