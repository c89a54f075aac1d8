import type { Act } from "@caravanserai/contract";
import type { EntryId, FigureClaimId, FigureStatement, ReportId } from "@caravanserai/domain";
import { verifyReadTables } from "@caravanserai/store";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forgetOverdueTexts } from "../src/figures/forget-overdue-texts.ts";
import { modelClaimId } from "../src/figures/model-case/enter-model-figures.ts";
import { laterStatements } from "../src/figures/model-case/later-statements.ts";
import { pressReports } from "../src/figures/model-case/press-reports.ts";
import { largePdf } from "../src/figures/reading/testing/pdf-of.ts";
import { crossingConfigured, tallied } from "./kit/events.ts";
import { officeSheets } from "./kit/office-sheets.ts";
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
  reader = await hub.signedInAs("protection-officer");
});
afterAll(() => hub.close());

const act = (cookie: string, body: Act) => hub.ask("recordAct", { cookie, body });
const refusedAct = (cookie: string, body: unknown) => hub.refused("recordAct", { cookie, body });
const ledger = (asked = "") => hub.ask("listFigures", { cookie: reader, query: `?${asked}` });

function entering(statement: FigureStatement, claim = newClaim()): Act & { claim: FigureClaimId } {
  const plain = { ...statement, relayedBy: [...statement.relayedBy] };
  const typed = { report: null, start: null, end: null };
  return { command: "enter-claim", claim, statement: plain, ...typed };
}

function newClaim(): FigureClaimId {
  return hub.parts.ids.next() as string as FigureClaimId;
}

const first = pressReports[0]!.statement;

test("all 29 figures of the model case go in over HTTP and come back the same", async () => {
  const figures = new Set(pressReports.map(({ figure }) => figure));
  expect([...figures].sort((a, b) => a! - b!)).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
  const all = [...pressReports, ...laterStatements];
  for (const { code, statement } of all) await act(dana, entering(statement, modelClaimId(code)));
  const { claims, total } = await ledger();
  expect(total).toBe(all.length);
  const kept = new Map(claims.map(({ claim, statement }) => [claim, statement]));
  for (const { code, statement } of all) expect(kept.get(modelClaimId(code))).toEqual(statement);
});

test("filters let through what they name", async () => {
  const { claims } = await ledger("measure=exits&direction=out&place=Kazakhstan");
  expect(claims.length).toBeGreaterThan(3);
  expect(claims.every(({ statement }) => statement.measure === "exits")).toBe(true);
  const dated = await ledger("fromDay=2022-10-01&toDay=2022-10-10");
  const starts = dated.claims.map(({ statement }) => statement.periodEnd ?? "open");
  expect(starts.every((end) => end === "open" || end >= "2022-10-01")).toBe(true);
  expect(
    await hub.refused("listFigures", { cookie: reader, query: "?fromDay=gestern" }),
  ).toMatchObject({ code: "request.malformed", details: { place: "fromDay" } });
});

describe("two analysts", () => {
  test("who correct one claim from one version hear of each other; nothing is overwritten", async () => {
    const entered = entering({ ...first, value: 12_345, place: "Testland" });
    await act(dana, entered);
    const { claim } = entered;
    const at = { parameters: { claim } };
    const { claim: seen } = await hub.ask("readFigureClaim", { cookie: dana, ...at });
    const basedOn = seen.version as EntryId;
    const correct = (value: number): Act => {
      return { command: "correct-claim", claim, changes: { value }, basedOn, reason: "Compared" };
    };
    await act(dana, correct(12_000));
    await act(arman, correct(13_000));
    const after = await hub.ask("readFigureClaim", { cookie: arman, ...at });
    expect(after.claim.statement.value).toBe(12_000);
    expect(after.claim.conflicts).toMatchObject([
      { field: "value", value: 13_000, by: { isYou: true } },
    ]);
    expect(after.acts.map((one) => one.act)).toEqual(["entered", "corrected", "corrected"]);
    const open = await hub.ask("listDiscrepancies", { cookie: reader });
    expect(open.discrepancies).toMatchObject([
      { kind: "figures.conflicting-correction", subjectLabel: expect.stringContaining("Testland") },
    ]);
  });

  test("review each other's claims, never their own", async () => {
    const entered = entering({ ...first, place: "Reviewland" });
    const { entry } = await act(dana, entered);
    const review = {
      ...{ command: "review-claim", claim: entered.claim, verdict: "confirmed" },
      ...{ basedOn: entry, reason: "Read in the paper" },
    } as const;
    expect(await refusedAct(dana, review)).toMatchObject({ code: "figures.own-claim" });
    await act(arman, review as Act);
    const { claims } = await ledger("place=Reviewland");
    expect(claims).toMatchObject([{ review: "confirmed" }]);
  });
});

