import { evaluateWaits, type HorizonEvaluation, type MethodScore } from "@caravanserai/planning";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { readEvaluated } from "./evaluate-files.ts";
import { rangesOf } from "./evaluate-report.ts";
import { readHolidays, readSeries, trainingEndMs, type ReadSeries } from "./evaluate-series.ts";
import { readTable } from "./evaluate-table.ts";
import type { Output } from "./output.ts";

/** Share of the series that is learnt from when no day is named. */
const trainingShare = 2 / 3;
const namedLinesMax = 20;

export interface WaitOptions {
  readonly series: string;
  readonly time: string;
  readonly value: string;
  readonly horizons: readonly number[];
  readonly trainUntil?: string;
  readonly holidays?: string;
  readonly encoding: string;
  readonly delimiter?: string;
}

type Figures = Record<string, number | null>;

function figuresOf(score: MethodScore): Figures {
  const { mae, rmse, maeAbove10, mase, coverage80, coverage95 } = score;
  const figures = { mae, rmse, maeAbove10, mase, coverage80, coverage95 };
  const rounded = Object.entries(figures).map(([name, value]) => [
    name,
    value === undefined ? null : Math.round(value * 10_000) / 10_000,
  ]);
  return Object.fromEntries(rounded) as Figures;
}

function lineOf(name: string, score: MethodScore): string {
  const cells = Object.values(figuresOf(score)).map((value) =>
    (value === null ? "not known" : value.toFixed(3)).padStart(11),
  );
  return `  ${name.padEnd(14)}${cells.join("")}`;
}

function linesOf(evaluations: readonly HorizonEvaluation[]): readonly string[] {
  const heads = ["mae", "rmse", "mae >= 10", "mase", "in 80 %", "in 95 %"];
  return evaluations.flatMap((evaluation) => [
    `${evaluation.horizon} h ahead, ${evaluation.count} hours`,
    `  ${"".padEnd(14)}${heads.map((head) => head.padStart(11)).join("")}`,
    lineOf("forecast", evaluation),
    lineOf("persistence", evaluation.persistence),
    lineOf("naive-168", evaluation.naive168),
  ]);
}

/** The end of the training part: as told, else two thirds of the series. */
function trainUntilMs({ series }: ReadSeries, told: string | undefined): number {
  const { startMs, minutes, toLocalMs } = series;
  if (told === undefined) return startMs + Math.floor(minutes.length * trainingShare) * 3_600_000;
  const localMs = trainingEndMs(told);
  if (localMs === undefined) {
    throw new Refusal(exitCodes.wrongUsage, "--train-until is a day such as 2016-12-31.");
  }
  return localMs - (toLocalMs(localMs) - localMs);
}

function noteMalformed(output: Output, path: string, { malformed }: ReadSeries): void {
  for (const { line, why } of malformed.slice(0, namedLinesMax)) {
    output.note(`${path}:${line}: left out, ${why}`);
  }
  const rest = malformed.slice(namedLinesMax);
  if (rest.length === 0) return;
  output.note(`${path}: ${rest.length} more left out, lines ${rangesOf(rest.map((r) => r.line))}`);
}

async function readHolidayFile(options: WaitOptions, output: Output) {
  const { holidays: path, encoding } = options;
  if (path === undefined) return new Set<string>();
  const holidays = readHolidays(readTable(await readEvaluated(path, { encoding, output })));
  if (holidays.size === 0) output.note(`${path}: no day could be read; no holiday is known.`);
  return holidays;
}

function checkAnswer(evaluations: readonly HorizonEvaluation[], read: ReadSeries): void {
  if (read.series.minutes.length === 0) {
    throw new Refusal(exitCodes.failed, "No row has a time that can be read: is it --time?");
  }
  if (evaluations.some(({ count }) => count > 0)) return;
  const advice = "Is --train-until before the end of the series, and --value the right column?";
  throw new Refusal(exitCodes.failed, `There is nothing to compare with. ${advice}`);
}

/** How good the forecasts of waits are on a series of the user's own. */
export async function evaluateWait(output: Output, options: WaitOptions): Promise<void> {
  const { series: path, time, value, horizons, encoding, delimiter, trainUntil } = options;
  const table = readTable(await readEvaluated(path, { encoding, output }), delimiter);
  const read = readSeries(table, { time, value });
  noteMalformed(output, path, read);
  const holidays = await readHolidayFile(options, output);
  const untilMs = trainUntilMs(read, trainUntil);
  const plan = { horizons, trainUntilMs: untilMs, holidays };
  const evaluations = read.series.minutes.length === 0 ? [] : evaluateWaits(read.series, plan);
  checkAnswer(evaluations, read);
  const { flaws, minutes, toLocalMs } = read.series;
  const results = evaluations.map((evaluation) => [
    String(evaluation.horizon),
    {
      ...figuresOf(evaluation),
      count: evaluation.count,
      persistence: figuresOf(evaluation.persistence),
      "naive-168": figuresOf(evaluation.naive168),
    },
  ]);
  const trainedUntil = new Date(toLocalMs(untilMs)).toISOString().slice(0, 16);
  const about = { rows: read.rows, malformedRows: read.malformed.length, hours: minutes.length };
  const json = {
    ...Object.fromEntries(results),
    series: { ...about, ...flaws, holidays: holidays.size, trainedUntil },
  };
  const days = Math.round(minutes.length / 24);
  const summary =
    `${minutes.length} hours (${days} days), ${flaws.gapHours} without a value, ` +
    `${flaws.frozenHours} of them frozen; ${flaws.impossible} impossible values; ` +
    `${holidays.size} holidays; learnt from what was before ${trainedUntil}`;
  output.result(json, [summary, ...linesOf(evaluations)]);
}
