import fc from "fast-check";
import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, test } from "vitest";
import { isoDay } from "../calendar/civil-day.ts";
import { checkAllSeries } from "./check-series.ts";
import { compareAll, compareParts } from "./compare-series.ts";
import type { SeriesFlag } from "./series.ts";
import { seriesFromCsv } from "./series-from-csv.ts";

function flagsOf(text: string): readonly SeriesFlag[] {
  const table = seriesFromCsv(text);
  if ("kind" in table) throw new Error(table.kind);
  return [...table.flags, ...checkAllSeries(table.series), ...compareAll(table.series)];
}

const firstDay = 22_000;

/** A file of days with a running total and its rises. */
function file(flows: readonly number[]): string {
  let total = 0;
  const rows = flows.map((flow, at) => `${isoDay(firstDay + at)},${flow},${(total += flow)}`);
  return ["day,daily,cumulative", ...rows].join("\n");
}

const flows = Array.from({ length: 40 }, (_, at) => 900 + ((at * 7919) % 613));

describe("traps", () => {
  test("a clean file has no flag", () => {
    expect(flagsOf(file(flows))).toEqual([]);
  });

  test("a total that falls, on its line", () => {
    const lines = file(flows).split("\n");
    const cells = lines[10]!.split(",");
    lines[10] = [cells[0], cells[1], Number(cells[2]) - 4000].join(",");
    expect(flagsOf(lines.join("\n"))).toContainEqual(
      expect.objectContaining({ kind: "falls", line: 11, series: "cumulative" }),
    );
  });

  test("a day that was copied", () => {
    const text = file(flows.map((flow, at) => (at === 16 ? 0 : flow)));
    expect(flagsOf(text)).toEqual([
      expect.objectContaining({ kind: "frozen", from: isoDay(firstDay + 16), line: 18 }),
    ]);
  });

  test("missing days, garbage, broken rows, unreadable dates, an empty cell", () => {
    const lines = file(flows).split("\n");
    lines[20] = lines[20]!.replace(/,\d+,/, ",n0t,");
    lines[21] = lines[21]!.replace(/,\d+,/, ",,");
    lines[22] = "2030-13-45,1,2";
    lines[23] += ",7";
    lines.splice(30, 2);
    const kinds = flagsOf(lines.join("\n")).map(({ kind, line }) => `${kind} ${line}`);
    for (const kind of [
      "garbage-cell 21",
      "empty-cell 22",
      "date-unreadable 23",
      "row-broken 24",
      "gap 31",
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  test("later reports: revised days, and zeros of days to come", () => {
    const text = [
      "giorno;valore;data_report",
      "2031-05-01;121;2031-05-02",
      "2031-05-02;315;2031-05-02",
      "2031-05-03;0;2031-05-02",
      "2031-05-01;121;2031-05-04",
      "2031-05-02;330;2031-05-04",
      "2031-05-03;204;2031-05-04",
    ].join("\n");
    expect(flagsOf(text).map(({ kind, from }) => `${kind} ${from}`)).toEqual([
      "placeholder-zero 2031-05-03",
      "revised 2031-05-02",
    ]);
  });

  test("parts that do not sum", () => {
    const text =
      "date,region,people\n" +
      ["A,10", "B,20", "Total,31", "A,11", "B,20", "Total,31"]
        .map((row, at) => `2031-05-0${at < 3 ? 1 : 2},${row}`)
        .join("\n");
    expect(flagsOf(text)).toContainEqual(
      expect.objectContaining({
        kind: "parts-do-not-sum",
        observed: 31,
        expected: 30,
        difference: 1,
      }),
    );
    const one = { kind: "stock", name: "x", points: [] } as const;
    expect(compareParts(one, [])).toEqual([]);
  });
});

test.each([
  ["\ufeffdate;value\r\n01.05.2031;1.234\r\n02.05.2031;2.345\r\n", [1234, 2345]],
  ['date\tvalue\n"May 1, 2031"\t1,234.50\n"May 2, 2031"\t2,345.00\n', [1234.5, 2345]],
  ["date|value\n2031/05/01|98 000\n2031/05/02|100'000\n", [98_000, 100_000]],
])("styles of other countries (%#)", (text, values) => {
  const table = seriesFromCsv(text);
  if ("kind" in table) throw new Error(table.kind);
  expect(table.series[0]?.points.map(({ value }) => value)).toEqual(values);
});

test("columns of a DTM-like file are found", () => {
  const text = [
    "operation,admin0Name,admin1Name,admin1Pcode,numPresentIdpInd,reportingDate,roundNumber",
    "Flow,Kazakhstan,Kostanay,KZ39,1200,2031-05-01,1",
    "Flow,Kazakhstan,Oral,KZ27,900,2031-05-01,1",
    "Flow,Kazakhstan,Kostanay,KZ39,1300,2031-05-15,2",
    "Flow,Kazakhstan,Oral,KZ27,880,2031-05-15,2",
  ].join("\n");
  const table = seriesFromCsv(text);
  expect(table).toMatchObject({
    columns: { date: "reportingDate", values: ["numPresentIdpInd"], series: ["admin1Name"] },
  });
});

test("a long file sorted by point is as many series, however far apart the probed rows lie", () => {
  const points = Array.from({ length: 90 }, (_, at) => `Point ${at}`);
  const days = Array.from({ length: 20 }, (_, at) => isoDay(firstDay + at));
  const rows = points.flatMap((name, of) =>
    days.map((day, at) => `${day};${name};${300 + ((at * 37 + of * 11) % 97)}`),
  );
  const table = seriesFromCsv(`\ufeff${["date;point;entries", ...rows].join("\r\n")}`);
  expect("kind" in table ? table : table.series.map(({ name }) => name)).toEqual(points);
});

test("a row of HXL tags is no row of values", () => {
  const rows = ["2031-05-01,12,812", "2031-05-02,9,821", "2031-05-03,31,852"];
  const tagged = [
    "day,new arrivals,total",
    "#date+reported,#affected+new, #affected +total",
    ...rows,
  ];
  const table = seriesFromCsv(tagged.join("\n"));
  expect(table).toMatchObject({ flags: [], rows: 3 });
  expect(flagsOf(tagged.join("\n"))).toEqual([]);
  // Not below the header it is garbage and named.
  const late = flagsOf([tagged[0], ...rows, tagged[1]].join("\n"));
  expect(late.map(({ kind, line }) => `${kind} ${line}`)).toContain("date-unreadable 5");
});

test("what cannot be mapped is said", () => {
  expect(seriesFromCsv("a,b\n")).toEqual({ kind: "no-rows" });
  expect(seriesFromCsv("a,b\nx,y\n")).toEqual({ kind: "no-date-column" });
  expect(seriesFromCsv("a,b\nx,y\n", { date: "c" })).toEqual({
    kind: "column-unknown",
    column: "c",
  });
});

test("false alarms on clean synthetic series are rare", { timeout: 60_000 }, () => {
  let flagged = 0;
  const runs = 100;
  for (let seed = 1; seed <= runs; seed++) {
    const random = createSeededRandom(seed);
    let level = 400 + random.float() * 4000;
    const clean = Array.from({ length: 90 }, () => {
      level = Math.max(150, level * Math.exp((random.float() - 0.5) * 0.3));
      return Math.round(level * (0.8 + random.float() * 0.4));
    });
    if (flagsOf(file(clean)).length > 0) flagged++;
  }
  expect(flagged / runs).toBeLessThanOrEqual(0.02);
});

test("any table is read without a fault", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      const table = seriesFromCsv(`date,value\n2031-05-01,3\n${text}`);
      expect(table).toBeDefined();
    }),
    { numRuns: 150 },
  );
});
