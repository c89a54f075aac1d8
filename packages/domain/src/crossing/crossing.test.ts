import { limits } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TallyId } from "../ids.ts";
import type { DomainEvent } from "../journal/event.ts";
import { crossing, crossingOpen, given, id, tallied, tally, when } from "../testing/scenario.ts";
import type { TallyCrossing } from "./commands.ts";
import type { CrossingTallied } from "./events.ts";

const command: TallyCrossing = {
  command: "tally-crossing",
  tally,
  crossing,
  direction: "in",
  mode: "car",
  vehicles: 1,
  adults: 2,
  children: 1,
};
const undo: DomainEvent = { kind: "crossing.tally-reversed", tally, reason: "undo" };

describe("a tally", () => {
  const open = given(crossingOpen);

  test("of a car with people is accepted", () => {
    expect(when(open, command)).toBe("crossing.tallied");
  });
  test("of nobody is rejected", () => {
    expect(when(open, { ...command, adults: 0, children: 0 })).toBe("crossing.nobody-counted");
  });
  test.each([
    { adults: -1 },
    { adults: limits.tallyPersonsMax + 1 },
    { children: Number.NaN },
    { adults: 1.5 },
    { vehicles: -1 },
    { adults: limits.tallyPersonsMax, children: 1 },
  ])("with an impossible count %j is rejected", (counts) => {
    expect(when(open, { ...command, ...counts })).toBe("crossing.count-out-of-range");
  });
  test("at a crossing nobody configured is rejected", () => {
    expect(when(given(), command)).toBe("crossing.unknown-crossing");
  });
  test("by a mode the crossing does not have is rejected", () => {
    expect(when(open, { ...command, mode: "train" })).toBe("crossing.mode-not-open");
  });
});

describe("a reversal", () => {
  const reverse = { command: "reverse-tally", tally, reason: "undo" } as const;

  test("takes back a standing tally", () => {
    expect(when(given(crossingOpen, tallied), reverse)).toBe("crossing.tally-reversed");
  });
  test("of nothing is rejected", () => {
    expect(when(given(), reverse)).toBe("crossing.tally-unknown");
  });
  test("a second time is rejected", () => {
    expect(when(given(tallied, undo), reverse)).toBe("crossing.tally-already-reversed");
  });
  test("leaves the hour as if nothing had been counted", () => {
    const [hour] = given(tallied, undo).rowsOf("crossingHour");
    expect(hour).toMatchObject({ tallies: 0, vehicles: 0, adults: 0, children: 0 });
  });
  test("that overtakes its tally is a discrepancy, and the tally then counts nothing", () => {
    const rows = given(undo, tallied);
    expect(rows.rowsOf("crossingHour")).toEqual([]);
    expect(rows.rowsOf("discrepancy")).toMatchObject([{ kind: "crossing.reversal-without-tally" }]);
  });
});

test("hours are the sum of the standing tallies, whatever is taken back", () => {
  const oneTally = fc.record({
    adults: fc.integer({ min: 1, max: 60 }),
    children: fc.integer({ min: 0, max: 10 }),
    direction: fc.constantFrom("in" as const, "out" as const),
    isReversed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(oneTally, { maxLength: 30 }), (tallies) => {
      const events = tallies.map((one, index): CrossingTallied => {
        const { isReversed: _reversed, ...counted } = one;
        return {
          ...counted,
          kind: "crossing.tallied",
          tally: id<TallyId>(index),
          crossing,
          mode: "car",
          vehicles: 1,
        };
      });
      const reversals = events
        .filter((_event, index) => tallies[index]!.isReversed)
        .map((event): DomainEvent => ({ ...undo, tally: event.tally }) as DomainEvent);
      const rows = given(...events, ...reversals);
      for (const direction of ["in", "out"]) {
        const standing = tallies.filter((one) => one.direction === direction && !one.isReversed);
        const hours = rows.rowsOf("crossingHour").filter((hour) => hour.direction === direction);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(hours.map((hour) => hour.adults))).toBe(sum(standing.map((one) => one.adults)));
        expect(sum(hours.map((hour) => hour.tallies))).toBe(standing.length);
      }
    }),
  );
});
