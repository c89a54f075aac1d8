import type { FigureSeriesId } from "@caravanserai/domain";
import { verifyReadTables } from "@caravanserai/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crossingConfigured, tallied } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let dana: string;
let arman: string;
let reader: string;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record(crossingConfigured());
  dana = await hub.signedInAs("analyst");
  arman = await hub.signedInAs("analyst");
  reader = await hub.signedInAs("shelter-coordinator");
});
afterAll(() => hub.close());

const file = (text: string | Buffer) => ({ base64: Buffer.from(text).toString("base64") });
const subject = {
  ...{ title: "Arrivals by a portal", measure: "entries", direction: "in" },
  ...{ place: "Testland", unit: "persons" },
} as const;
const source = {
  ...{ saidBy: "Office of Testland", outlet: null, sourceClass: "authority" },
  ...{ reliabilityLow: 0.5, reliabilityHigh: 0.9 },
} as const;
const keeping = (text: string, changes: object = {}) => ({
  ...{ file: file(text), into: null, subject, source },
  ...changes,
});
const preview = (text: string | Buffer, wishes: object = {}) =>
  hub.ask("previewSeries", { cookie: dana, body: { file: file(text), ...wishes } });
const keep = (text: string, changes: object = {}, cookie = dana) =>
  hub.ask("keepSeries", { cookie, body: keeping(text, changes) });
const refusedKeep = (text: string, changes: object = {}, cookie = dana) =>
  hub.refused("keepSeries", { cookie, body: keeping(text, changes) });
const read = (series: string, query = "") =>
  hub.ask("readSeries", { cookie: reader, parameters: { series }, query });

/** A running total that falls once, and a day left out. */
const portal = [
  "date,individuals",
  ...Array.from({ length: 10 }, (_, at) => `2022-09-${at + 10},${500 + at * 37}`),
  "2022-09-20,1000",
  "2022-09-21,1250",
  "2022-09-22,1210",
  "2022-09-24,1900",
  "2022-09-25,2100",
].join("\n");

