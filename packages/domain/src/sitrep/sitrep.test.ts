import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { DeviceId, EntryId, SituationReportId, StaffId } from "../ids.ts";
import { decideAs } from "../journal/decide.ts";
import { project } from "../journal/project.ts";
import { MemoryRows } from "../journal/read-rows.ts";
import { id, noonMs } from "../testing/scenario.ts";
import type { SitrepCommand } from "./commands.ts";
import { draftedSections, reportLanguages, type DraftedTexts } from "./events.ts";
import { tellsExactNumber } from "./exact-numbers.ts";
import { residualOf, type ReportFigures } from "./figures.ts";
import { isUntranslated, ownWords, publicWords, textOf } from "./state.ts";

const dana = id<StaffId>(901);
const arman = id<StaffId>(902);
const officer = id<StaffId>(903);
const report = id<SituationReportId>(801);

const balance = {
  of: "registered-present",
  ...{ stated: 90, opening: 100, lateIn: 12, lateOut: 2, in: 20, out: 5, closing: 115 },
  ...{ sumIn: 220, sumOut: 105 },
} as const;

const figures: ReportFigures = {
  asOfMs: noonMs,
  fromMs: noonMs - 3_600_000,
  toMs: noonMs,
  utcOffsetMinutes: 300,
  isDemo: false,
  previous: null,
  own: [{ name: "crossings-in", value: 1_234, before: 7, isStock: false, asOfMs: noonMs }],
  ledger: [],
  ledgerUndated: 0,
  sectors: [],
  balances: [balance],
  days: [],
  ...{ postsHeard: 1, postsSilent: 0, discrepanciesOpen: 0, duplicatesOpen: 0 },
};

const texts = Object.fromEntries(
  reportLanguages.map((language) => [
    language,
    Object.fromEntries(
      draftedSections.map((section) => [
        section,
        { text: `${section} ${language}`, publicText: `public ${section} ${language}` },
      ]),
    ),
  ]),
) as unknown as DraftedTexts;

/** A desk: commands are decided, and what is decided is projected. */
class Desk {
  readonly rows = new MemoryRows();
  #entries = 0;

