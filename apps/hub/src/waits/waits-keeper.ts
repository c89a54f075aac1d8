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
import { readEntriesForecasts, recentEntries } from "./entries-now.ts";
import { forecastsOf, horizonsHours, shownSeries, type ShownSeries } from "./forecast-waits-now.ts";
import { hindcastEntries } from "./hindcast-entries.ts";
import { rangedHindcasts } from "./hindcast-forecasts.ts";
import { hindcastWaits } from "./hindcast-waits.ts";
import { keptEntries } from "./kept-entries.ts";
import { learntCalibration } from "./learnt-calibration.ts";
import { ledForecastsNow, learntForecastCalibration, rangedForecast } from "./led-forecasts.ts";
import { answerOf } from "./queue-now.ts";

const hourMs = 3_600_000;
const seriesMs = 56 * 24 * hourMs;
const calibrationMs = 14 * 24 * hourMs;
const everyMs = 5_000;

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
    if (made.shown.length === 0) return;
    await keepForecasts(database, rangedHindcasts(made.forecasts, made.shown));
    await settleWaitForecasts(database, nowMs);
    const situation = await recentEntries(this.#hub, nowMs);
    const { limits } = this.#hub.waitsSettings;
    const asked = { snapshot, situation, limits, nowMs };
    await keepForecasts(database, await hindcastEntries(database, asked));
    await waits.refreshAll();
  }

  async #forecast(nowMs: number): Promise<void> {
    const { database, waits } = this.#hub;
    await settleWaitForecasts(database, nowMs);
    const sinceMs = nowMs - calibrationMs;
    const shown = await readShownWaits(database, sinceMs);
    waits.calibration = learntCalibration(shown, await readEndedWaits(database, sinceMs));
    const led = await this.#forecastLed(nowMs);
    for (const known of await this.#series(nowMs)) {
      if (led.has(`${known.crossing}|${known.mode}`)) continue;
      await keepForecasts(database, forecastsOf(known));
      await nextTurn();
    }
    const entries = await readEntriesForecasts(this.#hub);
    const madeAtMs = Math.floor(nowMs / hourMs) * hourMs;
    await keepForecasts(database, keptEntries(entries, { madeAtMs, isHindcast: false }));
    await settleEntriesForecasts(
      database,
      entries.flatMap(({ crossing, past }) =>
        past.map((day) => ({ crossing: crossing ?? "", ...day })),
      ),
    );
  }

  /** Forecasts led by queues; answers the queues that had one. */
  async #forecastLed(nowMs: number): Promise<ReadonlySet<string>> {
    const { database, waits } = this.#hub;
    const { queues } = await waits.current();
    const kept = await readKeptForecasts(database, nowMs - calibrationMs, "wait");
    const calibration = learntForecastCalibration(kept);
    const forecasts = queues.flatMap((queue) =>
      ledForecastsNow(queue, { nowMs, horizons: horizonsHours }),
    );
    const isHindcast = false;
    const rows = forecasts.map((one) => rangedForecast(one, calibration, isHindcast));
    await keepForecasts(database, rows);
    return new Set(rows.map(({ crossing, mode }) => `${crossing}|${mode}`));
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

/** Forecasts that are scored: of the last eight weeks. */
export function scoredForecasts(hub: Hub) {
  return readKeptForecasts(hub.database, hub.clock.now() - seriesMs);
}
