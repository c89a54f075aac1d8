import type { LaneSpan, QueueAnswer, QueueHour, WaitEstimate } from "@caravanserai/contract";
import type { CrossingMode, LineCountRow, ToldWaitRow } from "@caravanserai/domain";
import {
  answerWait,
  estimateQueue,
  type IntervalCalibration,
  type LaneStep,
  type QueueEstimate,
  type ServiceRate,
  type WaitAnswer,
  type WaitSource,
} from "@caravanserai/planning";
import type { TalliedHour, WaitPlace } from "@caravanserai/store";
import { countsAsSource } from "./counted-source.ts";
import { queueRecord, tokenTimes } from "./queue-record.ts";
import { passagesAsSource, toldAsSources } from "./wait-sources.ts";

/** Everybody who stands in one line: of one mode, or of several that the same lanes serve. */
interface QueueLine {
  readonly modes: readonly CrossingMode[];
  readonly estimate: QueueEstimate;
  readonly partiesPerToken: number;
  readonly hours: readonly QueueHour[];
}

/** One queue of one crossing as it was last estimated. Ages and staleness follow on reading. */
export interface QueueNow {
  readonly crossing: string;
  readonly mode: CrossingMode;
  readonly sources: readonly WaitSource[];
  /** Undefined where neither a token nor a lane was ever told. */
  readonly estimate: QueueEstimate | undefined;
  /** The line that it stands in, where it is told. */
  readonly line: QueueLine | undefined;
  readonly schedule: readonly LaneStep[];
  readonly partiesPerToken: number;
  readonly ahead: number;
  readonly aheadPersons: number;
  readonly lanesOpen: number;
  readonly hasLanes: boolean;
  readonly calledNumbers: readonly string[];
  readonly hours: readonly QueueHour[];
  readonly spans: readonly LaneSpan[];
}

interface Known {
  readonly place: WaitPlace;
  readonly answer: QueueAnswer;
  readonly told: readonly ToldWaitRow[];
  readonly counts: readonly LineCountRow[];
  readonly tallied: readonly TalliedHour[];
  readonly nowMs: number;
  /** While a demonstration catches up its tablets are heard, but speak of days ago. */
  readonly isCatchingUp: boolean;
  readonly calibration: IntervalCalibration;
  readonly usualRate: (mode: CrossingMode) => ServiceRate | undefined;
}

const calledShown = 3;

export function queuesNow(known: Known): readonly QueueNow[] {
  const { place, answer } = known;
  const heard = new Set(answer.tokens.map(({ mode }) => mode));
  for (const { modes } of answer.laneSpans) for (const mode of modes) heard.add(mode);
  const modes = [...new Set([...place.modes, ...heard])];
  const lines = new Map<string, QueueLine>();
  return modes.map((mode) => {
    const line = sharedLine(answer.laneSpans, mode);
    if (line.length < 2) return queueNow(known, mode, undefined);
    const key = line.join();
    const shared = lines.get(key) ?? sharedLineNow(known, line);
    lines.set(key, shared);
    return queueNow(known, mode, shared);
  });
}

/**
 * Modes that the same lanes serve stand in one line: their tokens tell of one wait together, where
 * a bicycle an hour would say nothing alone.
 */
export function sharedLine(
  spans: readonly LaneSpan[],
  mode: CrossingMode,
): readonly CrossingMode[] {
  const sets = new Set(
    spans.filter(({ modes }) => modes.includes(mode)).map(({ modes }) => [...modes].sort().join()),
  );
  const [only = ""] = sets;
  return sets.size === 1 ? (only.split(",") as CrossingMode[]) : [];
}

