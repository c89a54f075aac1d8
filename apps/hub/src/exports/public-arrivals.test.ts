import type { CrossingFlow, PublicArrivals, Situation } from "@caravanserai/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { publishArrivals } from "./public-arrivals.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const startMs = Date.UTC(2022, 8, 20, 19);
const utcOffsetMinutes = 300;
const dayCount = 4;

/** Persons in and out by crossing and whole day. */
type Counted = readonly (readonly { readonly in: number; readonly out: number }[])[];

/** Mostly the small and the nearly small: there a difference would tell something. */
const count = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 }));
const counted: fc.Arbitrary<Counted> = fc.array(
  fc.array(fc.record({ in: count, out: count }), { minLength: dayCount, maxLength: dayCount }),
  { minLength: 1, maxLength: 4 },
);

function situationOf(days: Counted, nowMs: number): Situation {
  const crossings = days.map((byDay, index) => {
    const hours = byDay.map((flow, day) => ({ hourStartMs: startMs + day * dayMs, ...flow }));
    const place = { crossing: `C${index}`, name: `Crossing ${index}`, town: "T", location: null };
    return { ...place, isFictional: true, hours } as unknown as CrossingFlow;
  });
  return { asOfMs: 0, hubTimeMs: nowMs, utcOffsetMinutes, crossings } as unknown as Situation;
}

const afterAll = startMs + dayCount * dayMs + hourMs;
const publish = (days: Counted, nowMs = afterAll) => publishArrivals(situationOf(days, nowMs));

/** Every cell below ten, with the same counts but for that cell. */
function* disguises(days: Counted): Generator<Counted> {
  for (const [at, byDay] of days.entries()) {
    for (const [day, flow] of byDay.entries()) {
      for (const side of ["in", "out"] as const) {
        if (flow[side] >= 10) continue;
        for (const other of [0, 1, 9]) {
          const changed = byDay.with(day, { ...flow, [side]: other });
          yield days.with(at, changed);
        }
      }
    }
  }
}

test("a small cell could be any other small number: no published number would differ", () => {
  fc.assert(
    fc.property(counted, (days) => {
      const published = publish(days);
      for (const disguised of disguises(days)) expect(publish(disguised)).toEqual(published);
    }),
    { numRuns: 60 },
  );
});

test("nobody learns from answers of neighbouring hours and days what one of them hides", () => {
  fc.assert(
    fc.property(counted, fc.integer({ min: 1, max: 3 * 24 }), (days, hoursLater) => {
      const firstMs = startMs + dayMs + hourMs;
      const [first, second] = [
        publish(days, firstMs),
        publish(days, firstMs + hoursLater * hourMs),
      ];
      const later = new Map(cellsOf(second));
      // What both publish is the same, so their difference is whole days, each as it is published.
      for (const [key, cell] of cellsOf(first)) expect(later.get(key)).toEqual(cell);
      for (const disguised of disguises(days)) {
        expect(publish(disguised, firstMs + hoursLater * hourMs)).toEqual(second);
      }
    }),
    { numRuns: 25 },
  );
});

test("totals less their parts leave nothing", () => {
  fc.assert(
    fc.property(counted, (days) => {
      const { days: totals, crossings } = publish(days);
      for (const { day, inAtLeast } of totals) {
        const parts = crossings.flatMap((one) => one.days.filter((cell) => cell.day === day));
        expect(inAtLeast - parts.reduce((sum, cell) => sum + (cell.in ?? 0), 0)).toBe(0);
      }
    }),
  );
});

function cellsOf({ crossings }: PublicArrivals): [string, unknown][] {
  return crossings.flatMap(({ crossing, days }) =>
    days.map((cell): [string, unknown] => [`${crossing} ${cell.day}`, cell]),
  );
}
