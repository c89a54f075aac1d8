import { describe, expect, test } from "vitest";
import type { EntryId, FigureClaimId, FigureSeriesId, SeriesVintageId, StaffId } from "../ids.ts";
import { decideAs, type Command } from "../journal/decide.ts";
import { project, touchedRows } from "../journal/project.ts";
import { MemoryRows } from "../journal/read-rows.ts";
import { id, noonMs } from "../testing/scenario.ts";
import type { KeepSeries } from "./commands.ts";
import { seriesAsKnown } from "./series-state.ts";

const dana = id<StaffId>(1);
const series = id<FigureSeriesId>(30);
const other = id<FigureSeriesId>(31);
const hashOf = (digit: number) => String(digit).repeat(64);

const keeping: KeepSeries = {
  command: "keep-series",
  series,
  vintage: id<SeriesVintageId>(40),
  subject: {
    ...{ title: "Arrivals", measure: "entries", direction: "in" },
    ...{ place: "Testland", unit: "persons" },
  },
  source: {
    ...{ saidBy: "Office", outlet: null, sourceClass: "authority" },
    ...{ reliabilityLow: 0.5, reliabilityHigh: 0.9 },
  },
  mapping: {
    ...{ date: "day", values: ["total"], report: null, series: [] },
    ...{ delimiter: ",", encoding: "utf-8", dateOrder: "stated", kind: null },
  },
  counts: { rows: 5, points: 5, lines: 1, flags: 0 },
  sha256: hashOf(1),
};
const later: KeepSeries = { ...keeping, vintage: id<SeriesVintageId>(41), sha256: hashOf(2) };
const withdrawing = { command: "withdraw-series", series, reason: "Wrong country" } as const;

/** A ledger at which acts follow each other by a second; every touched row was announced. */
class Ledger {
  readonly rows = new MemoryRows();
  #acts = 0;

  act(command: Command, actor: StaffId | null = dana): string {
    const atMs = noonMs + this.#acts * 1_000;
    const decided = decideAs(command, this.rows, { nowMs: atMs, actor });
    if (!decided.ok) return decided.rejection.code;
    this.#acts += 1;
    const entry = id<EntryId>(this.#acts);
    const fact = { entry, device: id<never>(1), actor, atMs, event: decided.value };
    const announced = touchedRows(fact).map(({ table, key }) => `${table}|${key}`);
    project(fact, {
      find: (table, key) => {
        expect(announced).toContain(`${table}|${key}`);
        return this.rows.find(table, key);
      },
      keep: (table, row) => this.rows.keep(table, row),
    });
    return decided.value.kind;
  }

  get series() {
    return this.rows.find("figureSeries", series)!;
  }
}

function kept(): Ledger {
  const ledger = new Ledger();
  expect(ledger.act(keeping)).toBe("figures.series-kept");
  return ledger;
}

describe("keeping a series", () => {
  test("needs a named person, values, and fields that fit", () => {
    const ledger = new Ledger();
    const { subject, source, counts } = keeping;
    expect(ledger.act(keeping, null)).toBe("figures.analyst-missing");
    expect(ledger.act({ ...keeping, counts: { ...counts, points: 0 } })).toBe(
      "figures.series-empty",
    );
    expect(ledger.act({ ...keeping, source: { ...source, sourceClass: "own-count" } })).toBe(
      "figures.own-count-typed",
    );
    expect(ledger.act({ ...keeping, source: { ...source, reliabilityHigh: 0.1 } })).toBe(
      "figures.statement-contradictory",
    );
    expect(ledger.act({ ...keeping, subject: { ...subject, direction: "out" } })).toBe(
      "figures.statement-contradictory",
    );
    expect(ledger.act(keeping)).toBe("figures.series-kept");
  });

  test("of a file that is kept already says where, and doubles nothing", () => {
    const ledger = kept();
    expect(ledger.act(keeping)).toBe("figures.series-exists");
    const again = { ...keeping, series: other, vintage: id<SeriesVintageId>(49) };
    expect(ledger.act(again)).toBe("figures.series-file-known");
    // Other columns of the same file are another series.
    const column = { ...again, mapping: { ...keeping.mapping, values: ["daily"] } };
    expect(ledger.act(column)).toBe("figures.series-kept");
    expect(ledger.series.vintages).toHaveLength(1);
  });

  test("of a later file is a vintage beside the first; each moment can be read again", () => {
    const ledger = kept();
    expect(ledger.act({ ...later, subject: { ...later.subject, place: "Elsewhere" } })).toBe(
      "figures.series-differs",
    );
    expect(ledger.act({ ...later, subject: { ...later.subject, title: "Told anew" } })).toBe(
      "figures.series-kept",
    );
    expect(ledger.series.vintages.map(({ sha256 }) => sha256)).toEqual([hashOf(1), hashOf(2)]);
    expect(ledger.series.subject.title).toBe("Told anew");
    expect(seriesAsKnown(ledger.series, noonMs)?.vintages).toHaveLength(1);
    expect(seriesAsKnown(ledger.series, noonMs + 1_000)?.vintages).toHaveLength(2);
    expect(seriesAsKnown(ledger.series, noonMs - 1)).toBe(undefined);
  });
});

describe("withdrawing a series", () => {
  test("has a reason, destroys nothing, and lets its files be imported anew", () => {
    const ledger = kept();
    expect(ledger.act({ ...withdrawing, series: other })).toBe("figures.series-unknown");
    expect(ledger.act({ ...withdrawing, reason: " " })).toBe("figures.reason-missing");
    expect(ledger.act(withdrawing)).toBe("figures.series-withdrawn");
    expect(ledger.series).toMatchObject({ withdrawnBy: dana, withdrawnReason: "Wrong country" });
    expect(ledger.series.vintages).toHaveLength(1);
    expect(ledger.act(withdrawing)).toBe("figures.series-withdrawn");
    expect(ledger.act(later)).toBe("figures.series-withdrawn");
    expect(ledger.series.vintages).toHaveLength(1);
    const past = seriesAsKnown(ledger.series, noonMs);
    expect(past).toMatchObject({ withdrawnAtMs: null, withdrawnReason: null });
    const anew = { ...keeping, series: other, vintage: id<SeriesVintageId>(42) };
    expect(ledger.act(anew)).toBe("figures.series-kept");
  });
});

test("a claim keeps its way back to a point of a series that is known", () => {
  const ledger = kept();
  const seriesPoint = { series, vintage: keeping.vintage, line: "total", at: "2022-09-21" };
  const entering = (point: typeof seriesPoint): Command => ({
    ...{ command: "enter-claim", claim: id<FigureClaimId>(10), report: null },
    ...{ start: null, end: null, seriesPoint: point },
    statement: {
      ...{ value: 98, valueHigh: null, qualifier: "exact", isHedged: false, unit: "persons" },
      ...{ measure: "entries", direction: "in", rate: "period", aspect: "total" },
      ...{ place: "Testland", counterpart: null, population: null, periodStart: null },
      ...{ periodEnd: "2022-09-21", dayLimit: "00:00", dayNamedAfter: "start" },
      ...{ asOf: "2022-09-21", saidBy: "Office", relayedBy: [], outlet: null },
      ...{ sourceClass: "authority", reliabilityLow: 0.5, reliabilityHigh: 0.9, wording: null },
    },
  });
  expect(ledger.act(entering({ ...seriesPoint, series: other }))).toBe("figures.series-unknown");
  expect(ledger.act(entering(seriesPoint))).toBe("figures.claim-entered");
  expect(ledger.rows.find("figureClaim", id<FigureClaimId>(10))?.seriesPoint).toEqual(seriesPoint);
});
