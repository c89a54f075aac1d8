import { err, ok, type Result } from "@caravanserai/kernel";
import type { DiscrepancyResolved } from "../journal/discrepancy-state.ts";
import type { ReadRows } from "../journal/read-rows.ts";
import type { DecideDuplicate, ResolveDiscrepancy } from "./commands.ts";
import type { DuplicateDecided } from "./events.ts";
import type { ReviewRejection } from "./rejections.ts";

export function decideDuplicate(
  { command: _command, ...decided }: DecideDuplicate,
  rows: ReadRows,
): Result<DuplicateDecided, ReviewRejection> {
  if (decided.reason.trim() === "") return err({ code: "review.reason-missing" });
  if (rows.find("duplicateProposal", decided.proposal) === undefined) {
    return err({ code: "review.proposal-unknown" });
  }
  return ok({ kind: "review.duplicate-decided", ...decided });
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
