import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleForecast, sampleHistory, sampleNowMs } from "../sample-waits.ts";
import { entriesFan, fanPoint, waitFan } from "./fan-points.ts";

describe("ranges", () => {
  test("lie within each other, also around zero", () => {
    const factor = fc.double({ min: 1, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 10_000, noNaN: true }),
        factor,
        factor,
        (middle, one, other) => {
          const [inner, outer] = one < other ? [one, other] : [other, one];
          const { low50, high50, low80, high80, low95, high95 } = fanPoint(0, {
            middle,
            low80: middle / inner,
            high80: middle * inner,
            low95: middle / outer,
            high95: middle * outer,
          });
          const edges = [low95, low80, low50, middle, high50, high80, high95];
          for (const [index, edge] of edges.entries()) {
            expect(edge).toBeGreaterThanOrEqual((edges[index - 1] ?? 0) - 1e-6);
          }
        },
      ),
    );
  });
});

describe("waitFan", () => {
  const [forecast] = sampleForecast(1).waits;
  if (forecast === undefined) throw new Error("the sample has a forecast");

  test("opens from what is known now, without a range there", () => {
    const { known, fan } = waitFan(forecast, sampleHistory(0, 48, 4_000));
    expect(fan[0]).toMatchObject({ at: known.at(-1)?.at, middle: known.at(-1)?.value });
    expect(fan[0]?.low95).toBe(fan[0]?.high95);
    expect(fan).toHaveLength(forecast.points.length + 1);
  });

  test("keeps forecasts of the time shown; an outcome nobody knows stays unknown", () => {
    const { kept } = waitFan(forecast, sampleHistory(0, 20, 4_000));
    expect(kept.every(({ at }) => at >= sampleNowMs - 20 * 3_600_000)).toBe(true);
    expect(kept.filter(({ actual }) => actual === undefined)).toHaveLength(1);
  });

  test("without any past begins with the first hour to come", () => {
    const { known, fan } = waitFan(forecast, undefined);
    expect(known).toEqual([]);
    expect(fan).toHaveLength(forecast.points.length);
  });
});

test("entries go on from the last counted day", () => {
  const [national] = sampleForecast(1).entries;
  if (national === undefined) throw new Error("the sample has national entries");
  const { known, kept, fan } = entriesFan(national);
  expect(kept.map(({ actual }) => actual)).toEqual([12_000, 13_500, 15_200, 14_100]);
  expect(known.map(({ value }) => value)).toEqual([12_000, 13_500, 15_200, 14_100]);
  expect(fan[0]?.middle).toBe(14_100);
  expect(fan[1]?.middle).toBe(13_500);
});
