import type { TroubleSignalView } from "@caravanserai/contract";
import {
  findChangedHands,
  findOperatorExceptions,
  findOutOfTurn,
  findWaitAgainstCounts,
  type TroubleSignal,
  type WatchedToken,
} from "@caravanserai/planning";
import {
  countMisconduct,
  readOperatorLabels,
  readWatchedTokens,
  type WatchedTokenRow,
} from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";

const dayMs = 86_400_000;
const daysUsual = 7;
const daysMax = 31;

/** Patterns for two named roles to look at; each names what to ask first, and accuses nobody. */
export const listTroubleSignals = endpoint("listTroubleSignals", async ({ hub, query }) => {
  const nowMs = hub.clock.now();
  const sinceMs = Math.max(query.sinceMs ?? nowMs - daysUsual * dayMs, nowMs - daysMax * dayMs);
  const { asOfMs } = await hub.waits.current();
  const [rows, reports] = await Promise.all([
    readWatchedTokens(hub.database, sinceMs),
    countMisconduct(hub.database, sinceMs),
  ]);
  const tokens = rows.map(watchedToken);
  const found = [
    ...findOutOfTurn(tokens),
    ...findChangedHands(tokens),
    ...findOperatorExceptions(tokens),
    ...findWaitAgainstCounts(hub.waits.recentEstimates),
  ];
  const operators = found.flatMap(({ subject }) => (subject.kind === "operator" ? subject.id : []));
  const labels = await readOperatorLabels(hub.database, operators);
  const signals = [
    ...found.map((signal) => viewOf(signal, labels)),
    ...reports.map(({ crossing, reports: count, fromMs, toMs }) => ({
      key: `signals.misconduct-reports|${crossing}`,
      code: "signals.misconduct-reports" as const,
      crossing,
      subject: { kind: "crossing" as const, id: crossing, label: crossing },
      fromMs,
      toMs,
      figures: { reports: count },
      askFirst: ["signals.ask.one-event-many-reports", "signals.ask.fee-misunderstood"],
    })),
  ];
  return { asOfMs, sinceMs, signals: signals.sort((a, b) => b.toMs - a.toMs) };
});

function viewOf(
  { code, crossing, subject, ...rest }: TroubleSignal,
  labels: ReadonlyMap<string, string>,
): TroubleSignalView {
  const { kind, id } = subject;
  // Tokens and lanes are named after their crossing: `KZ-07/K7-412`, `KZ-07/lane-2`.
  const label = labels.get(id) ?? id.slice(id.indexOf("/") + 1);
  const key = `${code}|${crossing}|${kind}|${id}`;
  return {
    key,
    code,
    crossing,
    subject: { kind, id, label },
    ...rest,
    askFirst: [...rest.askFirst],
  };
}

/**
 * The hub knows no document: a slip that the booth found with somebody else is bound to itself and
 * was served to another.
 */
function watchedToken(row: WatchedTokenRow): WatchedToken {
  const { token, crossing, mode, placeMs, jump, jumpOperator, hasOtherHolder } = row;
  return {
    token,
    crossing,
    mode,
    joinedMs: placeMs,
    servedMs: row.servedAtMs ?? undefined,
    leftMs: row.leftAtMs ?? undefined,
    lane: row.lane ?? undefined,
    isPriority: row.isPriority,
    operator: row.operator ?? undefined,
    jump: jump === null ? undefined : { reason: jump, operator: jumpOperator ?? "" },
    boundTo: token,
    servedTo: hasOtherHolder ? "another holder" : token,
  };
}