test("a figure is read as it was known at any earlier moment", async () => {
  const { clock } = hub.parts;
  const entered = entering({ ...first, value: 500, place: "Pastland" });
  const { entry } = await act(dana, entered);
  const thenMs = clock.nowMs;
  clock.nowMs += 3_600_000;
  await act(arman, {
    ...{ command: "correct-claim", claim: entered.claim, changes: { value: 700 } },
    ...{ basedOn: entry as EntryId, reason: "Revised" },
  });
  const values = async (query: string) =>
    (await ledger(query)).claims.map(({ statement }) => statement.value);
  expect(await values(`place=Pastland&knownAtMs=${thenMs}`)).toEqual([500]);
  expect(await values(`place=Pastland&knownAtMs=${thenMs - 1}`)).toEqual([]);
  expect(await values("place=Pastland")).toEqual([700]);
});

test("the ledger is a workbook that says what it holds, with true dates", async () => {
  const file = async (name: string) => {
    const answer = await fetch(`${hub.parts.address}/api/v1/${name}`, {
      headers: { cookie: dana },
    });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  };
  const content = await file("figures.xlsx?place=Pastland");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    "README",
    "claims",
    "contradictions",
  ]);
  const claims = workbook.getWorksheet("claims")!;
  expect(claims.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
  const csv = (await file("figures.csv?place=Pastland")).toString().split("\r\n");
  const header = (csv[0] ?? "").split(",");
  expect((claims.getRow(1).values as unknown[]).slice(1)).toEqual(header);
  const cell = (name: string) => claims.getRow(2).getCell(header.indexOf(name) + 1).value;
  expect([cell("value_low"), cell("corrections")]).toEqual([700, 1]);
  expect(cell("period_start")).toEqual(new Date(`${first.periodStart}T00:00:00Z`));
  const sheets = await officeSheets(content);
  if (sheets === undefined) return;
  expect(sheets.get("claims")).toContain(",Pastland,");
  expect(sheets.get("claims")?.split("\n")[0]).toBe(csv[0]);
}, 90_000);

test("our own counts stand beside the claims, computed and never typed", async () => {
  await hub.record(tallied(hub.parts.ids, 5));
  const { own, ownDays } = await ledger();
  expect(own).toMatchObject([
    { measure: "entries", sourceClass: "own-count", value: 6 },
    { measure: "exits", value: 0 },
    { measure: "registrations", unit: "persons" },
    { measure: "documents-issued" },
  ]);
  expect(ownDays.at(-1)).toMatchObject({ in: 6, out: 0 });
  const typed = entering({ ...first, sourceClass: "own-count" });
  expect(await refusedAct(dana, typed)).toMatchObject({ code: "figures.own-count-typed" });
});

describe("a report", () => {
  const name = "Канарейка Вымышленная";
  const text = `Ministry, 27 September. ${name} said that 1,200 people had entered.`;
  const report = "00000000-0000-7000-8000-00000000abcd" as ReportId;
  const body = { report, outlet: "Example paper", dateline: "2022-09-27", text };

  test("is kept for analysts only, outside the journal and every log, until it is forgotten", async () => {
    await hub.ask("proposeFigures", { cookie: dana, body: { text } });
    await hub.ask("keepReport", { cookie: dana, body });
    const claim = { ...entering({ ...first, value: 1_200, place: "Reportland" }), report };
    await act(dana, { ...claim, start: 45, end: 57 } as Act);
    const read = await hub.ask("readReport", { cookie: arman, parameters: { report } });
    expect(read).toMatchObject({ text, spans: [{ claim: claim.claim, start: 45, end: 57 }] });
    const denied = await hub.refused("readReport", { cookie: reader, parameters: { report } });
    expect(denied.code).toBe("access.denied");
    const { pool } = hub.parts.database;
    const { rows } = await pool.query<{ body: string }>("select body from journal.entry");
    const seenByMany = [
      ...rows.map((row) => row.body),
      ...hub.parts.logLines,
      await hub.parts.metrics.text(),
      JSON.stringify(await ledger()),
    ].join("\n");
    expect(seenByMany).not.toContain("Канарейка");
    await act(dana, { command: "forget-report-text", report, reason: "Asked by the person" });
    const gone = await hub.ask("readReport", { cookie: dana, parameters: { report } });
    expect(gone).toMatchObject({ text: null, characters: text.length });
    const left = await pool.query("select 1 from figures.report_text");
    expect(left.rows).toEqual([]);
  });

  test("is forgotten by itself when its time is over", async () => {
    const other = "00000000-0000-7000-8000-00000000abce" as ReportId;
    await hub.ask("keepReport", { cookie: dana, body: { ...body, report: other } });
    expect(await forgetOverdueTexts(hub.parts)).toBe(0);
    hub.parts.clock.nowMs += 91 * 24 * 3_600_000;
    expect(await forgetOverdueTexts(hub.parts)).toBe(1);
    const read = await hub.ask("readReport", { cookie: dana, parameters: { report: other } });
    expect(read.text).toBe(null);
  });

  test("that is too large or empty is refused with a reason", async () => {
    const large = { text: "x".repeat(400_001) };
    expect((await hub.refused("proposeFigures", { cookie: dana, body: large })).status).toBe(400);
    const empty = { file: { name: "report.txt", base64: "" } };
    const refused = await hub.refused("proposeFigures", { cookie: dana, body: empty });
    expect(refused.code).toBe("figures.report-unreadable");
    const flawed = { file: { name: "report.txt", base64: "MSAy*DAw" } };
    const malformed = await hub.refused("proposeFigures", { cookie: dana, body: flawed });
    expect(malformed.code).toBe("request.malformed");
  });

  test("of many megabytes is read", async () => {
    const pdf = Buffer.from(largePdf("On Monday 1,200 people entered Georgia.", 9 * 2 ** 20));
    const large = { file: { name: "large.pdf", base64: pdf.toString("base64") } };
    const { proposals } = await hub.ask("proposeFigures", { cookie: dana, body: large });
    expect(proposals.map(({ statement }) => statement.value)).toEqual([1_200]);
  });
});

