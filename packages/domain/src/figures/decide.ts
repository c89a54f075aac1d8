import { err, ok, type Result } from "@caravanserai/kernel";
import type { FigureClaimId, StaffId } from "../ids.ts";
import type { ReadRows } from "../journal/read-rows.ts";
import type {
  CorrectClaim,
  DeclareOrigin,
  EnterClaim,
  FiguresCommand,
  ForgetReportText,
  KeepReport,
  ReviewClaim,
  SetFigureRole,
  WithdrawClaim,
} from "./commands.ts";
import type { FiguresEvent } from "./events.ts";
import { decideSeries, decideSeriesWithdrawal } from "./decide-series.ts";
import type { FiguresRejection } from "./rejections.ts";
import {
  contradictoryField,
  isSameValue,
  type FigureStatement,
  type StatementField,
} from "./statement.ts";
import type { FigureClaimRow } from "./state.ts";

type Decision = Result<FiguresEvent, FiguresRejection>;

/** Every act on the ledger is a named person's and, beyond the first entry, has a reason. */
export function decideFigures(
  command: FiguresCommand,
  rows: ReadRows,
  actor: StaffId | null,
): Decision {
  if (actor === null) return err({ code: "figures.analyst-missing" });
  if ("reason" in command && command.reason.trim() === "") {
    return err({ code: "figures.reason-missing" });
  }
  switch (command.command) {
    case "enter-claim":
      return decideEntry(command, rows);
    case "correct-claim":
      return decideCorrection(command, rows);
    case "review-claim":
      return decideReview(command, rows, actor);
    case "withdraw-claim":
      return decideWithdrawal(command, rows);
    case "set-figure-role":
      return decideRole(command, rows);
    case "declare-origin":
      return decideOrigin(command, rows);
    case "keep-report":
      return decideReport(command, rows);
    case "forget-report-text":
      return decideForgetting(command, rows);
    case "keep-series":
      return decideSeries(command, rows);
    case "withdraw-series":
      return decideSeriesWithdrawal(command, rows);
  }
}

function decideEntry({ command: _command, ...entered }: EnterClaim, rows: ReadRows): Decision {
  if (rows.find("figureClaim", entered.claim) !== undefined) {
    return err({ code: "figures.claim-exists" });
  }
  const wrong = wrongIn(entered.statement);
  if (wrong !== undefined) return err(wrong);
  if (entered.report !== null && rows.find("figureReport", entered.report) === undefined) {
    return err({ code: "figures.report-unknown" });
  }
  const series = entered.seriesPoint && rows.find("figureSeries", entered.seriesPoint.series);
  if (entered.seriesPoint !== undefined && series === undefined) {
    return err({ code: "figures.series-unknown" });
  }
  return ok({ kind: "figures.claim-entered", ...entered });
}

/** A correction from an older version is recorded all the same: what it contradicts is shown. */
function decideCorrection(
  { command: _command, ...corrected }: CorrectClaim,
  rows: ReadRows,
): Decision {
  const found = standingClaim(rows, corrected.claim);
  if (!found.ok) return found;
  const { statement, conflicts } = found.value;
  const fields = Object.keys(corrected.changes) as StatementField[];
  const isNew = (field: StatementField) =>
    !isSameValue(corrected.changes[field], statement[field]) ||
    conflicts.some((conflict) => conflict.field === field);
  if (!fields.some(isNew)) return err({ code: "figures.nothing-changed" });
  const wrong = wrongIn({ ...statement, ...corrected.changes });
  if (wrong !== undefined) return err(wrong);
  return ok({ kind: "figures.claim-corrected", ...corrected });
}

/** Four eyes: nobody confirms what they have entered, or a version they have not seen. */
function decideReview(
  { command: _command, ...reviewed }: ReviewClaim,
  rows: ReadRows,
  actor: StaffId,
): Decision {
  const found = standingClaim(rows, reviewed.claim);
  if (!found.ok) return found;
  const { version, acts } = found.value;
  if (reviewed.basedOn !== version) return err({ code: "figures.claim-changed" });
  const author = acts.find(({ entry }) => entry === version)?.by;
  if (author === actor) return err({ code: "figures.own-claim" });
  return ok({ kind: "figures.claim-reviewed", ...reviewed });
}

function decideWithdrawal(
  { command: _command, ...withdrawn }: WithdrawClaim,
  rows: ReadRows,
): Decision {
  const found = standingClaim(rows, withdrawn.claim);
  return found.ok ? ok({ kind: "figures.claim-withdrawn", ...withdrawn }) : found;
}

/** A recommended figure says how wrong it may be: its interval holds the value it recommends. */
function decideRole({ command: _command, ...set }: SetFigureRole, rows: ReadRows): Decision {
  const found = standingClaim(rows, set.claim);
  if (!found.ok) return found;
  const { low, high } = set;
  if (set.role === "recommended" && (low === null || high === null)) {
    return err({ code: "figures.interval-missing" });
  }
  const { value, valueHigh } = found.value.statement;
  const isOutside =
    (low !== null && value !== null && low > value) ||
    (high !== null && value !== null && high < (valueHigh ?? value));
  if ((low ?? 0) > (high ?? Number.POSITIVE_INFINITY) || isOutside) {
    return err({ code: "figures.interval-wrong" });
  }
  return ok({ kind: "figures.role-set", ...set });
}

function decideOrigin({ command: _command, ...declared }: DeclareOrigin, rows: ReadRows): Decision {
  const [a, b] = declared.claims;
  if (a === b) return err({ code: "figures.same-claim-twice" });
  // Both are looked at, so that both are loaded in one round trip.
  const found = declared.claims.map((claim) => rows.find("figureClaim", claim));
  if (found.includes(undefined)) return err({ code: "figures.claim-unknown" });
  return ok({ kind: "figures.origin-declared", ...declared });
}

function decideReport({ command: _command, ...kept }: KeepReport, rows: ReadRows): Decision {
  if (rows.find("figureReport", kept.report) !== undefined) {
    return err({ code: "figures.report-exists" });
  }
  return ok({ kind: "figures.report-kept", ...kept });
}

function decideForgetting(
  { command: _command, ...forgotten }: ForgetReportText,
  rows: ReadRows,
): Decision {
  const row = rows.find("figureReport", forgotten.report);
  if (row === undefined) return err({ code: "figures.report-unknown" });
  if (row.forgottenAtMs !== null) return err({ code: "figures.text-forgotten" });
  return ok({ kind: "figures.report-text-forgotten", ...forgotten });
}

function standingClaim(
  rows: ReadRows,
  claim: FigureClaimId,
): Result<FigureClaimRow, FiguresRejection> {
  const row = rows.find("figureClaim", claim);
  if (row === undefined) return err({ code: "figures.claim-unknown" });
  return row.review === "withdrawn" ? err({ code: "figures.claim-withdrawn" }) : ok(row);
}

function wrongIn(statement: FigureStatement): FiguresRejection | undefined {
  if (statement.sourceClass === "own-count") return { code: "figures.own-count-typed" };
  const field = contradictoryField(statement);
  return field === undefined ? undefined : { code: "figures.statement-contradictory", field };
}
