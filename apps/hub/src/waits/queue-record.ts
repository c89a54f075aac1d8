import type { LaneSpan, QueueToken } from "@caravanserai/contract";
import type { QueueRecord, ServiceRate, TokenTimes } from "@caravanserai/planning";
import { laneOpenings, laneSchedule } from "./lane-rhythm.ts";

/** Tokens for several parties are told apart up to here; beyond it one stands for the rest. */
const copiesMax = 50;

function timesOf(token: QueueToken, copy: number): TokenTimes {
  const { takenAtMs, placeMs, calledAtMs, servedAtMs, leftAtMs, lane } = token;
  const isEnded = token.state === "served" || token.state === "left" || token.state === "replaced";
  return {
    token: copy === 0 ? token.token : `${token.token}+${copy}`,
    // Who came back or took a later slot stands where that put them.
    joinedMs: isEnded ? (takenAtMs ?? placeMs) : placeMs,
    calledMs: token.state === "called" ? (calledAtMs ?? undefined) : undefined,
    servedMs: servedAtMs ?? undefined,
    leftMs: token.state === "replaced" ? (leftAtMs ?? placeMs) : (leftAtMs ?? undefined),
    lane: lane ?? undefined,
    isPriority: token.priority !== null || !token.isRegular,
  };
}

/** Tokens as planning reads them, and how many parties each of them stands for. */
export function tokenTimes(tokens: readonly QueueToken[]): {
  readonly times: readonly TokenTimes[];
  readonly partiesPerToken: number;
} {
  const sizes = new Set(tokens.map(({ parties }) => parties));
  const [only] = sizes;
  if (sizes.size <= 1) {
    return { times: tokens.map((token) => timesOf(token, 0)), partiesPerToken: only ?? 1 };
  }
  const times = tokens.flatMap((token) =>
    Array.from({ length: Math.min(copiesMax, token.parties) }, (_none, copy) =>
      timesOf(token, copy),
    ),
  );
  return { times, partiesPerToken: 1 };
}

interface RecordInput {
  readonly crossing: string;
  readonly times: readonly TokenTimes[];
  readonly spans: readonly LaneSpan[];
  readonly nowMs: number;
  readonly heardMs: number;
  readonly usualRate?: ServiceRate | undefined;
}

export function queueRecord(input: RecordInput): QueueRecord {
  const { crossing, times, spans, nowMs, heardMs, usualRate } = input;
  return {
    crossing,
    tokens: times,
    schedule: laneSchedule(spans, nowMs),
    openings: laneOpenings(spans),
    heardMs,
    countError: 0,
    usualRate,
  };
}
