import { runEvaluation } from "@caravanserai/identity";
import { describe, expect, test } from "vitest";
import { historyFile } from "./history-file.ts";
import { peopleFile } from "./people-file.ts";
import { type RecordsFile, csvText } from "./records-file.ts";
import { registerFile } from "./register-file.ts";

function figuresOf(file: RecordsFile, map: string): Readonly<Record<string, number>> {
  const evaluation = runEvaluation(
    "records",
    { files: [csvText(file)] },
    { clock: { now: () => 0 }, map: file.maps[map]!, truth: file.truth },
  );
  if (evaluation.kind !== "evaluated") throw new Error(evaluation.code);
  return evaluation.result as unknown as Readonly<Record<string, number>>;
}

const history = historyFile({ seed: 3, persons: 150 });
const people = peopleFile({ seed: 3, persons: 300, wrongFieldsMax: 3, copiesMax: 2 });
const families = registerFile({ seed: 3, persons: 900, againShare: 0.1, wrongFieldsMax: 2 });

describe("an invented file of records", () => {
  test.each([
    ["history", history],
    ["people", people],
    ["families", families],
  ])(
    "of %s has as many cells in each row as columns, and none that breaks a line",
    (_kind, file) => {
      for (const cells of file.rows) {
        expect(cells.length).toBe(file.columns.length);
        expect(cells.join("")).not.toMatch(/[",\n]/);
      }
    },
  );

  test("repeats itself for a seed", () => {
    expect(historyFile({ seed: 3, persons: 20 }).rows).toEqual(
      history.rows.slice(0, historyFile({ seed: 3, persons: 20 }).rows.length),
    );
  });
});

describe("the matcher's own bound", () => {
  test.each([
    { kind: "history", file: history, map: "all", clusteredMin: 0.86 },
    { kind: "history", file: history, map: "whole name", clusteredMin: 0.86 },
    { kind: "people", file: people, map: "name + birth", clusteredMin: 0.9 },
    { kind: "families", file: families, map: "no papers", clusteredMin: 0.85 },
  ])("suits $kind by $map", ({ file, map, clusteredMin }) => {
    const figures = figuresOf(file, map);
    expect(figures["clusteredF1"]).toBeGreaterThan(clusteredMin);
    expect(figures["bestF1"]! - figures["f1"]!).toBeLessThan(0.06);
  });
});
