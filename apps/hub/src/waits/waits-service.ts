import type { DemoState, WaitTrend } from "@caravanserai/contract";
import type { CrossingCode, CrossingMode } from "@caravanserai/domain";
import type { Clock } from "@caravanserai/kernel";
import {
  createIntervalCalibration,
  type IntervalCalibration,
  type KeptEstimate,
  type ServiceRate,
} from "@caravanserai/planning";
import {
  readChangedQueues,
  readLineCounts,
  readQueue,
  readShownWaits,
  readTalliedHours,
  readToldWaits,
  readWaitPlaces,
  type Database,
  type ShownWait,
  type WaitPlace,
} from "@caravanserai/store";
import { setImmediate as nextTurn } from "node:timers/promises";
import { answerOf, queuesNow, type QueueNow } from "./queue-now.ts";

export interface WaitsSnapshot {
  readonly asOfMs: number;
  readonly computedAtMs: number;
  readonly places: readonly WaitPlace[];
  readonly queues: readonly QueueNow[];
  /** Grows with every new estimate; answers made from a snapshot are kept by it. */
  readonly version: number;
}

interface WaitsParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly wallClock: Clock;
  readonly demo: () => DemoState | null;
}

/** Looked at the journal's end so often at most, however many ask; real time. */
const checkedMs = 2_000;
/** Everything is estimated anew after so long, changed or not: rates move with the clock. */
const allAgainMs = 60_000;
/** `estimateQueue` wants tokens that ended within two days. */
const tokensMs = 48 * 3_600_000;
const shownMs = 14 * 86_400_000;
const toldMs = 24 * 3_600_000;
const trendMs = 2 * 3_600_000;

/**
 * The waits of all crossings. Nothing is computed while a tablet waits for its answer: whoever
 * reads finds the last snapshot, and a crossing is estimated again after its queue changed.
 */
export class WaitsService {
  readonly parts: WaitsParts;
  calibration: IntervalCalibration = createIntervalCalibration();
  #snapshot: WaitsSnapshot | undefined;
  #position = -1;
  #checkedAtMs = Number.NEGATIVE_INFINITY;
  #allAtMs = Number.NEGATIVE_INFINITY;
  #refreshing: Promise<WaitsSnapshot> | undefined;
  #shown: readonly ShownWait[] = [];
  #estimates: readonly KeptEstimate[] = [];

  constructor(parts: WaitsParts) {
    this.parts = parts;
  }

  get isCatchingUp(): boolean {
    return this.parts.demo()?.state === "catching-up";
  }

  /** Estimates of the last hours with the checks they contradict; one per queue and ten minutes. */
  get recentEstimates(): readonly KeptEstimate[] {
    return this.#estimates;
  }

