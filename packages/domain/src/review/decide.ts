import { err, ok, type Result } from "@caravanserai/kernel";
import type { DiscrepancyResolved } from "../journal/discrepancy-state.ts";
import type { ReadRows } from "../journal/read-rows.ts";
import type { StaffId } from "../ids.ts";
import type { DecideDuplicate, ReopenDuplicate, ResolveDiscrepancy } from "./commands.ts";
import type { DuplicateDecided, DuplicateReopened } from "./events.ts";
import { standingOpinionOf } from "./opinions.ts";
import type { ReviewRejection } from "./rejections.ts";
import type { DuplicateProposalRow } from "./state.ts";

/** An opinion is a named person's: whoever is asked for a second one must be somebody else. */
export function decideDuplicate(
  { command: _command, ...decided }: DecideDuplicate,
  rows: ReadRows,
  actor: StaffId | null,
): Result<DuplicateDecided, ReviewRejection> {
  const found = proposalFor(decided, rows, actor);
  if (!found.ok) return found;
  const row = found.value;
  if (row.state === "settled") return err({ code: "review.already-settled" });
  const own = standingOpinionOf(row, actor);
  // "Not sure" spoke for neither side, so the officer may still say which.
  if (own !== undefined && own.decision !== "not-sure") return err({ code: "review.same-officer" });
  return ok({ kind: "review.duplicate-decided", ...decided });
}

/** A settled decision may be undone by any officer, an open opinion by the one who gave it. */
export function decideReopening(
  { command: _command, ...reopened }: ReopenDuplicate,
  rows: ReadRows,
  actor: StaffId | null,
): Result<DuplicateReopened, ReviewRejection> {
  const found = proposalFor(reopened, rows, actor);
  if (!found.ok) return found;
  const row = found.value;
  if (row.state !== "settled" && standingOpinionOf(row, actor) === undefined) {
    return err({ code: "review.nothing-to-reopen" });
  }
  return ok({ kind: "review.duplicate-reopened", ...reopened });
}

function proposalFor(
  { proposal, reason }: Pick<DuplicateReopened, "proposal" | "reason">,
  rows: ReadRows,
  actor: StaffId | null,
): Result<DuplicateProposalRow, ReviewRejection> {
  if (reason.trim() === "") return err({ code: "review.reason-missing" });
  if (actor === null) return err({ code: "review.officer-missing" });
  const row = rows.find("duplicateProposal", proposal);
  return row === undefined ? err({ code: "review.proposal-unknown" }) : ok(row);
}

export function decideResolution(
  { command: _command, ...resolved }: ResolveDiscrepancy,
  rows: ReadRows,
): Result<DiscrepancyResolved, ReviewRejection> {
  if (resolved.resolution.trim() === "") return err({ code: "review.reason-missing" });
  const row = rows.find("discrepancy", resolved.discrepancy);
  if (row === undefined) return err({ code: "review.discrepancy-unknown" });
  if (row.state === "resolved") return err({ code: "review.discrepancy-already-resolved" });
  return ok({ kind: "discrepancy.resolved", ...resolved });
}
