import {
  compareEntries,
  comparePredictors,
  predictorNames,
  queueVariants,
  type PredictorComparison,
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

/** The predictors of waits against each other, on simulated queues. */
export function evaluateQueue(output: Output, { seeds }: QueueOptions): void {
  const numbers = Array.from({ length: seeds }, (_none, index) => index + 1);
  const comparisons = queueVariants.map((variant) => comparePredictors(numbers, variant));
  const entries = compareEntries(numbers);
  const json = {
    ...Object.fromEntries(comparisons.map((one) => [one.variant, jsonOf(one)])),
    entries: Object.fromEntries(
      entries.map(({ days, ...figures }) => [String(days), rounded(figures)]),
    ),
    seeds: numbers,
  };
  const entryLines = entries.map(({ days, mape, naiveMape, count }) => {
    const [own, naive] = [mape, naiveMape].map((share) => `${(share * 100).toFixed(1)} %`);
    return `national entries ${days} day(s) ahead in overload: ${own}; no change: ${naive}; ${count} days`;
  });
  output.result(json, [...comparisons.flatMap(linesOf), ...entryLines]);
}
