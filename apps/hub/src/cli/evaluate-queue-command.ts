import {
  compareEntries,
  compareHourly,
  comparePredictors,
  predictorNames,
  queueVariants,
  type HourlyComparison,
  type PredictorComparison,
  type QueueVariant,
} from "@caravanserai/planning";
import type { Output } from "./output.ts";

export interface QueueOptions {
  readonly seeds: number;
}

function rounded(figures: object): Record<string, number> {
  const entries = Object.entries(figures) as [string, number][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Math.round(value * 1_000) / 1_000]),
  );
}

function jsonOf({ longCount, shortCount, errors, coverage80 }: PredictorComparison) {
  const own = predictorNames.map((name) => [name, rounded(errors[name])] as const);
  return { ...rounded({ longCount, shortCount, coverage80 }), ...Object.fromEntries(own) };
}

function linesOf({ variant, longCount, shortCount, errors, coverage80 }: PredictorComparison) {
  const heads = ["> 6 h, %", "> 6 h, hours", "<= 6 h, min"];
  const held = `${(coverage80 * 100).toFixed(0)} % within the range of 80 %`;
  return [
    `${variant}: ${longCount} waits above six hours, ${shortCount} up to it; ${held}`,
    `  ${"".padEnd(20)}${heads.map((head) => head.padStart(14)).join("")}`,
    ...predictorNames.map((name) => {
      const { longRelative, longHours, shortMinutes } = errors[name];
      const cells = [longRelative * 100, longHours, shortMinutes];
      return `  ${name.padEnd(20)}${cells.map((cell) => cell.toFixed(1).padStart(14)).join("")}`;
    }),
  ];
}

interface HourlyOfVariant {
  readonly variant: QueueVariant["name"];
  readonly hours: readonly HourlyComparison[];
}

function hourlyJson({ hours }: HourlyOfVariant) {
  return Object.fromEntries(
    hours.map(({ horizonHours, ...figures }) => [String(horizonHours), rounded(figures)]),
  );
}

function hourlyLines({ variant, hours }: HourlyOfVariant): readonly string[] {
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  return hours.map(
    ({ horizonHours, count, mae, maePersistence, coverage80, coverage95 }) =>
      `waits ${horizonHours} h ahead in overload, ${variant}: ${mae.toFixed(0)} min; ` +
      `no change: ${maePersistence.toFixed(0)} min; in ranges of 80 and 95 %: ` +
      `${percent(coverage80)}, ${percent(coverage95)}; ${count} forecasts`,
  );
}

/** Predictors and forecasts of waits against each other, on simulated queues. */
export function evaluateQueue(output: Output, { seeds }: QueueOptions): void {
  const numbers = Array.from({ length: seeds }, (_none, index) => index + 1);
  const comparisons = queueVariants.map((variant) => comparePredictors(numbers, variant));
  const hourly = queueVariants.map((variant) => {
    return { variant: variant.name, hours: compareHourly(numbers, variant) };
  });
  const entries = compareEntries(numbers);
  const json = {
    ...Object.fromEntries(comparisons.map((one) => [one.variant, jsonOf(one)])),
    hourly: Object.fromEntries(hourly.map((one) => [one.variant, hourlyJson(one)])),
    entries: Object.fromEntries(
      entries.map(({ days, ...figures }) => [String(days), rounded(figures)]),
    ),
    seeds: numbers,
  };
  const entryLines = entries.map(({ days, mape, naiveMape, count }) => {
    const [own, naive] = [mape, naiveMape].map((share) => `${(share * 100).toFixed(1)} %`);
    return `national entries ${days} day(s) ahead in overload: ${own}; no change: ${naive}; ${count} days`;
  });
  output.result(json, [
    ...comparisons.flatMap(linesOf),
    ...hourly.flatMap(hourlyLines),
    ...entryLines,
  ]);
}
