import {
  isPassingFault,
  keepAlerts,
  keepForecasts,
  keepShownWaits,
  readEndedWaits,
  readKeptForecasts,
  readShownWaits,
  settleEntriesForecasts,
  settleWaitForecasts,
} from "@caravanserai/store";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Hub } from "../http/endpoint/hub.ts";
import { logFault } from "../http/endpoint/problem-answer.ts";
import { alertConditions } from "./alert-conditions.ts";
import { readEntriesForecasts } from "./entries-now.ts";
import { forecastsOf, shownSeries, type ShownSeries } from "./forecast-waits-now.ts";
import { hindcastWaits } from "./hindcast-waits.ts";
import { learntCalibration } from "./learnt-calibration.ts";
import { answerOf } from "./queue-now.ts";

const hourMs = 3_600_000;
const seriesMs = 56 * 24 * hourMs;
const calibrationMs = 14 * 24 * hourMs;
const everyMs = 5_000;
/** A demonstration's past is forecast again from every so many hours, at these horizons. */
const hindcastEveryHours = 3;
const hindcastHorizons = [1, 3, 6] as const;
const hindcastHours = 72;
const usualHours = 24;

/**
 * Keeps what was shown and forecast, ends and opens alerts. Every few seconds, one after the other;
 * what a lost database prevents is done the next time.
 */
export class WaitsKeeper {
  readonly #hub: Hub;
  #forecastHour = 0;
  #hasHindcast = false;
  #working: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#working = this.#working.then(() => this.#tryOnce());
    }, everyMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#working;
  }

  async #tryOnce(): Promise<void> {
    try {
      if (!this.#hub.waits.isCatchingUp) await this.keep();
    } catch (error) {
      if (isPassingFault(error)) this.#hub.log.warn({ name: error.name }, "waits kept later");
      else logFault(this.#hub.log, error, "waits");
    }
  }

  /** One round: what is shown now, and once an hour what is forecast. */
  async keep(): Promise<void> {
    const { database, waits, clock, ids, waitsSettings, neighbours } = this.#hub;
    await neighbours.refresh();
    const nowMs = clock.now();
    const snapshot = await waits.current();
    const hourStartMs = Math.floor(nowMs / hourMs) * hourMs;
    const shown = snapshot.queues.flatMap((queue) => {
      const answer = answerOf(queue, nowMs);
      if (answer.kind !== "known") return [];
      const { crossing, mode, ahead, sources } = queue;
      const { method } = answer;
      // The unrounded estimate where it is the one that was shown: forecasts learn from it.
      const measured = sources.find((source) => source.method === "measured")?.range;
      const range = (method === "measured" ? measured : undefined) ?? answer.range;
      const { lowMinutes: low, middleMinutes: middle, highMinutes: high } = range;
      return [{ crossing, mode, hourStartMs, low, middle, high, method, ahead, isHindcast: false }];
    });
    await keepShownWaits(database, shown);
    const utcOffsetMinutes = await this.#hub.utcOffsetMinutes();
    const { limits } = waitsSettings;
    const conditions = alertConditions({ snapshot, limits, nowMs, utcOffsetMinutes });
    await keepAlerts(database, { conditions, ids: conditions.map(() => ids.next()), nowMs });
    if (!this.#hasHindcast) await this.#hindcast(nowMs);
    if (hourStartMs > this.#forecastHour) await this.#forecast(nowMs);
    this.#forecastHour = hourStartMs;
  }

  async #hindcast(nowMs: number): Promise<void> {
    const { database, waits } = this.#hub;
    const snapshot = await waits.current();
    if (snapshot.queues.length === 0) return;
    const made = await hindcastWaits(database, { snapshot, nowMs });
    this.#hasHindcast = true;
    if (made === 0) return;
    for (const known of await this.#series(nowMs)) {
      for (let back = hindcastHours; back > 0; back -= hindcastEveryHours) {
        const length = known.series.minutes.length - back;
        if (length < usualHours) continue;
        const series = { ...known.series, minutes: known.series.minutes.slice(0, length) };
        const options = { isHindcast: true, horizons: hindcastHorizons };
        await keepForecasts(database, forecastsOf({ ...known, series }, options));
        await nextTurn();
      }
    }
    await settleWaitForecasts(database, nowMs);
    await waits.refreshAll();
  }

  async #forecast(nowMs: number): Promise<void> {
    const { database, waits } = this.#hub;
    await settleWaitForecasts(database, nowMs);
    const sinceMs = nowMs - calibrationMs;
    const shown = await readShownWaits(database, sinceMs);
    waits.calibration = learntCalibration(shown, await readEndedWaits(database, sinceMs));
    for (const known of await this.#series(nowMs)) {
      await keepForecasts(database, forecastsOf(known, { isHindcast: false }));
      await nextTurn();
    }
    const entries = await readEntriesForecasts(this.#hub);
    await keepForecasts(
      database,
      entries.flatMap(({ crossing, days, past }) =>
        days.map(({ day, dayStartMs, method: _method, aheadAtEnd: _ahead, ...fan }) => ({
          measure: "entries" as const,
          crossing: crossing ?? "",
          mode: "",
          // One forecast a day and horizon is kept: the first that was shown that day.
          madeAtMs: dayStartMs - day * 24 * hourMs,
          horizon: day,
          targetMs: dayStartMs,
          ...fan,
          lastKnown: past.at(-1)?.entries ?? null,
          actual: null,
          isHindcast: false,
        })),
      ),
    );
    await settleEntriesForecasts(
      database,
      entries.flatMap(({ crossing, past }) =>
        past.map((day) => ({ crossing: crossing ?? "", ...day })),
      ),
    );
  }

  async #series(nowMs: number): Promise<readonly ShownSeries[]> {
    const { database, waits } = this.#hub;
    const { places } = await waits.current();
    const shown = await readShownWaits(database, nowMs - seriesMs);
    const offsets = new Map(places.map((place) => [place.crossing, place.utcOffsetMinutes]));
    return shownSeries(shown, {
      untilMs: Math.floor(nowMs / hourMs) * hourMs,
      offsetOf: (crossing) => offsets.get(crossing) ?? 0,
    });
  }
}

/** Forecasts as they are kept; read here, so that only this file knows how far back. */
export function recentForecasts(hub: Hub) {
  return readKeptForecasts(hub.database, hub.clock.now() - seriesMs);
}
