import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  knownWait,
  queueModes,
  rowsOf,
  sortKeys,
  sortRows,
  waitStep,
  worstOf,
  type CrossingRow,
} from "./crossing-rows.ts";
import { sampleCrossing, sampleEstimate, sampleWaits } from "./sample-waits.ts";

const rowOf = (index: number, minutes: number | undefined): CrossingRow => ({
  crossing: sampleCrossing(index),
  estimate: sampleEstimate(index, minutes),
});
const codes = (rows: readonly CrossingRow[]) => rows.map(({ crossing }) => crossing.crossing);
const nameOf = ({ crossing }: CrossingRow) => crossing.name;

describe("rows", () => {
  test("hold the crossings of the mode; one without a line is kept, and known to be unknown", () => {
    const answer = sampleWaits(3);
    expect(codes(rowsOf(answer, "car"))).toEqual(["X0", "X1", "X2"]);
    const onFoot = rowsOf(answer, "foot");
    expect(onFoot.map(({ estimate }) => estimate)).toEqual([undefined, undefined, undefined]);
    expect(rowsOf(answer, "air")).toEqual([]);
  });

  test("the mode most people wait in comes first", () => {
    const car = sampleEstimate(1, 60);
    const foot = { ...sampleEstimate(2, 60), mode: "foot" as const };
    expect(queueModes({ estimates: [car, foot] })).toEqual(["foot", "car"]);
  });

  test("the page opens with the longest wait", () => {
    const rows = [rowOf(1, 60), rowOf(2, undefined), rowOf(3, 600)];
    expect(worstOf(rows)?.crossing.crossing).toBe("X3");
    expect(worstOf([])).toBeUndefined();
  });

  test("steps of the map: unknown is not short", () => {
    expect([179, 180, 1_440, undefined].map((minutes) => waitStep(rowOf(1, minutes)))).toEqual([
      "short",
      "long",
      "very-long",
      "unknown",
    ]);
  });
});

describe("order", () => {
  test("is by what is asked for, either way", () => {
    const rows = [rowOf(1, 60), rowOf(2, 600), rowOf(3, 300)];
    const byWait = (isDescending: boolean) =>
      codes(sortRows(rows, { key: "wait", isDescending }, nameOf));
    expect(byWait(true)).toEqual(["X2", "X3", "X1"]);
    expect(byWait(false)).toEqual(["X1", "X3", "X2"]);
  });

  test("never puts the unknown before the known, and loses nobody", () => {
    const minutes = fc.option(fc.integer({ min: 1, max: 5_000 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(minutes, { maxLength: 12 }),
        fc.constantFrom(...sortKeys),
        fc.boolean(),
        (waits, key, isDescending) => {
          const rows = waits.map((wait, index) => rowOf(index, wait));
          const sorted = sortRows(rows, { key, isDescending }, nameOf);
          expect([...codes(sorted)].sort()).toEqual([...codes(rows)].sort());
          if (key !== "wait" && key !== "age") return;
          const known = sorted.map((row) => knownWait(row) !== undefined);
          expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
        },
      ),
    );
  });
});
