import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import { expectedJoins } from "../forecast/expected-joins.ts";
import {
  createForecastCalibration,
  type ForecastCalibration,
  type ForecastWait,
} from "../forecast/forecast-calibration.ts";
import { queueLedWaits } from "../forecast/queue-led-waits.ts";
import { leaverShareOf } from "../waits/leaver-share.ts";
import { crossingRate } from "../waits/service-rate.ts";
import { estimateWait } from "../waits/wait-estimate.ts";
import { waitParameters } from "../waits/wait-parameters.ts";
import { normal, simulateCrossings, type QueueVariant } from "./compare-predictors.ts";
import { courseHours, scheduleKnownAt } from "./queue-course.ts";
import type { SimulatedCrossing } from "./simulate-crossing.ts";

const hourMs = 3_600_000;
const minuteMs = 60_000;
const horizonsHours = [1, 3, 6, 12] as const;
/** An estimate from here on is overload: the line does not go away within the shift. */
const overloadMinutes = 60;
/** A day and a half of a crossing's own: yesterday is known, and the surge has begun. */
const firstHour = 36;

/** Forecasts of waits in overload, made every hour, by hours ahead; minutes. */
export interface HourlyComparison {
  readonly horizonHours: number;
  readonly count: number;
  /** Against the wait that those who joined then had. */
  readonly mae: number;
  /** Of telling the present estimate again, for the same hours. */
  readonly maePersistence: number;
  /** Shares of true waits within the ranges; 0.8 and 0.95 are promised. */
  readonly coverage80: number;
  readonly coverage95: number;
}

/** What was known of a queue at a moment, and the estimate from it; `undefined` without a rate. */
function knownAt(
  crossing: SimulatedCrossing,
  { nowMs, variant, random }: { nowMs: number; variant: QueueVariant; random: SeededRandom },
) {
  const fromMs = nowMs - waitParameters.rateWindowHours * hourMs;
  const { countError } = variant;
  const ahead = crossing.aheadAt(nowMs, true) * Math.max(0, 1 + countError * normal(random));
  const served = crossing.servedBetween(fromMs, nowMs);
  const leaverShare = leaverShareOf({ left: crossing.missedBetween(fromMs, nowMs), served });
  const rate = crossingRate(crossing.workBetween(fromMs, nowMs));
  if (rate === undefined) return undefined;
  const schedule = scheduleKnownAt(crossing.course, nowMs);
  const known = { nowMs, ahead, countError, leaverShare, schedule, rate };
  return { ...known, estimate: estimateWait(known) };
}

interface HorizonSums {
  readonly horizonHours: number;
  count: number;
  error: number;
  noChange: number;
  in80: number;
  in95: number;
}

/** A forecast whose outcome will be known when those who then joined have been served. */
interface OpenForecast {
  readonly forecast: ForecastWait;
  readonly actualMinutes: number;
}

interface Fortnight {
  readonly variant: QueueVariant;
  readonly seed: number;
  readonly sums: readonly HorizonSums[];
}

/** Forecasts of one crossing at one moment, scored against what happened; overload only. */
function forecastsAt(
  crossing: SimulatedCrossing,
  { nowMs, random, fortnight }: { nowMs: number; random: SeededRandom; fortnight: Fortnight },
): readonly (OpenForecast & { readonly presentMinutes: number })[] {
  const known = knownAt(crossing, { nowMs, variant: fortnight.variant, random });
  const presentMinutes = known?.estimate?.middleMinutes ?? 0;
  if (known === undefined || presentMinutes < overloadMinutes) return [];
  const count = Math.max(...horizonsHours);
  const takenIn = (fromMs: number) => crossing.joinedBetween(fromMs, fromMs + hourMs);
  const joinsPerHour = expectedJoins({ nowMs, count, takenIn });
  return queueLedWaits({ ...known, joinsPerHour, horizonsHours }).flatMap((wait) => {
    const { horizonHours, minutes } = wait;
    const actualMinutes = crossing.waitMinutesFrom(nowMs + horizonHours * hourMs);
    if (actualMinutes === undefined) return [];
    const forecast = { crossing: crossing.course.crossing, horizonHours, minutes };
    return [{ forecast, actualMinutes, presentMinutes }];
  });
}

function score(
  { forecast, actualMinutes, presentMinutes }: OpenForecast & { presentMinutes: number },
  calibration: ForecastCalibration,
  sum: HorizonSums,
): void {
  const { low80, high80, low95, high95 } = calibration.rangeOf(forecast);
  sum.count++;
  sum.error += Math.abs(forecast.minutes - actualMinutes);
  sum.noChange += Math.abs(presentMinutes - actualMinutes);
  sum.in80 += Number(low80 <= actualMinutes && actualMinutes <= high80);
  sum.in95 += Number(low95 <= actualMinutes && actualMinutes <= high95);
}

function playFortnight(fortnight: Fortnight): void {
  const { seed, variant, sums } = fortnight;
  const random = createSeededRandom(seed).fork("hourly-counts");
  const calibration = createForecastCalibration();
  const crossings = simulateCrossings(seed, variant.leaverShare);
  const heardIn = new Map<number, OpenForecast[]>();
  for (let hour = firstHour; hour < courseHours - 24; hour++) {
    for (const { forecast, actualMinutes } of heardIn.get(hour) ?? []) {
      calibration.record(forecast, actualMinutes);
    }
    heardIn.delete(hour);
    const nowMs = hour * hourMs;
    for (const crossing of crossings) {
      for (const open of forecastsAt(crossing, { nowMs, random, fortnight })) {
        const { horizonHours } = open.forecast;
        const sum = sums.find((one) => one.horizonHours === horizonHours);
        if (sum !== undefined) score(open, calibration, sum);
        const heardMs = nowMs + horizonHours * hourMs + open.actualMinutes * minuteMs;
        const heardHour = Math.ceil(heardMs / hourMs);
        heardIn.set(heardHour, [...(heardIn.get(heardHour) ?? []), open]);
      }
    }
  }
}

/**
 * Forecasts the waits of the next hours at ten simulated crossings a seed, every hour in which
 * people wait for an hour or more, and compares with the waits that followed. Ranges begin anew
 * with every seed and learn only from waits that were over by then.
 */
export function compareHourly(
  seeds: readonly number[],
  variant: QueueVariant,
): readonly HourlyComparison[] {
  const sums = horizonsHours.map((horizonHours): HorizonSums => {
    return { horizonHours, count: 0, error: 0, noChange: 0, in80: 0, in95: 0 };
  });
  for (const seed of seeds) playFortnight({ variant, seed, sums });
  return sums.map(({ horizonHours, count, error, noChange, in80, in95 }) => {
    const among = (sum: number) => (count > 0 ? sum / count : 0);
    return {
      horizonHours,
      count,
      mae: among(error),
      maePersistence: among(noChange),
      coverage80: among(in80),
      coverage95: among(in95),
    };
  });
}
