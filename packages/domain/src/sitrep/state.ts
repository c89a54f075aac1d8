import type { EntryId, SituationReportId, StaffId } from "../ids.ts";
import type { ReportAudience, ReportLanguage, ReportSection } from "./events.ts";
import type { ReportFigures } from "./figures.ts";

export const reportStates = ["draft", "approved", "discarded"] as const;
export type ReportState = (typeof reportStates)[number];

/** Words that were entered from an older version of the section: they wait beside the standing. */
export interface WaitingText {
  readonly text: string;
  readonly entry: EntryId;
  readonly by: StaffId | null;
  readonly atMs: number;
}

/** One section in one language. */
export interface ReportText {
  readonly section: ReportSection;
  /** Null for contacts, which are the same in every language. */
  readonly language: ReportLanguage | null;
  /** What the program wrote; kept beside whatever people make of it. */
  readonly drafted: string;
  readonly draftedPublic: string;
  /** People's words; null while the drafted ones stand. */
  readonly edited: string | null;
  readonly editedBy: StaffId | null;
  readonly editedAtMs: number | null;
  /** Entry of the version that stands: what an edit is based on. */
  readonly version: EntryId;
  /** Which original edit its words follow; null follows the drafted ones. */
  readonly follows: EntryId | null;
  readonly waiting: readonly WaitingText[];
}

export interface ReportApproval {
  readonly entry: EntryId;
  readonly by: StaffId;
  readonly atMs: number;
}

/** What was done to a report, without the words: those are in the journal. */
export interface ReportAct {
  readonly act: "drafted" | "refreshed" | "edited" | "approved" | "audience-set" | "discarded";
  readonly entry: EntryId;
  readonly by: StaffId | null;
  readonly atMs: number;
  readonly section: ReportSection | null;
  readonly language: ReportLanguage | null;
}

export interface SituationReportRow {
  readonly key: SituationReportId;
  /** 1, 2, 3 … without a gap, given with the second approval; null before. */
  readonly number: number | null;
  readonly state: ReportState;
  readonly audience: ReportAudience;
  readonly figures: ReportFigures;
  readonly texts: readonly ReportText[];
  /** Latest original edit of each section: other languages that do not follow it lag behind. */
  readonly originals: Readonly<Partial<Record<ReportSection, EntryId>>>;
  /** Entry that last changed what it says: what an approval is based on. */
  readonly version: EntryId;
  /** Approvals of the version that stands; any change voids them. */
  readonly approvals: readonly ReportApproval[];
  /** Everybody who drafted, refreshed or edited. */
  readonly authors: readonly StaffId[];
  readonly draftedAtMs: number;
  readonly changedAtMs: number;
  readonly approvedAtMs: number | null;
  readonly acts: readonly ReportAct[];
}

/** How many reports there are: one row, so that numbers have no gap. */
export interface ReportNumberRow {
  readonly key: "last";
  readonly number: number;
  readonly report: SituationReportId;
}

/** Whether this language still says what another one said before it was rewritten. */
export function isUntranslated(row: SituationReportRow, text: ReportText): boolean {
  return text.follows !== (row.originals[text.section] ?? null);
}

/** The words that stand. */
export function standingText(text: ReportText): string {
  return text.edited ?? text.drafted;
}

/**
 * The words as the public may read them: a drafted line that an editor left as it was becomes its
 * twin in whole tens; the editor's own lines stay.
 */
export function publicWords({ drafted, draftedPublic, edited }: ReportText): string {
  if (edited === null) return draftedPublic;
  const lines = drafted.split("\n");
  const twins = draftedPublic.split("\n");
  return edited
    .split("\n")
    .map((line) => twins[lines.indexOf(line)] ?? line)
    .join("\n");
}

/** What people wrote themselves; empty while the drafted words stand. */
export function ownWords({ drafted, edited }: ReportText): string {
  if (edited === null) return "";
  const lines = new Set(drafted.split("\n"));
  return edited
    .split("\n")
    .filter((line) => !lines.has(line))
    .join("\n");
}

/** A section's place among the texts. */
export function textOf(
  row: SituationReportRow,
  section: ReportSection,
  language: ReportLanguage | null,
): ReportText | undefined {
  return row.texts.find((one) => one.section === section && one.language === language);
}
