import type { Act } from "@caravanserai/contract";
import {
  reportLanguages,
  type EntryId,
  type FigureClaimId,
  type SituationReportId,
} from "@caravanserai/domain";
import { verifyReadTables } from "@caravanserai/store";
import ExcelJS from "exceljs";
import { extractText } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pressReports } from "../src/figures/model-case/press-reports.ts";
import { crossingConfigured, tallied, testHousehold } from "./kit/events.ts";
import { officeSheets } from "./kit/office-sheets.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let dana: string;
let arman: string;
let officer: string;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record(crossingConfigured());
  dana = await hub.signedInAs("analyst");
  arman = await hub.signedInAs("analyst");
  officer = await hub.signedInAs("protection-officer");
});
afterAll(() => hub.close());

const hour = 3_600_000;
const act = (cookie: string, body: Act) => hub.ask("recordAct", { cookie, body });
const refusedAct = (cookie: string, body: Act) => hub.refused("recordAct", { cookie, body });
const read = (report: string, cookie = dana) =>
  hub.ask("readSituationReport", { cookie, parameters: { report } });

async function drafted(cookie = dana): Promise<SituationReportId> {
  const report = hub.parts.ids.next() as string as SituationReportId;
  await hub.ask("draftSituationReport", { cookie, body: { report } });
  return report;
}

type Section = "highlights" | "needs" | "data-note" | "contacts";
type Language = (typeof reportLanguages)[number];

async function edit(
  cookie: string,
  report: SituationReportId,
  words: {
    section: Section;
    language?: Language | null;
    text: string;
    basedOn?: string;
    isTranslation?: boolean;
  },
): Promise<void> {
  const { section, text, isTranslation = false } = words;
  const language = section === "contacts" ? null : (words.language ?? "en");
  const { sections } = await read(report);
  const now = sections.find((one) => one.section === section && one.language === language);
  const basedOn = (words.basedOn ?? now?.version) as EntryId;
  await act(cookie, {
    command: "edit-report-section",
    ...{ report, section, language, text, basedOn, isTranslation },
  });
}

async function approval(report: SituationReportId): Promise<Act> {
  const { version } = await read(report);
  return { command: "approve-situation-report", report, basedOn: version as EntryId };
}

async function approved(report: SituationReportId): Promise<void> {
  const word = await approval(report);
  await act(dana, word);
  await act(officer, word);
}

const contacts = {
  section: "contacts",
  text: "Situation room, +7 000 000 00 00\nშტაბი, ნინო, +995 000 00 00 00",
} as const;

test("the first report goes from draft to number 1", async () => {
  await hub.record(tallied(hub.parts.ids, 1_234));
  hub.parts.clock.nowMs += 2 * hour;
  const report = await drafted();
  const draft = await read(report);
  expect(draft.head).toMatchObject({ number: null, state: "draft", audience: "internal" });
  const highlights = draft.sections.find(
    (one) => one.section === "highlights" && one.language === "en",
  );
  expect(highlights?.drafted.split("\n").length).toBeGreaterThanOrEqual(2);
  expect(highlights?.drafted).toContain("1,235 crossings in");
  expect(draft.printed.en.figures.every(({ footnote }) => footnote.includes("As of"))).toBe(true);
  const word = await approval(report);
  expect(await refusedAct(dana, word)).toMatchObject({ code: "sitrep.contacts-missing" });
  await edit(dana, report, contacts);
  expect(await refusedAct(dana, word)).toMatchObject({ code: "sitrep.report-changed" });
  const fresh = await approval(report);
  await act(dana, fresh);
  expect(await refusedAct(dana, fresh)).toMatchObject({ code: "sitrep.already-approved" });
  expect((await read(report)).head).toMatchObject({ state: "draft", approvals: 1 });
  await act(officer, fresh);
  expect((await read(report)).head).toMatchObject({ state: "approved", number: 1 });
  const late = edit(dana, report, { section: "needs", text: "Too late" });
  await expect(late).rejects.toThrow("sitrep.report-final");
});

/** The line of a sheet that begins with the code. */
function readLine(workbook: ExcelJS.Workbook, sheet: string, code: string): unknown[] {
  const rows = workbook.getWorksheet(sheet)?.getSheetValues() as unknown[][];
  return rows.find((row) => row?.[1] === code)?.slice(1) ?? [];
}

