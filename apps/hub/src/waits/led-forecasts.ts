import type { CrossingMode } from "@caravanserai/domain";
import {
  createForecastCalibration,
  expectedJoins,
  queueLedWaits,
  type ForecastCalibration,
  type QueueEstimate,
} from "@caravanserai/planning";
import type { KeptForecastRow } from "@caravanserai/store";
import { answerOf, type QueueNow } from "./queue-now.ts";
import { takenByHour } from "./taken-by-hour.ts";

const hourMs = 3_600_000;

/** A forecast wait before it has a range. */
export type PlainForecast = Pick<
  KeptForecastRow,
  "crossing" | "mode" | "madeAtMs" | "horizon" | "targetMs" | "middle" | "lastKnown"
>;

interface LineKnown {
  readonly crossing: string;
  readonly modes: readonly CrossingMode[];
  readonly estimate: QueueEstimate;
  readonly nowMs: number;
  readonly horizons: readonly number[];
  /** Tokens taken in the hour that begins at a moment. */
  readonly takenIn: (hourStartMs: number) => number;
}

/**
 * Waits of the coming hours at one line, from its queue and lanes. A forecast is about the hour
 * that ends so many hours from now, by what the board will then show.
 */
export function ledForecasts(line: LineKnown): readonly PlainForecast[] {
  const { crossing, modes, estimate, nowMs, horizons, takenIn } = line;
  const { knowledge } = estimate;
  const lastKnown = estimate.source.range?.middleMinutes ?? null;
  if (knowledge === undefined || lastKnown === null) return [];
  const madeAtMs = Math.floor(nowMs / hourMs) * hourMs;
  const joinsPerHour = expectedJoins({ nowMs, count: Math.max(...horizons), takenIn });
  const waits = queueLedWaits({ ...knowledge, nowMs, joinsPerHour, horizonsHours: horizons });
  return waits.flatMap(({ horizonHours: horizon, minutes: middle }) =>
    modes.map((mode) => {
      const targetMs = madeAtMs + (horizon - 1) * hourMs;
      return { crossing, mode, madeAtMs, horizon, targetMs, middle, lastKnown };
    }),
  );
}

/** The same for a queue as it is now; none unless its wait is measured and fresh. */
export function ledForecastsNow(
  queue: QueueNow,
  { nowMs, horizons }: { nowMs: number; horizons: readonly number[] },
): readonly PlainForecast[] {
  const { crossing, mode, line } = queue;
  const answer = answerOf(queue, nowMs);
  if (line === undefined || answer.kind !== "known" || answer.method !== "measured") return [];
  const { estimate, partiesPerToken } = line;
  const takenParties = takenByHour(line.hours);
  const takenIn = (hourStartMs: number) => takenParties(hourStartMs) / partiesPerToken;
  return ledForecasts({ crossing, modes: [mode], estimate, nowMs, horizons, takenIn });
}

/** A forecast with the ranges that earlier ones have earned. */
export function rangedForecast(
  forecast: PlainForecast,
  calibration: ForecastCalibration,
  isHindcast: boolean,
): KeptForecastRow {
  const { crossing, mode, horizon, middle: minutes } = forecast;
  const queue = `${crossing}|${mode}`;
  const range = calibration.rangeOf({ crossing: queue, horizonHours: horizon, minutes });
  return { measure: "wait", ...forecast, ...range, actual: null, isHindcast };
}

/** What kept forecasts have taught, in the order in which their outcomes were heard. */
export function learntForecastCalibration(kept: readonly KeptForecastRow[]): ForecastCalibration {
  const calibration = createForecastCalibration();
  const settled = kept
    .filter(({ measure, actual }) => measure === "wait" && actual !== null)
    .sort((a, b) => a.targetMs - b.targetMs);
  for (const row of settled) recordOutcome(calibration, row, row.actual ?? 0);
  return calibration;
}

export function recordOutcome(
  calibration: ForecastCalibration,
  { crossing, mode, horizon, middle: minutes }: PlainForecast,
  actual: number,
): void {
  const queue = `${crossing}|${mode}`;
  calibration.record({ crossing: queue, horizonHours: horizon, minutes }, actual);
}
