import { claimAsKnown, type FigureClaimRow } from "@caravanserai/domain";
import type { FiguresQuery } from "@caravanserai/contract";
import { readFiguresLedger } from "@caravanserai/store";
import type { Hub } from "../http/endpoint/hub.ts";
import { declaredAt, type DeclaredOrigin } from "./analyse.ts";

export interface KnownLedger {
  readonly asOfMs: number;
  readonly knownAtMs: number;
  readonly total: number;
  readonly claims: readonly FigureClaimRow[];
  readonly declared: readonly DeclaredOrigin[];
}

/** The ledger as it was known at the moment asked for, else as it is known now. */
export async function knownLedger(
  hub: Pick<Hub, "database" | "clock">,
  query: FiguresQuery = {},
): Promise<KnownLedger> {
  const nowMs = hub.clock.now();
  const { knownAtMs, ...filters } = query;
  // A past state may have met filters that today's does not, so it is filtered after the fold.
  const isPast = knownAtMs !== undefined && knownAtMs < nowMs;
  const ledger = await readFiguresLedger(hub.database, isPast ? {} : filters);
  const claims = isPast
    ? ledger.claims.flatMap((row) => claimAsKnown(row, knownAtMs) ?? []).filter(meets(filters))
    : ledger.claims;
  const momentMs = isPast ? knownAtMs : nowMs;
  return {
    asOfMs: ledger.asOfMs ?? nowMs,
    knownAtMs: momentMs,
    total: ledger.total,
    claims,
    declared: declaredAt(ledger.origins, isPast ? knownAtMs : Number.POSITIVE_INFINITY),
  };
}

function meets({ measure, direction, place, fromDay, toDay }: FiguresQuery) {
  return (row: FigureClaimRow): boolean => {
    const { periodStart, periodEnd } = row;
    const isDated = periodStart !== null || periodEnd !== null;
    return (
      (measure === undefined || row.measure === measure) &&
      (direction === undefined || row.direction === direction) &&
      (place === undefined || row.place === place) &&
      (fromDay === undefined || (isDated && (periodEnd ?? "9999") >= fromDay)) &&
      (toDay === undefined || (isDated && (periodStart ?? "0000") <= toDay))
    );
  };
}
