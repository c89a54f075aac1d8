import type { EntryId, StaffId } from "../ids.ts";
import type { Fact } from "../journal/fact.ts";
import {
  draftedSections,
  reportLanguages,
  type DraftedTexts,
  type ReportAudienceSet,
  type ReportDrafted,
  type ReportRefreshed,
  type ReportSectionEdited,
} from "./events.ts";
import { standingText, type ReportAct, type ReportText, type SituationReportRow } from "./state.ts";

export function draftedReport(fact: Fact<ReportDrafted>): SituationReportRow {
  const { entry, actor, atMs, event } = fact;
  const contacts: ReportText = {
    ...freshText({ drafted: event.contacts, draftedPublic: event.contacts }, entry),
    section: "contacts",
    language: null,
  };
  return {
    key: event.report,
    number: null,
    state: "draft",
    audience: "internal",
    figures: event.figures,
    texts: [...freshTexts(event.drafted, entry), contacts],
    originals: {},
    version: entry,
    approvals: [],
    authors: actor === null ? [] : [actor],
    draftedAtMs: atMs,
    changedAtMs: atMs,
    approvedAtMs: null,
    acts: [actOf(fact, "drafted")],
  };
}

function freshTexts(drafted: DraftedTexts, entry: EntryId): ReportText[] {
  return draftedSections.flatMap((section) =>
    reportLanguages.map((language) => {
      const { text, publicText } = drafted[language][section];
      const fresh = freshText({ drafted: text, draftedPublic: publicText }, entry);
      return { ...fresh, section, language };
    }),
  );
}

function freshText(drafted: Pick<ReportText, "drafted" | "draftedPublic">, version: EntryId) {
  const untouched = { edited: null, editedBy: null, editedAtMs: null, follows: null, waiting: [] };
  return { ...drafted, ...untouched, version };
}

/** New numbers: drafted words change under untouched sections, people's words stay. */
export function withRefresh(
  row: SituationReportRow,
  fact: Fact<ReportRefreshed>,
): SituationReportRow {
  const { drafted, figures } = fact.event;
  const texts = row.texts.map((text) => {
    const { section, language } = text;
    if (language === null || section === "contacts") return text;
    const { text: words, publicText } = drafted[language][section];
    return { ...text, drafted: words, draftedPublic: publicText };
  });
  return { ...changed(row, fact), figures, texts, acts: [...row.acts, actOf(fact, "refreshed")] };
}

/**
 * Words based on the standing version stand and settle what waits; words based on an older one
 * wait beside it until somebody who has seen both decides.
 */
export function withEdit(
  row: SituationReportRow,
  fact: Fact<ReportSectionEdited>,
): SituationReportRow {
  const { entry, actor: by, atMs, event } = fact;
  const { section, language, isTranslation } = event;
  const isMeant = (text: ReportText) => text.section === section && text.language === language;
  const text = row.texts.find(isMeant);
  if (text === undefined) return row;
  const after = editedText(text, fact, isTranslation ? (row.originals[section] ?? null) : entry);
  const stands = after.edited === event.text && after.waiting.length === 0;
  const originals =
    stands && !isTranslation ? { ...row.originals, [section]: entry } : row.originals;
  const act = { ...actOf(fact, "edited"), section, language };
  return {
    ...changed(row, { entry, actor: by, atMs }),
    texts: row.texts.map((one) => (isMeant(one) ? after : one)),
    originals,
    acts: [...row.acts, act],
  };
}

function editedText(
  text: ReportText,
  { entry, actor, atMs, event }: Fact<ReportSectionEdited>,
  follows: EntryId | null,
): ReportText {
  const isCurrent = event.basedOn === text.version;
  if (!isCurrent && standingText(text) !== event.text) {
    const waiting = [...text.waiting, { text: event.text, entry, by: actor, atMs }];
    // A conflict makes a new version too: who decides must have seen both texts.
    return { ...text, waiting, version: entry };
  }
  const waiting = isCurrent ? [] : text.waiting;
  const edited = { edited: event.text, editedBy: actor, editedAtMs: atMs };
  return { ...text, ...edited, version: entry, follows, waiting };
}

export function withAudience(
  row: SituationReportRow,
  fact: Fact<ReportAudienceSet>,
): SituationReportRow {
  const act = actOf(fact, "audience-set");
  return { ...row, audience: fact.event.audience, acts: [...row.acts, act] };
}

export function actOf({ entry, actor: by, atMs }: Fact, act: ReportAct["act"]): ReportAct {
  return { act, entry, by, atMs, section: null, language: null };
}

/** What any change of the content does: a new version, and no approval of the old one. */
function changed(
  row: SituationReportRow,
  { entry, actor, atMs }: { entry: EntryId; actor: StaffId | null; atMs: number },
): SituationReportRow {
  const isNew = actor !== null && !row.authors.includes(actor);
  const authors = isNew ? [...row.authors, actor] : row.authors;
  return { ...row, version: entry, approvals: [], authors, changedAtMs: atMs };
}
