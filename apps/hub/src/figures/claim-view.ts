import type { AnalystView, ClaimView, FigureActView } from "@caravanserai/contract";
import type { FigureAct, FigureClaimRow, StaffId } from "@caravanserai/domain";
import { readStaffNames } from "@caravanserai/store";
import type { StaffCaller } from "../access/session.ts";
import { isAllowed } from "../access/policy.ts";
import type { Hub } from "../http/endpoint/hub.ts";

type Analysts = (staff: StaffId | null) => AnalystView;

/** Says who did something: by name to those who work on the ledger or may know staff. */
export async function analystsFor(
  hub: Pick<Hub, "database">,
  { staff: viewer }: Pick<StaffCaller, "staff">,
  mentioned: readonly (StaffId | null)[],
): Promise<Analysts> {
  const maySeeNames =
    isAllowed(viewer.role, "figures.write") || isAllowed(viewer.role, "staff.read");
  const staff = maySeeNames ? mentioned.flatMap((one) => one ?? []) : [];
  const names = await readStaffNames(hub.database, staff);
  return (one) => ({ isYou: one === viewer.id, name: names.get(one ?? "") ?? null });
}

/** Everybody a row mentions. */
export function mentionedIn({ enteredBy, acts }: FigureClaimRow): readonly (StaffId | null)[] {
  return [enteredBy, ...acts.map(({ by }) => by)];
}

export function claimViewOf(row: FigureClaimRow, analysts: Analysts): ClaimView {
  const { key, statement, report, spanStart, spanEnd, enteredAtMs, changedAtMs } = row;
  const { review, role, low, high, version } = row;
  return {
    claim: key,
    statement: { ...statement, relayedBy: [...statement.relayedBy] },
    report,
    start: spanStart,
    end: spanEnd,
    seriesPoint: row.seriesPoint,
    enteredBy: analysts(row.enteredBy),
    ...{ enteredAtMs, changedAtMs, review, role, low, high, version },
    corrections: row.acts.filter(({ act }) => act === "corrected").length,
    conflicts: row.conflicts.map(({ field, value, by, atMs }) => {
      return { field, value, by: analysts(by), atMs };
    }),
  };
}

export function actViewOf(act: FigureAct, analysts: Analysts): FigureActView {
  return {
    entry: act.entry,
    atMs: act.atMs,
    by: analysts(act.by),
    act: act.act,
    reason: "reason" in act ? act.reason : null,
    verdict: act.act === "reviewed" ? act.verdict : null,
    role: act.act === "role-set" ? act.role : null,
    changes: changesOf(act),
  };
}

function changesOf(act: FigureAct): FigureActView["changes"] {
  if (act.act !== "corrected") return {};
  const { relayedBy, ...changes } = act.changes;
  return relayedBy === undefined ? changes : { ...changes, relayedBy: [...relayedBy] };
}