describe("a preview", () => {
  test("proposes the columns of a portal's file and names what is wrong by line", async () => {
    const found = await preview(portal);
    expect(found).toMatchObject({
      ...{ shape: "portal", delimiter: ",", encoding: "utf-8", keptAs: null, problem: null },
      mapping: { date: "date", values: ["individuals"], report: null, series: [] },
      subject: { measure: "entries", direction: "in", unit: "persons" },
      counts: { rows: 15, points: 15, lines: 1 },
      lines: [{ kind: "cumulative", firstAt: "2022-09-10", lastAt: "2022-09-25" }],
    });
    expect(found.flagCounts).toEqual({ falls: 1, gap: 1 });
    expect(found.flags).toMatchObject([
      { kind: "falls", fileLine: 14, observed: 1210, expected: 1250 },
      { kind: "gap", fileLine: 15 },
    ]);
  });

  test("reads areas by survey round below a row of tags, one line for each area", async () => {
    const matrix = [
      "admin1Name,admin1Pcode,reportingDate,yearReportingDate,roundNumber,numPresentIdpInd",
      "#adm1+name,#adm1+code,#date+reported,,,#affected+idps+ind",
      ...["2022-09-01", "2022-10-01", "2022-11-01"].flatMap((day, round) =>
        ["North", "South", "West"].map((area, at) => {
          return [area, `TL0${at}`, day, "2022", round + 1, (at + 1) * 1000 + round].join(",");
        }),
      ),
    ].join("\n");
    const found = await preview(matrix);
    expect(found).toMatchObject({
      shape: "displacement-matrix",
      mapping: { date: "reportingDate", values: ["numPresentIdpInd"], series: ["admin1Name"] },
      subject: { measure: "displaced", direction: "stock" },
      lines: [{ name: "North" }, { name: "South" }, { name: "West" }],
    });
    expect(found.hxl?.[0]).toBe("#adm1+name");
  });

  test("takes one measure of an own export, with its row of tags", async () => {
    const own = [
      "day,crossings_in,crossings_out,persons_registered,as_of",
      "#date,#affected+arrived+num,#affected+departed+num,#affected+registered,#date+updated",
      "2022-09-21,10,2,3,2022-09-23T10:00:00+06:00",
      "2022-09-22,14,1,5,2022-09-23T10:00:00+06:00",
    ].join("\n");
    expect(await preview(own)).toMatchObject({
      shape: "own",
      mapping: { date: "day", values: ["crossings_in"], report: "as_of" },
    });
  });

  test("asks about days that read in two ways, and never guesses", async () => {
    const slashed = "Day;Arrivals\n03/04/2022;10\n04/04/2022;12\n05/04/2022;9";
    const open = await preview(slashed);
    expect(open).toMatchObject({ isDateOrderOpen: true, likelyDateOrder: "day-first" });
    expect((await refusedKeep(slashed)).code).toBe("figures.series-dates-open");
    const said = await preview(slashed, { dateOrder: "month-first" });
    expect(said).toMatchObject({ isDateOrderOpen: false, lines: [{ firstAt: "2022-03-04" }] });
    const decided = await preview(`${slashed}\n13/04/2022;1`);
    expect(decided).toMatchObject({ isDateOrderOpen: false });
  });

  test("says what it made of marks, encodings, delimiters, numbers and broken rows", async () => {
    const german =
      "Tag;Ankünfte\n31.08.2022;99,5\n01.09.2022;1.234,50\n02.09.2022;zwölf\n03.09.2022;1.300,00;7";
    const found = await preview(Buffer.from(`\ufeff${german}`));
    expect(found).toMatchObject({ delimiter: ";", encoding: "utf-8", counts: { rows: 4 } });
    expect(found.flags.map(({ kind, fileLine }) => [kind, fileLine])).toEqual([
      ["garbage-cell", 4],
      ["row-broken", 5],
    ]);
    const cyrillic = Buffer.concat([
      Buffer.from([0xc4, 0xe5, 0xed, 0xfc]),
      Buffer.from(",arrivals\n2022-09-01,5\n2022-09-02,6"),
    ]);
    expect((await preview(cyrillic)).columns[0]).toBe("День");
    const wrong = await preview(portal, { delimiter: ";" });
    expect(wrong).toMatchObject({ mapping: null, problem: { code: "no-date-column" } });
    expect(wrong.columns).toEqual(["date,individuals"]);
    expect((await preview("")).problem).toMatchObject({ code: "no-rows" });
    expect((await preview(Buffer.from([0, 1, 0, 2, 0, 0, 0, 9]))).problem?.code).toBe("not-text");
    expect((await refusedKeep("a,b\nc,d")).code).toBe("figures.series-unreadable");
  });
});