describe("an approved report", () => {
  const bytes = async (path: string, cookie?: string): Promise<Uint8Array> => {
    const headers = cookie === undefined ? {} : { cookie };
    const answer = await fetch(`${hub.parts.address}${path}`, { headers });
    expect([path, answer.status]).toEqual([path, 200]);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const words: Record<Language, readonly string[]> = {
    ru: ["Отчёт об обстановке · № 1", "Основные числа", "Наши записи: регистрации за период."],
    en: ["Situation report · No. 1", "Key figures", "Own records: registrations made"],
    de: ["Lagebericht · Nr. 1", "Kennzahlen", "Übertritte herein, gezählt"],
    kk: ["Жағдай туралы есеп · № 1", "Тіркелген адамдар", "Өткізу пункттеріндегі өз санағымыз."],
  };

  test.each(reportLanguages)("is a page, a PDF and a workbook in %s", async (language) => {
    const asked = `?lang=${language}&edition=internal`;
    const page = new TextDecoder().decode(await bytes(`/reports/1${asked}`, dana));
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toContain("<script");
    expect(page).not.toContain("style=");
    const pdf = await bytes(`/reports/1.pdf${asked}`, dana);
    // The report's own font has no Georgian letters: without this one they print as boxes.
    expect(new TextDecoder("latin1").decode(pdf)).toContain("NotoSansGeorgian");
    const { text } = await extractText(pdf, { mergePages: true });
    const flat = text.replace(/\s+/gu, " ");
    for (const word of [...words[language], "შტაბი, ნინო, +995 000 00 00 00"]) {
      expect(page).toContain(word);
      expect(flat).toContain(word);
    }
    const workbook = new ExcelJS.Workbook();
    const content = await bytes(`/reports/1.xlsx${asked}`, dana);
    await workbook.xlsx.load(content.buffer as ArrayBuffer);
    const sheets = workbook.worksheets.map(({ name }) => name);
    expect(sheets).toEqual(["README", "figures", "needs", "balance", "days", "texts"]);
    expect(readLine(workbook, "figures", "crossings-in")[2]).toBe(1_235);
    expect(readLine(workbook, "balance", "crossings-net").slice(2, 8)).toEqual([
      ...[0, 0, 0, 1_235, 0, 1_235],
    ]);
    expect(workbook.getWorksheet("days")!.getCell("A2").value).toBeInstanceOf(Date);
    const texts = workbook.getWorksheet("texts")!.getColumn(2).values;
    expect(texts).toContain("შტაბი, ნინო, +995 000 00 00 00");
  });

  test("is read by LibreOffice as it was written, where one is installed", async () => {
    const sheets = await officeSheets(
      await bytes("/reports/1.xlsx?lang=kk&edition=internal", dana),
    );
    if (sheets === undefined) return;
    expect(sheets.get("figures")).toMatch(/^crossings-in,[^\n]*,1235,/mu);
    expect(sheets.get("balance")).toMatch(/^crossings-net,,0,0,0,1235,0,1235,/mu);
    expect(sheets.get("days")).toMatch(/^2022-09-\d\d,1235,0,/mu);
    expect(sheets.get("texts")).toContain("შტაბი, ნინო");
  }, 90_000);
});

test("is for those who work here, until it is marked public; then in whole tens", async () => {
  expect((await hub.fetch("/reports/1?lang=en")).answer.status).toBe(404);
  expect((await hub.fetch("/reports/2?lang=en")).answer.status).toBe(404);
  expect((await hub.fetch("/reports?lang=en")).text).toContain("no public report");
  const { reports } = await hub.ask("listSituationReports", { cookie: officer });
  const report = reports[0]?.report as SituationReportId;
  await act(officer, { command: "set-report-audience", report, audience: "public" });
  const { text } = await hub.fetch("/reports/1?lang=en");
  expect(text).toContain("1,230 crossings in");
  expect(text).toContain("Fewer than 10 persons");
  expect(text).not.toMatch(/1,23[1-9]/u);
  expect((await hub.fetch("/reports?lang=en")).text).toContain("/reports/1?lang=en");
  const refused = await hub.fetch("/reports/1?lang=en&edition=internal");
  expect(refused.answer.status).toBe(404);
  const pdf = await fetch(`${hub.parts.address}/reports/1.pdf?lang=en`);
  const read = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true });
  expect(read.text).not.toMatch(/1,23[1-9]/u);
});