describe("awkward wordings", () => {
  const awkward: readonly (readonly [string, object])[] = [
    ["About 1.234,56 persons", { value: 1234.56, valueHigh: null, qualifier: "about" }],
    ["About 1,234.56 persons", { value: 1234.56, valueHigh: null, qualifier: "about" }],
    ["Over 100'000 persons", { value: 100_000, qualifier: "more-than" }],
    ["Exactly 98 000 persons", { value: 98_000, qualifier: "exact" }],
    ["Between 5,000 and 6,000 persons", { value: 5000, valueHigh: 6000 }],
  ];

  test.each(awkward)("%s", async (words, statement) => {
    const text = `TBILISI, 14 March 2031 - ${words} entered Georgia on Monday, the ministry said.`;
    const { proposals } = await hub.ask("proposeFigures", { cookie: dana, body: { text } });
    expect(proposals.map((one) => one.statement)).toMatchObject([statement]);
    expect(words).toContain(text.slice(proposals[0]!.start, proposals[0]!.end));
  });

  test("a size in words, a half-open period, a report without a date", async () => {
    const ask = async (body: { text: string; dateline?: string }) => {
      const { proposals, ...answer } = await hub.ask("proposeFigures", { cookie: dana, body });
      return { ...answer, statement: proposals[0]?.statement };
    };
    const many = {
      text: "Zigtausende Menschen reisten nach Georgien ein.",
      dateline: "2031-03-14",
    };
    expect((await ask(many)).statement).toMatchObject({ value: 10_000, qualifier: "several" });
    const since = { text: "Since 1 March 2031, 4,300 people have entered Georgia." };
    const open = await ask(since);
    expect(open.notes).toContain("no-dateline");
    expect(open.statement).toMatchObject({ periodStart: "2031-03-01", periodEnd: null });
    const undated = await ask({ text: "Yesterday 4,300 people entered Georgia." });
    expect(undated.notes).toEqual(["no-dateline"]);
    expect(undated.statement).toMatchObject({ value: 4300, periodStart: null, periodEnd: null });
  });

  test("a half-open period is kept open; one that ends before it begins is refused", async () => {
    const open = { ...first, place: "Openland", periodStart: "2022-09-21", periodEnd: null };
    await act(dana, entering(open));
    expect((await ledger("place=Openland")).claims[0]?.statement).toEqual(open);
    const reversed = entering({ ...open, periodEnd: "2022-09-20" });
    expect((await refusedAct(dana, reversed)).status).toBeGreaterThanOrEqual(400);
  });

  test("five corrections stay in the claim's history, the last one stands", async () => {
    const entered = entering({ ...first, value: 1000, place: "Fiveland" });
    let { entry: basedOn } = await act(dana, entered);
    const { claim } = entered;
    for (const value of [1100, 1200, 1300, 1400, 1500]) {
      const reason = `Now ${value}`;
      const body = { command: "correct-claim", claim, changes: { value }, basedOn, reason };
      ({ entry: basedOn } = await act(value % 200 === 0 ? dana : arman, body as Act));
    }
    const { claim: view, acts } = await hub.ask("readFigureClaim", {
      ...{ cookie: reader, parameters: { claim } },
    });
    expect(view).toMatchObject({ corrections: 5, conflicts: [], statement: { value: 1500 } });
    const told = JSON.stringify(acts);
    for (const value of [1100, 1200, 1300, 1400, 1500]) expect(told).toContain(`Now ${value}`);
  });
});

test("readers read and do not write", async () => {
  expect(await refusedAct(reader, entering(first))).toMatchObject({ code: "access.denied" });
  const analysis = await hub.ask("analyseFigures", { cookie: reader });
  expect(analysis.claims).toBeGreaterThan(40);
});

test("the ledger's tables are folds of the journal", async () => {
  const { isEqual, tables } = await verifyReadTables(hub.parts.database);
  expect(tables.filter(({ differences }) => differences > 0)).toEqual([]);
  expect(isEqual).toBe(true);
  expect(tables.find(({ table }) => table === "figureClaim")?.rows).toBeGreaterThan(40);
});
