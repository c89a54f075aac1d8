import { describe, expect, test } from "vitest";
import { sampleForecast, sampleScores } from "../sample-waits.ts";
import { outlookOrder } from "./outlook-order.ts";
import { errorVerdict, rangeVerdict, scoresOf } from "./score-words.ts";

const { scores } = sampleScores();
const [first] = scores;
if (first === undefined) throw new Error("the sample has scores");

describe("verdicts", () => {
  test("ranges hold as often as promised, or it is said that they do not", () => {
    const verdict = (coverage80: number) => rangeVerdict({ ...first, coverage80 });
    expect([0.74, 0.75, 0.85, 0.86].map(verdict)).toEqual([
      "too-narrow",
      "as-promised",
      "as-promised",
      "too-wide",
    ]);
  });

  test("a few forecasts prove nothing", () => {
    expect(rangeVerdict({ ...first, count: 19, coverage80: 0.8 })).toBe("few");
  });

  test("a worse forecast than the naive one is called worse", () => {
    const verdict = (maePersistence: number | null) =>
      errorVerdict({ ...first, mae: 60, maePersistence });
    expect([75, 60, 50, null].map(verdict)).toEqual(["better", "same", "worse", "unknown"]);
  });
});

test("scores are the crossing's own where it has some, by horizon", () => {
  const own = { ...first, crossing: "X1" };
  const measure = "wait";
  expect(scoresOf([...scores, own], { measure, crossing: "X1" })).toEqual([own]);
  expect(scoresOf(scores, { measure, crossing: "X2" }).map(({ horizon }) => horizon)).toEqual([
    1, 3,
  ]);
});

test("the soonest trouble stands first, the calm last, the shortest of lanes among equals", () => {
  const [one] = sampleForecast(1).queues;
  if (one === undefined) throw new Error("the sample has queues");
  const calm = { ...one, crossing: "CALM", likelyHours: null, earliestHours: null, staffing: null };
  const short = { ...one, crossing: "SHORT", likelyHours: null, earliestHours: null };
  const maybe = { ...one, crossing: "MAYBE", likelyHours: null, earliestHours: 2 };
  const soon = { ...one, crossing: "SOON", likelyHours: 9, earliestHours: 3 };
  const staffed = { ...short, lanesOpen: 0 };
  expect(outlookOrder([calm, staffed, maybe, soon]).map(({ crossing }) => crossing)).toEqual([
    "SOON",
    "MAYBE",
    "SHORT",
    "CALM",
  ]);
});