describe("the next report", () => {
  let report: SituationReportId;
  beforeAll(async () => {
    await hub.record(tallied(hub.parts.ids, 300));
    hub.parts.clock.nowMs += 3 * hour;
    report = await drafted();
  });

  const highlightsOf = async (language: Language, cookie = dana) => {
    const { sections } = await read(report, cookie);
    const found = sections.find((one) => one.section === "highlights" && one.language === language);
    if (found === undefined) throw new Error("no highlights");
    return found;
  };

  test("continues the one before: its total, its contacts, its period", async () => {
    const first = (await hub.ask("listSituationReports", { cookie: dana })).reports[1];
    const view = await read(report);
    expect(view.head.fromMs).toBe(first?.toMs);
    expect(view.figures.previous).toBe(first?.report);
    const net = view.figures.balances.find(({ of }) => of === "crossings-net");
    expect(net).toMatchObject({ stated: 1_235, opening: 1_235, in: 301, out: 0, closing: 1_536 });
    const line = view.printed.en.balances[1];
    expect(line).toMatchObject({ line: "1,235 + 301 − 0 = 1,536" });
    expect(line?.note).toContain("adds up");
    expect(view.sections.find(({ section }) => section === "contacts")?.drafted).toBe(
      contacts.text,
    );
  });

  test("loses nothing when two write at once, and cannot be approved before one decides", async () => {
    const { version } = await highlightsOf("en");
    const writing = { section: "highlights", basedOn: version } as const;
    await edit(dana, report, { ...writing, text: "Dana's words" });
    await edit(arman, report, { ...writing, text: "Arman's words" });
    const both = await highlightsOf("en");
    expect(both).toMatchObject({ edited: "Dana's words", editedBy: { isYou: true } });
    expect(both.waiting).toMatchObject([{ text: "Arman's words", by: { isYou: false } }]);
    expect(both.drafted).toContain("301 crossings in");
    const word = await approval(report);
    expect(await refusedAct(officer, word)).toMatchObject({ code: "sitrep.conflict-open" });
    await edit(dana, report, { section: "highlights", text: "Words of both" });
    expect(await highlightsOf("en")).toMatchObject({ edited: "Words of both", waiting: [] });
  });

  test("says which languages lag behind, until they are translated", async () => {
    const lagging = async () => {
      const { sections } = await read(report);
      const behind = sections.filter(({ isUntranslated }) => isUntranslated);
      return behind.map(({ section, language }) => `${section} ${language ?? ""}`).sort();
    };
    expect(await lagging()).toEqual(["highlights de", "highlights kk", "highlights ru"]);
    const translation = { section: "highlights", language: "de", isTranslation: true } as const;
    await edit(arman, report, { ...translation, text: "Worte beider" });
    expect(await lagging()).toEqual(["highlights kk", "highlights ru"]);
    const preview = `/api/v1/situation-reports/${report}/edition.html?lang=ru`;
    const { text } = await hub.fetch(preview, { headers: { cookie: officer } });
    expect(text).toContain("ещё не переведён");
    expect((await hub.fetch(preview)).answer.status).toBe(401);
  });

  test("needs somebody who has written nothing in it", async () => {
    const word = await approval(report);
    await act(dana, word);
    expect(await refusedAct(arman, word)).toMatchObject({ code: "sitrep.outside-eyes-needed" });
    await act(officer, word);
    expect((await read(report)).head).toMatchObject({ number: 2, state: "approved" });
  });
});

test("what arrives late is told in the line that does not add up", async () => {
  // Counted before the second report ended, and heard of only now.
  const event = tallied(hub.parts.ids, 40);
  hub.parts.clock.nowMs -= 2 * hour;
  await hub.record(event);
  hub.parts.clock.nowMs += 5 * hour;
  const report = await drafted();
  const view = await read(report);
  const net = view.figures.balances.find(({ of }) => of === "crossings-net");
  expect(net).toMatchObject({ stated: 1_536, opening: 1_577, lateIn: 41, lateOut: 0 });
  const line = view.printed.en.balances[1];
  expect(line?.line).toBe("1,536 + 0 − 0 = 1,536");
  expect(line?.note).toContain("the difference is +41");
  expect(line?.note).toContain("The current total is 1,577");
  await act(dana, { command: "discard-situation-report", report });
  const { reports } = await hub.ask("listSituationReports", { cookie: dana });
  expect(reports.map(({ number }) => number)).toEqual([2, 1]);
});