describe("a kept series", () => {
  let series: FigureSeriesId;
  let firstMs: number;

  test("is bound by its hash, its mapping and who said it, and stands in the journal", async () => {
    const kept = await keep(portal);
    series = kept.series as FigureSeriesId;
    expect(kept.counts).toEqual({ rows: 15, points: 15, lines: 1, flags: 2 });
    const shown = await read(series);
    firstMs = shown.knownAtMs;
    expect(shown.series).toMatchObject({ subject, vintages: 1, withdrawn: null });
    expect(shown.series.vintage).toMatchObject({ source, by: { isYou: false, name: null } });
    expect(shown.days.slice(10).map(({ value, flow }) => [value, flow])).toEqual([
      [1000, 167],
      [1250, 250],
      [1210, -40],
      [1900, null],
      [2100, 200],
    ]);
    expect(shown.days[12]?.flags).toEqual(["falls"]);
    const { differences } = await verified();
    expect(differences).toEqual([]);
  });

  test("stands beside our own count of the same days, with the difference", async () => {
    await hub.record(tallied(hub.parts.ids, 5));
    const day = new Date(hub.parts.clock.nowMs + 6 * 3_600_000).toISOString().slice(0, 10);
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const text = `date,arrivals\n${before},4\n${day},9`;
    const kept = await keep(text, { subject: { ...subject, unit: "person-crossings" } });
    hub.parts.clock.nowMs += 24 * 3_600_000;
    const shown = await read(kept.series);
    hub.parts.clock.nowMs -= 24 * 3_600_000;
    expect(shown.ownMissing).toBe(null);
    const both = shown.days.find(({ own }) => own !== null && own > 0);
    expect(both).toMatchObject({ own: 6, difference: (both?.flow ?? 0) - 6 });
    const stock = { ...subject, measure: "present", direction: "stock" };
    const none = await keep(`${text}\n`, { subject: stock, kind: "stock" });
    expect((await read(none.series)).ownMissing).toBe("stock");
  });

  test("is kept once: the same file again is recognised, also when two send it at once", async () => {
    const again = await refusedKeep(portal, {}, arman);
    expect(again).toMatchObject({ code: "figures.series-file-known", details: { series } });
    expect((await preview(portal)).keptAs).toBe(series);
    const text = "date,arrivals\n2022-09-01,5\n2022-09-02,6";
    const sent = await Promise.all(
      [dana, arman].map((cookie) => hub.send("keepSeries", { cookie, body: keeping(text) })),
    );
    expect(sent.map(({ answer }) => answer.status).sort()).toEqual([200, 409]);
    const { rows } = await hub.parts.database.pool.query<{ vintages: number }>(
      `select count(distinct vintage)::int as vintages from figures.series_point p
        where not exists (select 1 from read.figure_series_file f where f.vintage = p.vintage)`,
    );
    expect(rows[0]?.vintages).toBe(0);
  });

  test("takes later files as vintages; what was known when stays readable", async () => {
    hub.parts.clock.nowMs += 60_000;
    const later = portal.replace("1210", "1260").concat("\n2022-09-26,2200");
    const other = portal.concat("\n2022-09-27,2300");
    const sent = await Promise.all([
      keep(later, { into: series }, dana),
      keep(other, { into: series }, arman),
    ]);
    const now = await read(series);
    expect(now.history).toHaveLength(3);
    expect(new Set(now.history.map(({ vintage }) => vintage)).size).toBe(3);
    const revised = await read(series, `?vintage=${sent[0].vintage}`);
    expect(revised.revisions.filter(({ at }) => at === "2022-09-22")).not.toEqual([]);
    const past = await read(series, `?knownAtMs=${firstMs}`);
    expect(past.history).toHaveLength(1);
    expect(past.days).toHaveLength(15);
    const differs = { into: series, subject: { ...subject, place: "Elsewhere" } };
    expect((await refusedKeep(`${portal}\n2022-09-30,9000`, differs)).code).toBe(
      "figures.series-differs",
    );
  });

  test("keeps vintages that a file itself has, and reads them as of a reported day", async () => {
    const bitemporal = [
      "day,value,report",
      ...["2022-09-01,10,2022-09-03", "2022-09-02,11,2022-09-03", "2022-09-03,0,2022-09-02"],
      ...["2022-09-01,12,2022-09-10", "2022-09-02,11,2022-09-10"],
    ].join("\n");
    const { series: key } = await keep(bitemporal, { kind: "daily" });
    expect((await read(key)).days.map(({ value }) => value)).toEqual([12, 11]);
    const then = await read(key, "?reportedBy=2022-09-05");
    expect(then.days.map(({ value }) => value)).toEqual([10, 11]);
    expect(then.flagCounts).toMatchObject({ revised: 1, "placeholder-zero": 1 });
  });

  test("gives its last value to a claim that keeps the reference", async () => {
    const { last, series: view, lines, line } = await read(series);
    const seriesPoint = {
      ...{ series, vintage: view.vintage.vintage },
      ...{ line: lines[line ?? 0]!.name, at: last!.at },
    };
    const claim = hub.parts.ids.next();
    const statement = {
      ...{ value: last!.value, valueHigh: null, qualifier: "exact", isHedged: false },
      ...{ unit: "persons", measure: "entries", direction: "in", rate: "period" },
      ...{ aspect: "total", place: "Testland", counterpart: null, population: null },
      ...{ periodStart: null, periodEnd: last!.at, dayLimit: "00:00", dayNamedAfter: "start" },
      ...{ asOf: last!.at, relayedBy: [], wording: null, ...source },
    };
    const entering = {
      ...{ command: "enter-claim", claim, statement, report: null, start: null, end: null },
    };
    await hub.ask("recordAct", { cookie: dana, body: { ...entering, seriesPoint } });
    const entered = await hub.ask("readFigureClaim", { cookie: reader, parameters: { claim } });
    expect(entered.claim.seriesPoint).toEqual(seriesPoint);
    const lost = { ...seriesPoint, series: hub.parts.ids.next() };
    const body = { ...entering, claim: hub.parts.ids.next(), seriesPoint: lost };
    const refused = await hub.refused("recordAct", { cookie: dana, body });
    expect(refused.code).toBe("figures.series-unknown");
  });

  test("comes as CSV, as every point and as a workbook", async () => {
    const at = `/api/v1/figures/series/${series}`;
    const days = await hub.fetch(`${at}/days.csv`, { headers: { cookie: reader } });
    expect(days.text.split("\r\n")[0]).toBe("day,value,added,own_count,difference,flags,as_of");
    expect(days.text).toContain("2022-09-21,1250,250");
    const points = await hub.fetch(`${at}/points.csv`, { headers: { cookie: reader } });
    expect(points.text.trim().split("\r\n")).toHaveLength(17);
    const workbook = await hub.fetch(`${at}/series.xlsx`, { headers: { cookie: reader } });
    expect(workbook.text.startsWith("PK")).toBe(true);
  });

  test("is for analysts to import and to withdraw, with a reason, and is never destroyed", async () => {
    expect((await refusedKeep("date,n\n2022-01-01,1", {}, reader)).code).toBe("access.denied");
    const body = { command: "withdraw-series", series, reason: "Wrong country" };
    expect((await hub.refused("recordAct", { cookie: reader, body })).code).toBe("access.denied");
    await hub.ask("recordAct", { cookie: arman, body });
    const shown = await read(series);
    expect(shown.series.withdrawn).toMatchObject({ reason: "Wrong country" });
    expect(shown.days).not.toEqual([]);
    expect((await hub.refused("recordAct", { cookie: arman, body })).code).toBe(
      "figures.series-withdrawn",
    );
    const more = { into: series };
    expect((await refusedKeep(`${portal}\n2022-10-01,1`, more)).code).toBe(
      "figures.series-withdrawn",
    );
    // The file may be imported again, as what it really is.
    expect((await keep(portal)).series).not.toBe(series);
    const listed = await hub.ask("listSeries", { cookie: reader });
    expect(listed.series.find((one) => one.series === series)?.withdrawn).not.toBe(null);
    expect((await verified()).differences).toEqual([]);
  });
});

test("a file with more values than an import keeps is answered, and keeps nothing", async () => {
  const rows = Array.from({ length: 1000 }, (_, hour) => {
    const day = new Date(Date.UTC(1990, 0, 1, hour)).toISOString().slice(0, 13);
    return `${day}${",1".repeat(502)}`;
  });
  const text = ["hour", ...Array.from({ length: 502 }, (_, at) => `gate${at}`)].join(",");
  const wide = `${text}\n${rows.join("\n")}`;
  expect(await preview(wide)).toMatchObject({ problem: { code: "too-many-points" } });
  expect(await refusedKeep(wide)).toMatchObject({
    ...{ code: "figures.series-too-long", details: { valuesMax: 500_000 } },
  });
});

async function verified() {
  const { tables } = await verifyReadTables(hub.parts.database);
  return { differences: tables.filter(({ differences }) => differences > 0) };
}
