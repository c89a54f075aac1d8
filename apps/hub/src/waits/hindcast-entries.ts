import type { QueueAnswer, Situation } from "@caravanserai/contract";
import type { CrossingCode, CrossingMode } from "@caravanserai/domain";
import { estimateQueue } from "@caravanserai/planning";
import { readQueue, type Database, type KeptForecastRow } from "@caravanserai/store";
import { entriesForecasts } from "./forecast-entries-now.ts";
import { keptEntries } from "./kept-entries.ts";
import { spansAsOf } from "./lane-rhythm.ts";
import { restsBetween } from "./long-work.ts";
import type { OutlookQueue } from "./queue-outlook.ts";
import { queueRecord, tokenTimes } from "./queue-record.ts";
import type { WaitsSnapshot } from "./waits-service.ts";
import type { WaitsSettings } from "./waits-settings.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const hindcastDays = 7;
/** Forecasts made afterwards stand for noon and the last hour of each local day. */
const everyMs = 12 * hourMs;
const tokensMs = 48 * hourMs;

interface HindcastKnown {
  readonly snapshot: Pick<WaitsSnapshot, "places">;
  readonly situation: Pick<Situation, "utcOffsetMinutes" | "crossings">;
  readonly limits: WaitsSettings["limits"];
  readonly nowMs: number;
}

interface Asked extends HindcastKnown {
  readonly snapshot: WaitsSnapshot;
}

/**
 * Entries as they would have been forecast in past days, from what was known then: for an upgrade
 * or a demonstration, so that the scores begin with something.
 */
export async function hindcastEntries(
  database: Database,
  asked: Asked,
): Promise<readonly KeptForecastRow[]> {
  return hindcastFrom(await answersOf(database, asked.snapshot, asked.nowMs), asked);
}

/** The same from queues that were read before. */
export async function hindcastFrom(
  answers: readonly ModeAnswer[],
  { snapshot, situation, limits, nowMs }: HindcastKnown,
): Promise<readonly KeptForecastRow[]> {
  const offsetMs = situation.utcOffsetMinutes * 60_000;
  const midnightMs = Math.floor((nowMs + offsetMs) / dayMs) * dayMs - offsetMs;
  const made: KeptForecastRow[] = [];
  const rest = restsBetween();
  for (let atMs = midnightMs - hindcastDays * dayMs; atMs < nowMs; atMs += everyMs) {
    const queues: OutlookQueue[] = [];
    for (const { mode, answer } of answers) {
      queues.push(...queueAsOf(answer, mode, atMs));
      await rest();
    }
    const past = situation.crossings.map((crossing) => ({
      ...crossing,
      hours: crossing.hours.filter(({ hourStartMs }) => hourStartMs < atMs),
    }));
    const { places } = snapshot;
    const then = { utcOffsetMinutes: situation.utcOffsetMinutes, crossings: past };
    const asked = { places, queues, situation: then, limits, nowMs: atMs };
    const views = entriesForecasts({ ...asked, kept: settledBy(made, situation, atMs) });
    made.push(...keptEntries(views, { madeAtMs: atMs - hourMs, isHindcast: true }));
  }
  return made;
}

/** One crossing's queues, read for one of its modes. */
export interface ModeAnswer {
  readonly mode: CrossingMode;
  readonly answer: QueueAnswer;
}

async function answersOf(
  database: Database,
  { places, queues }: WaitsSnapshot,
  nowMs: number,
): Promise<readonly ModeAnswer[]> {
  const answers: ModeAnswer[] = [];
  const sinceMs = nowMs - hindcastDays * dayMs - tokensMs - dayMs;
  for (const { crossing } of places) {
    const own = queues.filter((one) => one.crossing === crossing && one.estimate !== undefined);
    if (own.length === 0) continue;
    const answer = await readQueue(database, crossing as CrossingCode, { nowMs, sinceMs });
    if (answer !== undefined) answers.push(...own.map(({ mode }) => ({ mode, answer })));
  }
  return answers;
}

/** One queue as it was known at an earlier moment; none where nothing was told by then. */
function queueAsOf(answer: QueueAnswer, mode: CrossingMode, atMs: number): readonly OutlookQueue[] {
  const { crossing } = answer;
  const { times, partiesPerToken } = tokenTimes(answer.tokens.filter((one) => one.mode === mode));
  const past = times.filter(
    ({ joinedMs, servedMs = atMs, leftMs = atMs }) =>
      joinedMs <= atMs && servedMs > atMs - tokensMs && leftMs > atMs - tokensMs,
  );
  const lanes = answer.laneSpans.filter(({ modes }) => modes.includes(mode));
  const spans = spansAsOf(lanes, atMs);
  if (past.length === 0 || spans.length === 0) return [];
  const record = queueRecord({ crossing, times: past, spans, nowMs: atMs, heardMs: atMs });
  const estimate = estimateQueue(record, atMs);
  const { schedule } = record;
  const hours = answer.hours.filter((one) => one.mode === mode && one.hourStartMs < atMs);
  const lanesOpen = schedule.findLast(({ fromMs }) => fromMs <= atMs)?.lanesOpen ?? 0;
  const ahead = estimate.ahead * partiesPerToken;
  return [{ crossing, mode, estimate, schedule, partiesPerToken, ahead, lanesOpen, hours }];
}

/** Earlier forecasts with the outcomes that were known at a moment: ranges learn from them. */
function settledBy(
  made: readonly KeptForecastRow[],
  situation: Asked["situation"],
  atMs: number,
): readonly KeptForecastRow[] {
  return made
    .filter(({ targetMs }) => targetMs + dayMs <= atMs)
    .map((row) => {
      const own = situation.crossings.filter(
        ({ crossing }) => row.crossing === "" || crossing === row.crossing,
      );
      const hours = own.flatMap((one) => one.hours);
      const isOfDay = (startMs: number) =>
        startMs >= row.targetMs && startMs < row.targetMs + dayMs;
      const actual = hours.reduce(
        (sum, hour) => sum + (isOfDay(hour.hourStartMs) ? hour.in : 0),
        0,
      );
      return { ...row, actual };
    });
}
