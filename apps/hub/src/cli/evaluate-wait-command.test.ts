import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "./main.ts";
import { trainingEndMs } from "./evaluate-series.ts";

let folder: string;
const printed: string[] = [];
const noted: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-evaluate-wait-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => void noted.push(line));
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

type Json = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

async function evaluate(...args: string[]) {
  printed.length = 0;
  noted.length = 0;
  process.exitCode = 0;
  await run(["evaluate", ...args]);
  const json = args.includes("--json") ? (JSON.parse(printed.join("")) as Json) : {};
  return { json, lines: [...printed], notes: [...noted], exitCode: process.exitCode };
}

const startMs = Date.UTC(2021, 2, 1);
const hourMs = 3_600_000;
const two = (part: number) => String(part).padStart(2, "0");

/** Eight weeks of invented hours: a daily wave with a disturbance every few days. */
const waits = Array.from({ length: 8 * 168 }, (_none, hour) => {
  const wave = 20 + 15 * Math.sin(((hour % 24) - 9) * (Math.PI / 12));
  return Math.round(10 * (wave + ((hour * 7_919) % 97) / 20 + (hour % 71 < 4 ? 12 : 0))) / 10;
});

type Writing = (date: Date, minutes: number) => string;
const iso: Writing = (date, minutes) => `${date.toISOString().slice(0, 19)},${minutes}`;

function rows(write: Writing): string[] {
  return waits.map((minutes, hour) => write(new Date(startMs + hour * hourMs), minutes));
}

async function waitOf(name: string, lines: readonly string[], ...more: string[]) {
  const path = join(folder, name);
  await writeFile(path, lines.join("\n"));
  return evaluate(
    ...["wait", "--series", path, "--time", "when", "--value", "wait", "--horizons", "1,3"],
    ...["--json", ...more],
  );
}

const keys = ["mae", "rmse", "maeAbove10", "mase", "coverage80", "coverage95"];

