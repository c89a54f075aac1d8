import type { CrossingMode, LineCountRow } from "@caravanserai/domain";
import {
  crossingRate,
  estimateWait,
  laneHoursBetween,
  queueOfCounts,
  waitParameters,
  type LaneStep,
  type ServiceRate,
  type TokenTimes,
  type WaitSource,
} from "@caravanserai/planning";
import type { TalliedHour } from "@caravanserai/store";

const hourMs = 3_600_000;
/** Relative standard error of a line that somebody counted or judged by eye; assumed. */
const countError = 0.15;
const leaverShare = waitParameters.leaverShareUsual;

interface CountedLine {
  readonly crossing: string;
  readonly mode: CrossingMode;
  readonly counts: readonly LineCountRow[];
  readonly tallied: readonly TalliedHour[];
  readonly times: readonly TokenTimes[];
  readonly partiesPerToken: number;
  readonly schedule: readonly LaneStep[];
  /** By tokens, or of like crossings; parties per lane and hour. */
  readonly tokenRate: ServiceRate | undefined;
  readonly usualRate: ServiceRate | undefined;
  readonly nowMs: number;
}

/**
 * Observed: the wait behind as many as staff counted. Tokens carry the count on where there are
 * any. The pace is that of the tokens, else of the tallies over the open lanes, else of the mode.
 */
export function countsAsSource(line: CountedLine): WaitSource | undefined {
  const { crossing, mode, nowMs, schedule } = line;
  const isOwn = (one: { crossing: string; mode: string }) =>
    one.crossing === crossing && one.mode === mode;
  const counts = line.counts.filter(isOwn);
  const tallied = line.tallied.filter(isOwn);
  const counted = queueOfCounts(counts, nowMs, (atMs) => movedSince({ ...line, tallied }, atMs));
  const rate = line.tokenRate ?? talliedRate(tallied, schedule, nowMs) ?? line.usualRate;
  if (counted === undefined || rate === undefined) return undefined;
  const { parties: ahead, asOfMs } = counted;
  const range = estimateWait({ nowMs, ahead, countError, leaverShare, rate, schedule });
  return { method: "observed", asOfMs, range };
}

/** Who joined and was served since; without tokens the line is taken to stay as it was counted. */
function movedSince({ times, partiesPerToken, tallied, nowMs }: CountedLine, atMs: number) {
  if (times.length > 0) {
    const isSince = (ms: number | undefined) => ms !== undefined && ms > atMs && ms <= nowMs;
    const joined = times.filter(({ joinedMs }) => isSince(joinedMs)).length;
    const served = times.filter(({ servedMs, leftMs }) => isSince(servedMs ?? leftMs)).length;
    return { joined: joined * partiesPerToken, served: served * partiesPerToken };
  }
  const entered = tallied
    .filter(({ hourStartMs }) => hourStartMs >= atMs)
    .reduce((sum, { parties }) => sum + parties, 0);
  return { joined: entered, served: entered };
}

/** What one lane served per hour by the tallies of the last whole hours. */
function talliedRate(
  tallied: readonly TalliedHour[],
  schedule: readonly LaneStep[],
  nowMs: number,
): ServiceRate | undefined {
  const toMs = Math.floor(nowMs / hourMs) * hourMs;
  const fromMs = toMs - waitParameters.rateWindowHours * hourMs;
  const served = tallied
    .filter(({ hourStartMs }) => hourStartMs >= fromMs && hourStartMs < toMs)
    .reduce((sum, { parties }) => sum + parties, 0);
  return crossingRate([{ served, busyHours: laneHoursBetween(schedule, fromMs, toMs) }]);
}
