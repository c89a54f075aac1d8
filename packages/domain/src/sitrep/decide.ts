import { err, ok, type Result } from "@caravanserai/kernel";
import type { SituationReportId, StaffId } from "../ids.ts";
import type { ReadRows } from "../journal/read-rows.ts";
import type {
  ApproveSituationReport,
  DiscardSituationReport,
  DraftSituationReport,
  EditReportSection,
  RefreshSituationReport,
  SetReportAudience,
  SitrepCommand,
} from "./commands.ts";
import type { SitrepEvent } from "./events.ts";
import { tellsExactNumber } from "./exact-numbers.ts";
import type { ReportFigures } from "./figures.ts";
import type { SitrepRejection } from "./rejections.ts";
import { ownWords, standingText, textOf, type SituationReportRow } from "./state.ts";

type Decision = Result<SitrepEvent, SitrepRejection>;

/** Approvals that make a report final. */
export const reportApprovalsNeeded = 2;

export function decideSitrep(
  command: SitrepCommand,
  rows: ReadRows,
  actor: StaffId | null,
): Decision {
  if (actor === null) return err({ code: "sitrep.person-missing" });
  switch (command.command) {
    case "draft-situation-report":
      return decideDraft(command, rows);
    case "refresh-situation-report":
      return decideRefresh(command, rows);
    case "edit-report-section":
      return decideEdit(command, rows);
    case "approve-situation-report":
      return decideApproval(command, rows, actor);
    case "set-report-audience":
      return decideAudience(command, rows);
    case "discard-situation-report":
      return decideDiscarding(command, rows);
  }
}

function decideDraft({ command: _command, ...drafted }: DraftSituationReport, rows: ReadRows) {
  const wrong = wrongFigures(drafted.figures, rows);
  if (rows.find("situationReport", drafted.report) !== undefined) {
    return err({ code: "sitrep.report-exists" } as const);
  }
  if (wrong !== undefined) return err(wrong);
  return ok({ kind: "sitrep.drafted", ...drafted } as const);
}

function decideRefresh(
  { command: _command, ...refreshed }: RefreshSituationReport,
  rows: ReadRows,
): Decision {
  const wrong = wrongFigures(refreshed.figures, rows);
  const found = openDraft(rows, refreshed.report);
  if (!found.ok) return found;
  if (wrong !== undefined) return err(wrong);
  return ok({ kind: "sitrep.refreshed", ...refreshed });
}

/** Every report continues the last approved one, so that the totals follow from each other. */
function wrongFigures(figures: ReportFigures, rows: ReadRows): SitrepRejection | undefined {
  const last = rows.find("reportNumber", "last")?.report ?? null;
  if (figures.toMs <= figures.fromMs) return { code: "sitrep.period-empty" };
  return figures.previous === last ? undefined : { code: "sitrep.previous-changed" };
}

/** An edit of an older version is recorded all the same: both texts are kept and shown. */
function decideEdit({ command: _command, ...edited }: EditReportSection, rows: ReadRows): Decision {
  const found = openDraft(rows, edited.report);
  if (!found.ok) return found;
  const text = textOf(found.value, edited.section, edited.language);
  if (text === undefined) return err({ code: "sitrep.report-unknown" });
  const isSame = standingText(text) === edited.text && text.waiting.length === 0;
  if (isSame && !edited.isTranslation) return err({ code: "sitrep.nothing-changed" });
  return ok({ kind: "sitrep.section-edited", ...edited });
}

/**
 * Two different people; the author may be one of them, so that a night shift of two can report,
 * but never both: one at least has written nothing in it.
 */
function decideApproval(
  { command: _command, ...approved }: ApproveSituationReport,
  rows: ReadRows,
  actor: StaffId,
): Decision {
  const last = rows.find("reportNumber", "last")?.report ?? null;
  const found = openDraft(rows, approved.report);
  if (!found.ok) return found;
  const row = found.value;
  if (approved.basedOn !== row.version) return err({ code: "sitrep.report-changed" });
  if (row.figures.previous !== last) return err({ code: "sitrep.previous-changed" });
  const contested = row.texts.find(({ waiting }) => waiting.length > 0);
  if (contested !== undefined) {
    return err({ code: "sitrep.conflict-open", section: contested.section });
  }
  const contacts = textOf(row, "contacts", null);
  if (contacts === undefined || standingText(contacts).trim() === "") {
    return err({ code: "sitrep.contacts-missing" });
  }
  const exact = row.audience === "public" ? exactlyToldIn(row) : undefined;
  if (exact !== undefined) return err(exact);
  if (row.approvals.some(({ by }) => by === actor)) {
    return err({ code: "sitrep.already-approved" });
  }
  const isOutside = (staff: StaffId) => !row.authors.includes(staff);
  const isSecond = row.approvals.length + 1 >= reportApprovalsNeeded;
  if (isSecond && ![actor, ...row.approvals.map(({ by }) => by)].some(isOutside)) {
    return err({ code: "sitrep.outside-eyes-needed" });
  }
  return ok({ kind: "sitrep.approved", ...approved });
}

/** A public edition shows whole tens; words that tell the exact number would undo that. */
function exactlyToldIn(row: SituationReportRow): SitrepRejection | undefined {
  const told = row.texts.find(
    (text) => text.section !== "contacts" && tellsExactNumber(ownWords(text), row.figures),
  );
  return told === undefined
    ? undefined
    : { code: "sitrep.exact-number-public", section: told.section };
}

function decideAudience(
  { command: _command, ...set }: SetReportAudience,
  rows: ReadRows,
): Decision {
  const found = knownReport(rows, set.report);
  if (!found.ok) return found;
  const row = found.value;
  if (row.audience === set.audience) return err({ code: "sitrep.nothing-changed" });
  const exact =
    set.audience === "public" && row.state === "approved" ? exactlyToldIn(row) : undefined;
  if (exact !== undefined) return err(exact);
  return ok({ kind: "sitrep.audience-set", ...set });
}

function decideDiscarding(
  { command: _command, ...discarded }: DiscardSituationReport,
  rows: ReadRows,
): Decision {
  const found = openDraft(rows, discarded.report);
  return found.ok ? ok({ kind: "sitrep.discarded", ...discarded }) : found;
}

function knownReport(
  rows: ReadRows,
  report: SituationReportId,
): Result<SituationReportRow, SitrepRejection> {
  const row = rows.find("situationReport", report);
  if (row === undefined) return err({ code: "sitrep.report-unknown" });
  return row.state === "discarded" ? err({ code: "sitrep.report-discarded" }) : ok(row);
}

function openDraft(
  rows: ReadRows,
  report: SituationReportId,
): Result<SituationReportRow, SitrepRejection> {
  const found = knownReport(rows, report);
  if (!found.ok || found.value.state === "draft") return found;
  return err({ code: "sitrep.report-final" });
}