  tell(command: SitrepCommand, actor: StaffId | null = dana): string {
    const decided = decideAs(command, this.rows, { nowMs: noonMs, actor });
    if (!decided.ok) return decided.rejection.code;
    this.#entries += 1;
    const entry = id<EntryId>(this.#entries);
    const fact = { entry, device: id<DeviceId>(1), actor, atMs: noonMs, event: decided.value };
    project(fact, this.rows);
    return "done";
  }

  draft(changes: Partial<ReportFigures> = {}, key = report, contacts = "Office"): string {
    return this.tell({
      command: "draft-situation-report",
      ...{ report: key, figures: { ...figures, ...changes }, drafted: texts, contacts },
    });
  }

  row(key = report) {
    const row = this.rows.find("situationReport", key);
    if (row === undefined) throw new Error("no report");
    return row;
  }

  text(section: "highlights" | "contacts" = "highlights") {
    const text = textOf(this.row(), section, section === "contacts" ? null : "en");
    if (text === undefined) throw new Error("no text");
    return text;
  }

  edit(text: string, { actor = dana, basedOn = this.text().version } = {}): string {
    const words = { section: "highlights", language: "en", text, isTranslation: false } as const;
    return this.tell({ command: "edit-report-section", report, basedOn, ...words }, actor);
  }

  approve(actor: StaffId, basedOn = this.row().version, key = report): string {
    return this.tell({ command: "approve-situation-report", report: key, basedOn }, actor);
  }
}

function drafted(): Desk {
  const desk = new Desk();
  expect(desk.draft()).toBe("done");
  return desk;
}

describe("a situation report", () => {
  test("is drafted once, by somebody, over a period, after the last one", () => {
    const desk = new Desk();
    expect(desk.tell({ command: "discard-situation-report", report }, null)).toBe(
      "sitrep.person-missing",
    );
    expect(desk.draft({ toMs: figures.fromMs })).toBe("sitrep.period-empty");
    expect(desk.draft({ previous: report })).toBe("sitrep.previous-changed");
    expect(desk.draft()).toBe("done");
    expect(desk.draft()).toBe("sitrep.report-exists");
  });

  test("gets its number from the second person, and is frozen then", () => {
    const desk = drafted();
    expect(desk.approve(dana)).toBe("done");
    expect(desk.approve(dana)).toBe("sitrep.already-approved");
    expect(desk.row().number).toBeNull();
    expect(desk.approve(officer)).toBe("done");
    expect(desk.row()).toMatchObject({ number: 1, state: "approved" });
    expect(desk.edit("later")).toBe("sitrep.report-final");
    const next = id<SituationReportId>(802);
    expect(desk.draft({}, next)).toBe("sitrep.previous-changed");
    expect(desk.draft({ previous: report }, next)).toBe("done");
    desk.approve(arman, desk.row(next).version, next);
    desk.approve(officer, desk.row(next).version, next);
    expect(desk.row(next).number).toBe(2);
  });

  test("is not approved by its authors alone, nor in a version nobody has read", () => {
    const desk = drafted();
    const read = desk.row().version;
    desk.edit("Other words", { actor: arman });
    expect(desk.approve(officer, read)).toBe("sitrep.report-changed");
    expect(desk.approve(dana)).toBe("done");
    expect(desk.approve(arman)).toBe("sitrep.outside-eyes-needed");
    expect(desk.edit("Words again", { actor: arman })).toBe("done");
    expect(desk.row().approvals).toEqual([]);
  });

  test("waits for contacts, and for a decision between two texts", () => {
    const without = new Desk();
    without.draft({}, report, " ");
    expect(without.approve(officer)).toBe("sitrep.contacts-missing");
    const desk = drafted();
    const basedOn = desk.text().version;
    expect(desk.edit("highlights en")).toBe("sitrep.nothing-changed");
    expect(desk.edit("one", { basedOn })).toBe("done");
    expect(desk.edit("two", { actor: arman, basedOn })).toBe("done");
    expect(desk.text()).toMatchObject({ edited: "one", waiting: [{ text: "two", by: arman }] });
    expect(desk.approve(officer)).toBe("sitrep.conflict-open");
    expect(desk.edit("one")).toBe("done");
    expect(desk.text()).toMatchObject({ edited: "one", waiting: [] });
    expect(desk.text().drafted).toBe("highlights en");
  });

  test("keeps people's words when its numbers are taken anew", () => {
    const desk = drafted();
    desk.edit("People's words");
    const anew = { report, figures: { ...figures, postsSilent: 3 }, drafted: texts };
    expect(desk.tell({ command: "refresh-situation-report", ...anew })).toBe("done");
    expect(desk.text().edited).toBe("People's words");
    expect(desk.row().figures.postsSilent).toBe(3);
  });

  test("says which languages lag behind", () => {
    const desk = drafted();
    desk.edit("New words");
    const behind = () => desk.row().texts.filter((text) => isUntranslated(desk.row(), text));
    expect(behind().map(({ language }) => language)).toEqual(["ru", "de", "kk"]);
    const german = textOf(desk.row(), "highlights", "de");
    desk.tell({
      command: "edit-report-section",
      ...{ report, section: "highlights", language: "de", text: "Neue Worte" },
      basedOn: german?.version ?? id<EntryId>(1),
      isTranslation: true,
    });
    expect(behind().map(({ language }) => language)).toEqual(["ru", "kk"]);
  });

  test("marked public, tells no exact count", () => {
    const desk = drafted();
    const set = (audience: "public" | "internal") =>
      desk.tell({ command: "set-report-audience", report, audience });
    expect(set("internal")).toBe("sitrep.nothing-changed");
    expect(set("public")).toBe("done");
    desk.edit("There were 1 234 crossings");
    expect(desk.approve(officer)).toBe("sitrep.exact-number-public");
    set("internal");
    expect([desk.approve(officer), desk.approve(dana)]).toEqual(["done", "done"]);
    expect(set("public")).toBe("sitrep.exact-number-public");
  });

  test("that was discarded or never was takes nothing", () => {
    const desk = drafted();
    expect(desk.tell({ command: "discard-situation-report", report })).toBe("done");
    expect(desk.edit("words")).toBe("sitrep.report-discarded");
    const unknown = id<SituationReportId>(899);
    expect(desk.tell({ command: "discard-situation-report", report: unknown })).toBe(
      "sitrep.report-unknown",
    );
  });
});

test("the public reads the twins of drafted lines, and people's own lines", () => {
  const text = { ...drafted().text(), drafted: "a 12\nb 34", draftedPublic: "a 10\nb 30" };
  expect(publicWords(text)).toBe("a 10\nb 30");
  const edited = { ...text, edited: "new\nb 34" };
  expect([publicWords(edited), ownWords(edited)]).toEqual(["new\nb 30", "new"]);
});

test("an exact count is found in every way of writing it", () => {
  const ways = ["1234", "1,234", "1.234", "1 234", "1\u00a0234", "1'234", "(1234)"];
  for (const written of ways) expect(tellsExactNumber(`In ${written} cases`, figures)).toBe(true);
  for (const text of ["about 1,230 people", "12345", "none", "21,234"]) {
    expect(tellsExactNumber(text, figures)).toBe(false);
  }
});

test("the residual is what was known later, whatever was in and out", () => {
  const count = fc.integer({ min: -1_000, max: 1_000 });
  fc.assert(
    fc.property(count, count, count, (stated, lateIn, lateOut) => {
      const opening = stated + lateIn - lateOut;
      expect(residualOf({ ...balance, stated, opening, lateIn, lateOut })).toBe(lateIn - lateOut);
    }),
  );
  expect(residualOf({ ...balance, stated: null })).toBe(0);
});
