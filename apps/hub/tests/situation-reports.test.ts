import type { Act } from "@caravanserai/contract";
import { reportLanguages, type EntryId, type SituationReportId } from "@caravanserai/domain";
import { verifyReadTables } from "@caravanserai/store";
import { extractText } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crossingConfigured, tallied } from "./kit/events.ts";
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

const contacts = { section: "contacts", text: "Situation room, +7 000 000 00 00" } as const;

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

describe("an approved report", () => {
  const bytes = async (path: string, cookie?: string): Promise<Uint8Array> => {
    const headers = cookie === undefined ? {} : { cookie };
    const answer = await fetch(`${hub.parts.address}${path}`, { headers });
    expect([path, answer.status]).toEqual([path, 200]);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const words: Record<Language, readonly string[]> = {
    ru: ["Отчёт об обстановке · № 1", "Основные числа", "въезд"],
    en: ["Situation report · No. 1", "Key figures", "1,235 crossings"],
    de: ["Lagebericht · Nr. 1", "Kennzahlen", "1.235 Übertritte"],
    kk: ["Жағдай туралы есеп · № 1", "Тіркелген адамдар", "Қазіргі", "өткізу пункттеріндегі өз"],
  };

  test.each(reportLanguages)("is a page, a PDF and a workbook in %s", async (language) => {
    const asked = `?lang=${language}&edition=internal`;
    const page = new TextDecoder().decode(await bytes(`/reports/1${asked}`, dana));
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toContain("<script");
    expect(page).not.toContain("style=");
    const pdf = await bytes(`/reports/1.pdf${asked}`, dana);
    const { text } = await extractText(pdf, { mergePages: true });
    const flat = text.replace(/[\s\u00a0]+/gu, " ").toLowerCase();
    for (const word of words[language].slice(0, 2)) {
      expect(page).toContain(word);
      expect(flat).toContain(word.toLowerCase());
    }
    const workbook = await bytes(`/reports/1.xlsx${asked}`, dana);
    expect(new TextDecoder("latin1").decode(workbook.slice(0, 2))).toBe("PK");
    if (process.env["SITREP_OUT"] !== undefined) {
      const fs = await import("node:fs");
      fs.writeFileSync(`/tmp/sitrep/${language}.pdf`, await bytes(`/reports/1.pdf${asked}`, dana));
      fs.writeFileSync(`/tmp/sitrep/${language}.html`, page);
      fs.writeFileSync(`/tmp/sitrep/${language}.txt`, flat);
    }
  });
});