  /** The last snapshot, at most two seconds behind the journal. */
  current(): Promise<WaitsSnapshot> {
    const known = this.#snapshot;
    const isFresh = this.parts.wallClock.now() - this.#checkedAtMs < checkedMs;
    if (known !== undefined && isFresh) return Promise.resolve(known);
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  /** Somebody just said something and looks for it: the next reader has it taken in. */
  lookAgain(): void {
    this.#checkedAtMs = Number.NEGATIVE_INFINITY;
  }

  /** Estimates everything again. */
  refreshAll(): Promise<WaitsSnapshot> {
    this.#allAtMs = Number.NEGATIVE_INFINITY;
    this.#checkedAtMs = Number.NEGATIVE_INFINITY;
    return this.current();
  }

  async #refresh(): Promise<WaitsSnapshot> {
    const { database, wallClock, clock } = this.parts;
    const startedAtMs = wallClock.now();
    const changed = await readChangedQueues(database, this.#position);
    const isAll = changed.crossings === null || startedAtMs - this.#allAtMs >= allAgainMs;
    const known = this.#snapshot;
    if (known !== undefined && !isAll && changed.crossings?.length === 0) {
      this.#position = changed.position;
      this.#checkedAtMs = startedAtMs;
      return known;
    }
    const nowMs = clock.now();
    const places = await readWaitPlaces(database);
    const wanted = new Set(changed.crossings ?? []);
    if (isAll) this.#shown = await readShownWaits(database, nowMs - shownMs);
    const queues = await this.#estimate(places, (code) => isAll || wanted.has(code), nowMs);
    this.#position = changed.position;
    this.#checkedAtMs = startedAtMs;
    if (isAll) this.#allAtMs = startedAtMs;
    this.#estimates = rememberedEstimates(this.#estimates, queues, nowMs);
    const version = (known?.version ?? 0) + 1;
    const asOfMs = changed.asOfMs ?? nowMs;
    return (this.#snapshot = { asOfMs, computedAtMs: nowMs, places, queues, version });
  }

  async #estimate(
    places: readonly WaitPlace[],
    isWanted: (crossing: string) => boolean,
    nowMs: number,
  ): Promise<readonly QueueNow[]> {
    const before = this.#snapshot?.queues ?? [];
    const { database } = this.parts;
    const sinceMs = nowMs - toldMs;
    const told = await readToldWaits(database, sinceMs);
    const counts = await readLineCounts(database, sinceMs);
    const tallied = counts.length === 0 ? [] : await readTalliedHours(database, sinceMs);
    const usualRate = usualRates(before);
    const queues: QueueNow[] = [];
    for (const place of places) {
      const own = before.filter(({ crossing }) => crossing === place.crossing);
      const answer =
        own.length > 0 && !isWanted(place.crossing)
          ? undefined
          : await readQueue(this.parts.database, place.crossing as CrossingCode, {
              nowMs,
              sinceMs: nowMs - tokensMs,
            });
      if (answer === undefined) queues.push(...own);
      else {
        const { calibration, isCatchingUp } = this;
        const heard = { place, answer, told, counts, tallied };
        const known = { ...heard, nowMs, calibration, isCatchingUp, usualRate };
        queues.push(...queuesNow(known));
        // Between two crossings the hub answers whoever waits.
        await nextTurn();
      }
    }
    return queues;
  }

  /** Against what the board showed two hours before. */
  trendOf(queue: QueueNow, nowMs: number): WaitTrend {
    const now = answerOf(queue, nowMs);
    if (now.kind === "not-known") return "unknown";
    const hour = Math.floor((nowMs - trendMs) / 3_600_000) * 3_600_000;
    const before = this.#shown.find(
      ({ crossing, mode, hourStartMs }) =>
        crossing === queue.crossing && mode === queue.mode && hourStartMs === hour,
    );
    if (before === undefined) return "unknown";
    const change = now.range.middleMinutes - before.middle;
    if (Math.abs(change) < Math.max(10, 0.15 * before.middle)) return "steady";
    return change > 0 ? "up" : "down";
  }
}

/** Rates of the mode at all crossings that served somebody: for one that has not yet. */
function usualRates(queues: readonly QueueNow[]) {
  return (mode: CrossingMode): ServiceRate | undefined => {
    const rates = queues
      .filter((queue) => queue.mode === mode)
      .flatMap(({ estimate }) => estimate?.rate ?? [])
      .sort((a, b) => a.perLaneHour - b.perLaneHour);
    const middle = rates[Math.floor(rates.length / 2)];
    // Another crossing's rate says little of this one: half as much or twice as much is possible.
    return middle === undefined ? undefined : { ...middle, relativeSpread: 0.5 };
  };
}

const rememberedMs = 6 * 3_600_000;
const rememberEveryMs = 10 * 60_000;

function rememberedEstimates(
  known: readonly KeptEstimate[],
  queues: readonly QueueNow[],
  nowMs: number,
): readonly KeptEstimate[] {
  const recent = known.filter(({ atMs }) => atMs > nowMs - rememberedMs);
  const lately = new Set(
    recent
      .filter(({ atMs }) => atMs > nowMs - rememberEveryMs)
      .map(({ crossing, mode }) => `${crossing}|${mode}`),
  );
  const added = queues.flatMap(({ crossing, mode, estimate }) => {
    const middleMinutes = estimate?.source.range?.middleMinutes;
    if (estimate === undefined || middleMinutes === undefined) return [];
    if (lately.has(`${crossing}|${mode}`)) return [];
    const { checks, contradictions } = estimate;
    return [{ crossing, mode, atMs: nowMs, middleMinutes, checks, contradictions }];
  });
  return [...recent, ...added];
}
