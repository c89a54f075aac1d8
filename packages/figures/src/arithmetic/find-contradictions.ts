import type { Claim } from "../claims/claim.ts";
import { barredComparisons } from "./bar-comparisons.ts";
import { findConflicts } from "./find-conflicts.ts";
import type { ArithmeticFindings } from "./findings.ts";
import { flowGroups } from "./flow.ts";
import { settleConflicts } from "./settle-conflicts.ts";
import { stockChanges } from "./stock-change.ts";

/**
 * Tries every identity on the claims (one per origin, else copies outvote; none that is withdrawn)
 * and names what cannot hold: parts against the whole, a period within a longer one, in - out
 * against the change of stock, rival totals. `barred` says why one does not apply to a near pair.
 */
export function findContradictions(claims: readonly Claim[]): ArithmeticFindings {
  const groups = flowGroups(claims).map((group) => findConflicts(group));
  const stock = stockChanges(claims);
  const residuals = [...groups.flatMap((group) => group.residuals), ...stock.residuals];
  const strained = flowGroups(claims, true).flatMap((group) =>
    findConflicts(group).conflicts.map((one) => ({ ...one, strength: "strained" as const })),
  );
  const conflicts = [...groups.flatMap((group) => group.conflicts), ...strained];
  return {
    contradictions: [...settleConflicts(conflicts, residuals), ...stock.contradictions],
    residuals,
    barred: barredComparisons(claims),
    omitted: groups.reduce((sum, { omitted }) => sum + omitted, 0),
  };
}
