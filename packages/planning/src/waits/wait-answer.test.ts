import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerWait, waitMethods, type WaitSource } from "./wait-answer.ts";
import { checkWait, contradictingChecks } from "./wait-checks.ts";

const minuteMs = 60_000;
const nowMs = 1_000_000 * minuteMs;

function source(method: WaitSource["method"], ageMinutes: number, middle = 200): WaitSource {
  const range = { lowMinutes: middle * 0.8, middleMinutes: middle, highMinutes: middle * 1.3 };
  return { method, asOfMs: nowMs - ageMinutes * minuteMs, range };
}

describe("the answer about a wait", () => {
  it("prefers what is measured over what is observed over what is reported", () => {
    const all = [source("reported", 1), source("measured", 40), source("observed", 5)];
    expect(answerWait(all, nowMs)).toMatchObject({ method: "measured", ageMinutes: 40 });
    expect(answerWait(all.slice(0, 1), nowMs)).toMatchObject({ method: "reported" });
  });

  it("falls back when the better method is stale or cannot tell", () => {
    const stale = [source("measured", 300), source("observed", 100)];
    expect(answerWait(stale, nowMs)).toMatchObject({ method: "observed", ageMinutes: 100 });
    const silent = { ...source("measured", 1), range: undefined };
    expect(answerWait([silent, source("reported", 30)], nowMs)).toMatchObject({
      method: "reported",
    });
  });

  it("takes the latest statement of a method", () => {
    const twice = [source("observed", 90, 600), source("observed", 10, 100)];
    expect(answerWait(twice, nowMs)).toMatchObject({ ageMinutes: 10 });
  });

  it("says why it does not know", () => {
    expect(answerWait([], nowMs)).toEqual({
      kind: "not-known",
      reason: "nothing-heard",
      lastHeardMs: undefined,
    });
    expect(answerWait([source("measured", 46)], nowMs)).toMatchObject({ reason: "stale" });
    const silent = { ...source("measured", 1), range: undefined };
    expect(answerWait([silent], nowMs)).toMatchObject({ reason: "cannot-tell" });
  });

  it("rounds outward to what people can use, in minutes, quarters and hours", () => {
    const of = (middle: number) => answerWait([source("measured", 0, middle)], nowMs);
    expect(of(31)).toMatchObject({ range: { lowMinutes: 20, middleMinutes: 30, highMinutes: 45 } });
    expect(of(400)).toMatchObject({
      range: { lowMinutes: 315, middleMinutes: 405, highMinutes: 525 },
    });
    expect(of(4_320)).toMatchObject({
      range: { lowMinutes: 3_420, middleMinutes: 4_320, highMinutes: 5_640 },
    });
  });

  it("never says 0, and never turns its range around", () => {
    const minutes = fc.double({ min: 0, max: 6_000, noNaN: true });
    const triple = fc.tuple(minutes, minutes, minutes);
    fc.assert(
      fc.property(triple, fc.constantFrom(...waitMethods), (values, method) => {
        const [lowMinutes = 0, middleMinutes = 0, highMinutes = 0] = values.sort((a, b) => a - b);
        const range = { lowMinutes, middleMinutes, highMinutes };
        const answer = answerWait([{ method, asOfMs: nowMs, range }], nowMs);
        if (answer.kind !== "known") throw new Error("a fresh range is known");
        expect(answer.range.lowMinutes).toBeGreaterThanOrEqual(5);
        expect(answer.range.middleMinutes).toBeGreaterThanOrEqual(answer.range.lowMinutes);
        expect(answer.range.highMinutes).toBeGreaterThanOrEqual(answer.range.middleMinutes);
      }),
    );
  });

  it("treats a source from a fast clock as just heard", () => {
    expect(answerWait([source("measured", -30)], nowMs)).toMatchObject({ ageMinutes: 0 });
  });
});

describe("simpler predictors beside the estimate", () => {
  const range = { lowMinutes: 100, middleMinutes: 120, highMinutes: 150 };

  it("say what they can", () => {
    const checks = checkWait({
      nowMs,
      ahead: 60,
      headJoinedMs: nowMs - 90 * minuteMs,
      lastPassage: { joinedMs: nowMs - 95 * minuteMs, servedMs: nowMs - 5 * minuteMs },
      served: 180,
    });
    expect(checks).toEqual({
      lastToEnterMinutes: 90,
      headOfLineMinutes: 90,
      queueOverThroughputMinutes: 120,
    });
    expect(contradictingChecks(range, checks)).toEqual([]);
  });

  it("stay silent where they know nothing", () => {
    const checks = checkWait({
      nowMs,
      ahead: 10,
      headJoinedMs: undefined,
      lastPassage: undefined,
      served: 0,
    });
    expect(Object.values(checks)).toEqual([undefined, undefined, undefined]);
    expect(contradictingChecks(range, checks)).toEqual([]);
  });

  it("are named when they lie far off", () => {
    const checks = {
      lastToEnterMinutes: 40,
      headOfLineMinutes: 51,
      queueOverThroughputMinutes: 301,
    };
    expect(contradictingChecks(range, checks)).toEqual([
      "lastToEnterMinutes",
      "queueOverThroughputMinutes",
    ]);
  });
});
