import type { QueueAnswer } from "@caravanserai/contract";
import type { CrossingCode, CrossingMode } from "@caravanserai/domain";
import { estimateQueue, type TokenTimes } from "@caravanserai/planning";
import {
  keepShownWaits,
  readQueue,
  readShownWaits,
  type Database,
  type ShownWait,
} from "@caravanserai/store";
import { spansAsOf } from "./lane-rhythm.ts";
import { ledForecasts, type PlainForecast } from "./led-forecasts.ts";
import { restsBetween } from "./long-work.ts";
import { sharedLine } from "./queue-now.ts";
import { queueRecord, tokenTimes } from "./queue-record.ts";
import type { WaitsSnapshot } from "./waits-service.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const hindcastMs = 7 * dayMs;
const tokensMs = 48 * hourMs;
/** A demonstration's past is forecast again from every so many hours, at these horizons. */
const forecastMs = 72 * hourMs;
const forecastEveryMs = 3 * hourMs;
const horizons = [1, 3, 6] as const;
/** Queues beyond this make a start too slow; they begin with an empty past. */
const queuesMax = 100;

/** What would have been shown in past hours, and forecast in them. */
interface Hindcast {
  readonly shown: readonly ShownWait[];
  readonly forecasts: readonly PlainForecast[];
}

/**
 * Estimates of past hours that nobody showed (before an upgrade, or in a demonstration that caught
 * up), each from what had happened by then. They are marked, and a shown one always stands.
 */
export async function hindcastWaits(
  database: Database,
  { snapshot, nowMs }: { snapshot: WaitsSnapshot; nowMs: number },
): Promise<Hindcast> {
  const shown: ShownWait[] = [];
  const forecasts: PlainForecast[] = [];
  const busy = snapshot.queues.filter(({ estimate }) => estimate !== undefined);
  if (busy.length > queuesMax) return { shown, forecasts };
  const fromMs = Math.ceil((nowMs - hindcastMs) / hourMs) * hourMs;
  const known = new Set(
    (await readShownWaits(database, fromMs)).map(
      ({ crossing, mode, hourStartMs }) => `${crossing}|${mode}|${hourStartMs}`,
    ),
  );
  for (const { crossing } of snapshot.places) {
    const asked = { nowMs, sinceMs: fromMs - tokensMs };
    const answer = await readQueue(database, crossing as CrossingCode, asked);
    if (answer === undefined) continue;
    const modes = busy.filter((queue) => queue.crossing === crossing).map(({ mode }) => mode);
    for (const line of linesOf(answer, modes)) {
      const made = await hindcastLine(answer, line, { fromMs, nowMs });
      const isNew = (one: ShownWait) => !known.has(`${crossing}|${one.mode}|${one.hourStartMs}`);
      const kept = made.shown.filter(isNew);
      await keepShownWaits(database, kept);
      shown.push(...kept);
      forecasts.push(...made.forecasts);
    }
  }
  return { shown, forecasts };
}

/** Modes that stand in one line together, each line once. */
function linesOf(
  { laneSpans }: QueueAnswer,
  modes: readonly CrossingMode[],
): readonly (readonly CrossingMode[])[] {
  const lines = new Map<string, CrossingMode[]>();
  for (const mode of modes) {
    const shared = sharedLine(laneSpans, mode);
    const key = shared.length < 2 ? mode : shared.join();
    lines.set(key, [...(lines.get(key) ?? []), mode]);
  }
  return [...lines.values()];
}

async function hindcastLine(
  { crossing, tokens, laneSpans }: QueueAnswer,
  line: readonly CrossingMode[],
  { fromMs, nowMs }: { fromMs: number; nowMs: number },
): Promise<Hindcast> {
  const { times, partiesPerToken } = tokenTimes(tokens.filter(({ mode }) => line.includes(mode)));
  const lanes = laneSpans.filter(({ modes }) => modes.some((mode) => line.includes(mode)));
  const made: ShownWait[] = [];
  const forecasts: PlainForecast[] = [];
  const rest = restsBetween();
  for (let atMs = fromMs; atMs < nowMs; atMs += hourMs) {
    await rest();
    const past = times.filter(
      ({ joinedMs, servedMs = atMs, leftMs = atMs }) =>
        joinedMs <= atMs && servedMs > atMs - tokensMs && leftMs > atMs - tokensMs,
    );
    const spans = spansAsOf(lanes, atMs);
    if (past.length === 0 || spans.length === 0) continue;
    const record = queueRecord({ crossing, times: past, spans, nowMs: atMs, heardMs: atMs });
    const estimate = estimateQueue(record, atMs);
    const { range } = estimate.source;
    if (range === undefined) continue;
    const { lowMinutes: low, middleMinutes: middle, highMinutes: high } = range;
    const ahead = estimate.ahead * partiesPerToken;
    const shown = { low, middle, high, ahead, method: "measured", isHindcast: true };
    for (const mode of line) made.push({ crossing, mode, hourStartMs: atMs - hourMs, ...shown });
    if (nowMs - atMs > forecastMs || atMs % forecastEveryMs !== 0) continue;
    const takenIn = takenOf(past);
    forecasts.push(
      ...ledForecasts({ crossing, modes: line, estimate, nowMs: atMs, horizons, takenIn }),
    );
  }
  return { shown: made, forecasts };
}

function takenOf(times: readonly TokenTimes[]): (hourStartMs: number) => number {
  const taken = new Map<number, number>();
  for (const { joinedMs } of times) {
    const hourStartMs = Math.floor(joinedMs / hourMs) * hourMs;
    taken.set(hourStartMs, (taken.get(hourStartMs) ?? 0) + 1);
  }
  return (hourStartMs) => taken.get(hourStartMs) ?? 0;
}