describe("evaluate wait", () => {
  test("answers by horizon, beside persistence and naive-168", async () => {
    const { json, exitCode, notes } = await waitOf("iso.csv", ["when,wait", ...rows(iso)]);
    expect([exitCode, notes]).toEqual([0, []]);
    expect(Object.keys(json)).toEqual(["1", "3", "series"]);
    for (const horizon of ["1", "3"]) {
      expect(Object.keys(json[horizon] ?? {})).toEqual([
        ...keys,
        "count",
        "persistence",
        "naive-168",
      ]);
      expect(Object.keys(json[horizon]?.["persistence"] ?? {})).toEqual(keys);
      expect(Object.keys(json[horizon]?.["naive-168"] ?? {})).toEqual(keys);
    }
    expect(json["series"]).toMatchObject({ rows: 1_344, hours: 1_344, gapHours: 0 });
    expect(json["1"]?.["count"]).toBe(448);
  });

  const others: readonly (readonly [string, readonly string[]])[] = [
    [
      "semicolons, decimal commas, dotted days",
      [
        "when;wait;note",
        ...rows((date, minutes) => {
          const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.2021`;
          return `${day} ${two(date.getUTCHours())}:00;${String(minutes).replace(".", ",")};"a;b"`;
        }),
      ],
    ],
    [
      "American days and half days, tabs",
      [
        "wait\twhen",
        ...rows((date, minutes) => {
          const hour = date.getUTCHours();
          const clock = `${hour % 12 === 0 ? 12 : hour % 12}:00 ${hour < 12 ? "AM" : "PM"}`;
          return `${minutes} min\t${date.getUTCMonth() + 1}/${date.getUTCDate()}/2021 ${clock}`;
        }),
      ],
    ],
    [
      "day first with slashes, a byte order mark, carriage returns",
      [
        "\ufeff When , Wait \r",
        ...rows((date, minutes) => {
          const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/2021`;
          return `${day} ${two(date.getUTCHours())}:00,${minutes}\r`;
        }),
      ],
    ],
    [
      "seconds since 1970",
      ["when,wait", ...rows((date, minutes) => `${+date / 1_000},${minutes}`)],
    ],
    [
      "rows out of order",
      ["when,wait", ...rows(iso).toSorted((a, b) => a.slice(11).localeCompare(b.slice(11)))],
    ],
  ];

  test.each(others)("reads the same from %s", async (_what, lines) => {
    const { json, notes } = await waitOf("other.csv", lines);
    const plain = await waitOf("plain.csv", ["when,wait", ...rows(iso)]);
    expect(notes).toEqual([]);
    expect(json["1"]).toEqual(plain.json["1"]);
  });

  test("keeps the wall clock of times with an offset through a change of clocks", async () => {
    const changeMs = Date.UTC(2021, 2, 28, 1);
    const lines = rows((date, minutes) => {
      const hours = date.getTime() < changeMs ? 1 : 2;
      const wall = new Date(date.getTime() + hours * hourMs).toISOString().slice(0, 19);
      return `${wall}+0${hours}:00,${minutes}`;
    });
    const { json, notes } = await waitOf("offsets.csv", ["when,wait", ...lines]);
    expect(notes).toEqual([]);
    expect(json["series"]).toMatchObject({ hours: 1_344, gapHours: 0, averaged: 0 });
  });

  test("takes the hours that clocks skip or repeat for a gap and an average", async () => {
    const lines = rows(iso);
    const repeated = [...lines.slice(0, 500), lines[499]!, ...lines.slice(501)];
    const { json } = await waitOf("clock.csv", ["when,wait", ...repeated]);
    expect(json["series"]).toMatchObject({ hours: 1_344, gapHours: 1, averaged: 1 });
  });

  test("averages minutes into hours", async () => {
    const minutes = rows(iso).flatMap((row) => [row, row.replace(":00:00", ":30:00")]);
    const { json } = await waitOf("minutes.csv", ["when,wait", ...minutes]);
    expect(json["series"]).toMatchObject({ rows: 2_688, hours: 1_344, averaged: 1_344 });
  });

  test("names what it cannot read, and never believes what cannot be", async () => {
    const lines = rows((date, minutes) => {
      const hour = (date.getTime() - startMs) / hourMs;
      if (hour === 10) return `soon,${minutes}`;
      if (hour === 11) return iso(date, minutes).replace(/,.*/u, ",many");
      if (hour === 12) return iso(date, -4);
      if (hour === 13) return iso(date, minutes).replace(/,.*/u, ",");
      if (hour >= 300 && hour < 340) return iso(date, 17);
      return iso(date, minutes);
    });
    const { json, notes } = await waitOf("bad.csv", ["when,wait", ...lines]);
    expect(notes.map((note) => note.replace(folder, ""))).toEqual([
      "/bad.csv:12: left out, the time cannot be read",
      "/bad.csv:13: left out, the value is no number",
    ]);
    expect(json["series"]).toMatchObject({
      malformedRows: 2,
      impossible: 1,
      frozenHours: 39,
      gapHours: 43,
    });
  });

  test("learns until the end of the day that is named, and knows holidays from any file", async () => {
    const holidays = join(folder, "holidays.csv");
    await writeFile(
      holidays,
      "Year,Date,Holiday\n2021,2021-04-05,Spring Monday\n2021,9.4.2021,x\n",
    );
    const { json } = await waitOf(
      ...(["until.csv", ["when,wait", ...rows(iso)]] as const),
      ...["--train-until", "2021-04-18", "--holidays", holidays],
    );
    expect(json["series"]).toMatchObject({ trainedUntil: "2021-04-19T00:00", holidays: 2 });
    expect(json["1"]?.["count"]).toBe(7 * 24);
  });

  test("prints a table for people", async () => {
    const path = join(folder, "people.csv");
    await writeFile(path, ["when,wait", ...rows(iso)].join("\n"));
    const given = ["--series", path, "--time", "when", "--value", "wait", "--horizons", "1"];
    const { lines } = await evaluate("wait", ...given);
    expect(lines.some((line) => /^ {2}naive-168( +\d+\.\d+){6}$/u.test(line))).toBe(true);
  });

  const refusals: readonly (readonly [string, readonly string[], number])[] = [
    ["an unknown column", ["--value", "delay"], 2],
    ["an unreadable day", ["--train-until", "yesterday"], 2],
    ["a day after the end", ["--train-until", "2031-01-01"], 1],
    ["times that are none", ["--time", "wait"], 1],
  ];

  test.each(refusals)("refuses %s", async (_what, more, exitCode) => {
    const refused = await waitOf("refused.csv", ["when,wait", ...rows(iso)], ...more);
    expect(refused.exitCode).toBe(exitCode);
    expect(refused.json).toHaveProperty("error");
  });

  test.each(["0", "1,x", "200", ""])("takes no horizon of %j hours", async (horizons) => {
    const given = ["--series", "x.csv", "--time", "a", "--value", "b", "--horizons", horizons];
    expect((await evaluate("wait", ...given)).exitCode).toBe(2);
  });
});

describe("evaluate queue", () => {
  test("compares the predictors, by variant, as JSON and for people", async () => {
    const { json } = await evaluate("queue", "--seeds", "1", "--json");
    expect(Object.keys(json)).toEqual([
      "exact",
      "count-error",
      "unseen-leavers",
      "both",
      "hourly",
      "entries",
      "seeds",
    ]);
    expect(Object.keys(json["both"]?.["fluid"] ?? {})).toEqual([
      "longRelative",
      "longHours",
      "shortMinutes",
    ]);
    const { lines } = await evaluate("queue", "--seeds", "1");
    expect(lines.join("\n")).toContain("lastToEnter");
  });
});

test("the last day of training may be written in any order that can be meant", () => {
  const written = ["2016-12-31", "31.12.2016", "31/12/2016", "12/31/2016"];
  expect(new Set(written.map(trainingEndMs))).toEqual(new Set([Date.UTC(2017, 0, 1)]));
  expect(trainingEndMs("yesterday")).toBeUndefined();
});