function sharedLineNow(known: Known, modes: readonly CrossingMode[]): QueueLine {
  const { place, answer, nowMs, calibration } = known;
  const { crossing } = place;
  const own = answer.tokens.filter(({ mode }) => modes.includes(mode));
  const { times, partiesPerToken } = tokenTimes(own);
  const spans = answer.laneSpans.filter((lane) => lane.modes.some((mode) => modes.includes(mode)));
  const heardMs = heardOf(known);
  const record = queueRecord({ crossing, times, spans, nowMs, heardMs });
  const estimate = estimateQueue(record, nowMs, calibration);
  const hours = answer.hours.filter(({ mode }) => modes.includes(mode));
  return { modes, estimate, partiesPerToken, hours };
}

function heardOf({ isCatchingUp, place }: Known): number {
  return (isCatchingUp ? place.actedAtMs : place.lastHeardMs) ?? 0;
}

function queueNow(known: Known, mode: CrossingMode, shared: QueueLine | undefined): QueueNow {
  const { place, answer, nowMs, calibration } = known;
  const { crossing } = place;
  const tokens = answer.tokens.filter((token) => token.mode === mode);
  const spans = answer.laneSpans.filter(({ modes }) => modes.includes(mode));
  const told = known.told.filter((one) => one.crossing === crossing && one.mode === mode);
  const { times, partiesPerToken } = tokenTimes(tokens);
  const heardMs = heardOf(known);
  const isTold = tokens.length > 0 || spans.length > 0;
  const usualRate = known.usualRate(mode);
  const record = queueRecord({ crossing, times, spans, nowMs, heardMs, usualRate });
  const estimate = isTold ? estimateQueue(record, nowMs, calibration) : undefined;
  const passages = passagesAsSource(times, nowMs);
  const counted = countsAsSource({
    ...{ crossing, mode, times, partiesPerToken, usualRate, nowMs },
    counts: known.counts,
    tallied: known.tallied,
    schedule: record.schedule,
    tokenRate: tokens.length === 0 ? undefined : partyRate(estimate?.rate, partiesPerToken),
  });
  const waiting = tokens.filter(({ state }) => state === "waiting");
  const lanes = answer.lanes.filter(({ modes }) => modes.includes(mode));
  const hours = answer.hours.filter((hour) => hour.mode === mode);
  const alone = estimate && { modes: [mode], estimate, partiesPerToken, hours };
  return {
    crossing,
    mode,
    sources: [
      ...(estimate === undefined ? [] : [shared?.estimate.source ?? estimate.source]),
      ...(passages === undefined ? [] : [passages]),
      ...(counted === undefined ? [] : [counted]),
      ...toldAsSources(told, nowMs),
    ],
    estimate,
    line: shared ?? alone,
    schedule: record.schedule,
    partiesPerToken,
    ahead: (estimate?.ahead ?? 0) * partiesPerToken,
    aheadPersons: waiting.reduce((sum, { persons, parties }) => sum + persons * parties, 0),
    lanesOpen: lanes.filter(({ status }) => status === "open").length,
    hasLanes: spans.length > 0,
    calledNumbers: tokens
      .filter(({ calledAtMs, isRegular }) => calledAtMs !== null && isRegular)
      .sort((a, b) => (b.calledAtMs ?? 0) - (a.calledAtMs ?? 0))
      .slice(0, calledShown)
      .map(({ number }) => number),
    hours,
    spans,
  };
}

function partyRate(rate: ServiceRate | undefined, partiesPerToken: number) {
  return rate && { ...rate, perLaneHour: rate.perLaneHour * partiesPerToken };
}

export function answerOf(queue: QueueNow, nowMs: number): WaitAnswer {
  return answerWait(queue.sources, nowMs);
}

export function waitViewOf(answer: WaitAnswer): WaitEstimate["wait"] {
  if (answer.kind === "not-known") {
    const { reason, lastHeardMs = null } = answer;
    return { kind: "not-known", reason, lastHeardMs: lastHeardMs === 0 ? null : lastHeardMs };
  }
  const { method, range, asOfMs, ageMinutes } = answer;
  return { kind: "known", method, ...range, asOfMs, ageMinutes };
}