test("a public text tells no exact count", async () => {
  await hub.record(tallied(hub.parts.ids, 20));
  hub.parts.clock.nowMs += 2 * hour;
  const report = await drafted();
  await act(dana, { command: "set-report-audience", report, audience: "public" });
  await edit(dana, report, { section: "highlights", text: "Exactly 21 people came." });
  const word = await approval(report);
  expect(await refusedAct(officer, word)).toMatchObject({
    code: "sitrep.exact-number-public",
    details: { section: "highlights" },
  });
  await edit(dana, report, { section: "highlights", text: "At least 20 people came." });
  await approved(report);
  expect((await read(report)).head.number).toBe(3);
});

test("numbers taken anew continue the report approved in the meantime; words stay", async () => {
  hub.parts.clock.nowMs += 2 * hour;
  const slow = await drafted();
  const quick = await drafted();
  await edit(dana, slow, { section: "needs", text: "Blankets" });
  await approved(quick);
  const stale = await approval(slow);
  expect(await refusedAct(officer, stale)).toMatchObject({ code: "sitrep.previous-changed" });
  const empty = await hub.refused("refreshSituationReport", {
    cookie: dana,
    parameters: { report: slow },
  });
  expect(empty.code).toBe("sitrep.period-empty");
  hub.parts.clock.nowMs += 2 * hour;
  await hub.ask("refreshSituationReport", { cookie: dana, parameters: { report: slow } });
  const view = await read(slow);
  expect(view.figures.previous).toBe(quick);
  const needs = view.sections.find((one) => one.section === "needs" && one.language === "en");
  expect(needs).toMatchObject({ edited: "Blankets" });
});

test("an old report says that it is out of date, and leaves the public list", async () => {
  expect((await hub.fetch("/reports?lang=de")).text).toContain("/reports/1?");
  hub.parts.clock.nowMs += 31 * 24 * hour;
  expect((await hub.fetch("/reports?lang=de")).text).not.toContain("/reports/1?");
  expect((await hub.fetch("/reports/1?lang=de")).text).toContain("älter als 30 Tage");
});

test("a recommended figure is printed with who said it; one without a day is left out", async () => {
  const { statement } = pressReports[0]!;
  const plain = { ...statement, relayedBy: [...statement.relayedBy] };
  const undated = { ...plain, asOf: null, periodEnd: null, saidBy: "Second office" };
  for (const said of [{ ...plain, asOf: "2022-09-27", saidBy: "First office" }, undated]) {
    const claim = hub.parts.ids.next() as string as FigureClaimId;
    const typed = { report: null, start: null, end: null };
    await act(dana, { command: "enter-claim", claim, statement: said, ...typed });
    const value = said.value ?? 0;
    await act(arman, {
      ...{ command: "set-figure-role", claim, role: "recommended", reason: "Best source" },
      ...{ low: value - 1_000, high: (said.valueHigh ?? value) + 1_000 },
    });
  }
  await hub.record(testHousehold(hub.parts.ids, 1, 4).event);
  hub.parts.clock.nowMs += 2 * hour;
  const view = await read(await drafted());
  const printed = view.printed.en.figures.find(({ footnote }) => footnote.startsWith("Reported"));
  expect(printed?.footnote).toContain("Said by First office");
  expect(printed?.footnote).toContain("As of 27 September");
  expect(view.figures).toMatchObject({ ledgerUndated: 1 });
  const note = view.sections.find((one) => one.section === "data-note" && one.language === "en");
  expect(note?.drafted).toContain("1 more was left out");
  const shelter = view.figures.sectors.find(({ sector }) => sector === "shelter");
  const documents = view.figures.sectors.find(({ sector }) => sector === "documents");
  expect(shelter).toMatchObject({ need: 4, response: 0, gap: 4 });
  expect(documents).toMatchObject({ need: 4, response: 0, gap: 4 });
  const html = `/api/v1/situation-reports/${view.head.report}/edition.html?lang=ru&edition=public`;
  const { text } = await hub.fetch(html, { headers: { cookie: dana } });
  expect(text).toContain("менее 10");
});

test("reports are folds of the journal, and numbered without a gap", async () => {
  const { isEqual, tables } = await verifyReadTables(hub.parts.database);
  expect(tables.filter(({ differences }) => differences > 0)).toEqual([]);
  expect(isEqual).toBe(true);
  const { reports } = await hub.ask("listSituationReports", { cookie: dana });
  const numbers = reports.flatMap(({ number }) => number ?? []).sort();
  expect(numbers).toEqual([1, 2, 3, 4]);
});
