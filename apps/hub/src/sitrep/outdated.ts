import type { SituationReportRow } from "@caravanserai/domain";

/** As on ReliefWeb: a report that nobody has followed up for 30 days is no longer news. */
const currentMs = 30 * 24 * 3_600_000;

export function isOutdated(
  { state, approvedAtMs }: Pick<SituationReportRow, "state" | "approvedAtMs">,
  nowMs: number,
): boolean {
  return state === "approved" && approvedAtMs !== null && nowMs - approvedAtMs > currentMs;
}
