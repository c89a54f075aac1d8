import { waitBand } from "../waits/interval-calibration.ts";
import type { ForecastRange } from "./forecast-range.ts";
import { createRecentValues } from "./recent-values.ts";

/** Outcomes kept per band of forecasts; the latest weeks of some crossings. */
const outcomesMax = 400;
/** Fewer outcomes of a crossing's own than this, and those of all crossings are taken. */
const ownLeast = 30;
const outcomesLeast = 12;
/**
 * The longest that a wait can still turn out to be: lanes may halve, so that a wait doubles, and
 * for every hour ahead a crowd may come that takes so many hours to serve. Assumed, and wide.
 */
const surge = { factor: 2, minutesPerHour: 240 } as const;
/** How fast the promised share is corrected by what was missed (Gibbs and Candès 2021). */
const correction = 0.02;
/** Minutes added to both sides of a ratio: five minutes more are little, whatever the wait. */
const slackMinutes = 5;
/** Relative spread of a forecast one hour ahead until outcomes are known; assumed. */
const assumedSpread = 0.15;

/** A forecast wait, in minutes. */
export interface ForecastWait {
  readonly crossing: string;
  readonly horizonHours: number;
  readonly minutes: number;
}

/** Learns from kept forecasts how wide the ranges of the next ones have to be. */
export interface ForecastCalibration {
  /** A forecast whose outcome is known now; outcomes in the order in which they were heard. */
  record(forecast: ForecastWait, actualMinutes: number): void;
  /** The forecast with the ranges that hold four times in five, and 19 times in 20. */
  rangeOf(forecast: ForecastWait): ForecastRange;
}

const coverages = [0.8, 0.95] as const;
const quantiles = { 0.8: 1.2816, 0.95: 1.96 } as const;
type Coverage = (typeof coverages)[number];

/** Outcomes of one band: log ratios, and how often ranges missed of late. */
class Outcomes {
  readonly #ratios = createRecentValues(outcomesMax);
  readonly #missed = new Map<Coverage, number>(coverages.map((share) => [share, 1 - share]));

  get count(): number {
    return this.#ratios.sorted.length;
  }

  /** The log ratio within which outcomes stay as often as promised. */
  spanOf(coverage: Coverage): number {
    const { sorted } = this.#ratios;
    const held = 1 - (this.#missed.get(coverage) ?? 0);
    const rank = Math.min(sorted.length, Math.ceil((sorted.length + 1) * held));
    return sorted[Math.max(0, rank - 1)] ?? 0;
  }

  record(ratio: number): void {
    for (const [coverage, missed] of this.#missed) {
      if (this.count < outcomesLeast) break;
      const isMissed = ratio > this.spanOf(coverage);
      const next = missed + correction * (1 - coverage - Number(isMissed));
      this.#missed.set(coverage, Math.min(0.9, Math.max(0, next)));
    }
    this.#ratios.add(ratio);
  }
}

function ratioOf(one: number, other: number): number {
  return Math.abs(Math.log((one + slackMinutes) / (other + slackMinutes)));
}

function longestPlausible({ minutes, horizonHours }: ForecastWait): number {
  return minutes * surge.factor + horizonHours * surge.minutesPerHour;
}

/** Adaptive conformal ranges of forecast waits, by hours ahead and size, per crossing if known. */
export function createForecastCalibration(): ForecastCalibration {
  const known = new Map<string, Outcomes>();
  const bandsOf = ({ crossing, horizonHours, minutes }: ForecastWait) => {
    const band = `${horizonHours}/${waitBand(minutes)}`;
    return [`${crossing}/${band}`, band] as const;
  };
  return {
    record(forecast, actualMinutes) {
      for (const band of bandsOf(forecast)) {
        const outcomes = known.get(band) ?? new Outcomes();
        known.set(band, outcomes);
        outcomes.record(ratioOf(actualMinutes, forecast.minutes));
      }
    },
    rangeOf(forecast) {
      const [own, all] = bandsOf(forecast).map((band) => known.get(band));
      const outcomes = (own?.count ?? 0) >= ownLeast ? own : all;
      const isLearnt = outcomes !== undefined && outcomes.count >= outcomesLeast;
      const factorOf = (coverage: Coverage) => {
        const assumed = quantiles[coverage] * assumedSpread * Math.sqrt(forecast.horizonHours);
        return Math.exp(isLearnt ? outcomes.spanOf(coverage) : assumed);
      };
      // A ratio learnt where a line was gone sooner than forecast says nothing of longer waits.
      const longest = longestPlausible(forecast);
      const bounds = (factor: number) => ({
        low: Math.max(0, (forecast.minutes + slackMinutes) / factor - slackMinutes),
        high: Math.min(longest, (forecast.minutes + slackMinutes) * factor - slackMinutes),
      });
      const in80 = bounds(factorOf(0.8));
      const in95 = bounds(Math.max(factorOf(0.8), factorOf(0.95)));
      const { low: low80, high: high80 } = in80;
      const { low: low95, high: high95 } = in95;
      return { middle: forecast.minutes, low80, high80, low95, high95 };
    },
  };
}
