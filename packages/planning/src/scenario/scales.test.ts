import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createArrivalsScenario, createModelCase } from "./model-case.ts";
import { observe, type Observation } from "./testing/observe.ts";

const dayMs = 86_400_000;

/** What must hold at every seed and scale. */
function expectSound(seen: Observation): void {
  expect(seen.outOfOrder).toBe(0);
  expect(seen.misplacedActs).toEqual([]);
  expect(seen.brokenHolds).toEqual([]);
  expect(seen.unplantedOverbookings).toBe(0);
  expect(seen.closedModes).toBe(0);
  expect(seen.sharedDocuments).toBe(0);
  expect(seen.sharedPersonKeys).toBe(0);
  expect(seen.sharedHouseholdKeys).toBe(0);
  expect(seen.repeatsBeforeFirst).toBe(0);
  expect(seen.repeatsInFirstRecords).toBe(0);
  expect(seen.departedUnknown).toBe(0);
  expect(seen.departedTwice).toBe(0);
  expect(seen.departedWhileSheltered).toBe(0);
  expect(seen.numbersToStrangers).toBe(0);
  expect(seen.numbersTwice).toBe(0);
  expect(seen.numbersAfterDeparture).toBe(0);
  expect(seen.firstRecordPersons).toBeLessThanOrEqual(seen.personsIn);
}

/** A party may be as large as a train, so totals may miss by half a party per crossing. */
const toleratedPersons = 10 * 30;

describe("every seed and scale", { timeout: 60_000 }, () => {
  it("keeps what must hold of the model case", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff_ffff }),
        fc.double({ min: 0.0005, max: 0.03, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (seed, scale, days) => {
          const fromMs = Date.UTC(2023, 1, 27);
          const scenario = createModelCase({ seed, scale, fromMs, toMs: fromMs + days * dayMs });
          const seen = observe(scenario);
          expectSound(seen);
          const missed = Math.abs(seen.personsIn - scenario.entriesExpected);
          expect(missed).toBeLessThanOrEqual(toleratedPersons);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("keeps what must hold of any daily series", () => {
    const series = fc.array(fc.integer({ min: 0, max: 1_500 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), series, (seed, counts) => {
        const days = counts.map((count, index) => ({
          dayStartMs: Date.UTC(2022, 1, 24) + index * dayMs,
          count,
        }));
        const seen = observe(createArrivalsScenario({ days, seed }));
        expectSound(seen);
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(Math.abs(seen.personsIn - total)).toBeLessThanOrEqual(toleratedPersons);
      }),
      { numRuns: 15 },
    );
  });
});

describe("a daily series", { timeout: 60_000 }, () => {
  const days = [20_000, 0, 41_000].map((count, index) => ({
    dayStartMs: Date.UTC(2022, 1, 24) + index * dayMs,
    count,
  }));

  it("lets in each day what the series says", () => {
    const scenario = createArrivalsScenario({ days, seed: 5, scale: 0.5 });
    const seen = observe(scenario);
    expect(scenario.entriesExpected).toBe(30_500);
    const [first, second = 0, third] = seen.personsInByDay;
    expect(Math.abs(first! - 10_000)).toBeLessThan(toleratedPersons);
    expect(second).toBeLessThan(toleratedPersons);
    expect(Math.abs(third! - 20_500)).toBeLessThan(toleratedPersons);
  });

  it("knows no queue, so it reports none", () => {
    const scenario = createArrivalsScenario({ days, seed: 5 });
    expect(scenario.crossingWaits("SYR", scenario.fromMs)).toBeUndefined();
    expect(scenario.waitMaxima()).toEqual([]);
  });

  it("brings as many tablets as the busiest day needs", () => {
    const quiet = createArrivalsScenario({ days, seed: 5, scale: 0.01 });
    const busy = createArrivalsScenario({ days, seed: 5 });
    expect(quiet.devices.length).toBeLessThan(busy.devices.length);
  });

  it("keeps the day between the days of a series with a gap empty", () => {
    const gap = [days[0]!, { dayStartMs: days[0]!.dayStartMs + 3 * dayMs, count: 5_000 }];
    const seen = observe(createArrivalsScenario({ days: gap, seed: 5, scale: 0.1 }));
    expect(seen.personsInByDay[1] ?? 0).toBeLessThan(50);
    expect(seen.personsInByDay[2] ?? 0).toBeLessThan(50);
    expect(Math.abs(seen.personsIn - 2_500)).toBeLessThan(toleratedPersons);
  });

  it("refuses days out of order, overlapping days and impossible counts", () => {
    const [first, second] = [days[0]!, days[1]!];
    const make = (series: typeof days) => () => createArrivalsScenario({ days: series, seed: 1 });
    expect(make([second, first])).toThrow(/order/u);
    expect(make([first, { ...second, dayStartMs: first.dayStartMs + 1 }])).toThrow(/overlap/u);
    expect(make([{ ...first, count: -1 }])).toThrow(/negative/u);
    expect(make([{ ...first, count: Number.NaN }])).toThrow(/negative/u);
    expect(make([])).toThrow(/at least one day/u);
  });
});
