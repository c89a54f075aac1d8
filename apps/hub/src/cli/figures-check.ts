import {
  checkAllSeries,
  type ColumnsProblem,
  compareAll,
  compareParts,
  compareVintages,
  type Series,
  type SeriesFlag,
  inOneGo,
  readSeriesSteps,
  type SeriesKind,
  type SeriesTable,
} from "@caravanserai/figures";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { readEvaluated } from "./evaluate-files.ts";
import type { Output } from "./output.ts";

export interface FiguresCheckOptions {
  readonly date?: string;
  readonly value?: readonly string[];
  readonly report?: string;
  readonly series?: readonly string[];
  readonly kind?: SeriesKind;
  readonly delimiter?: string;
  /** What comes first in 03/04/2022, where the file does not say. */
  readonly dates?: "day-first" | "month-first";
  readonly encoding: string;
  readonly parts?: readonly string[];
  readonly earlier?: string;
}

function problemText(problem: ColumnsProblem): string {
  switch (problem.kind) {
    case "no-rows":
      return "there are no rows below the header";
    case "column-unknown":
      return `there is no column ${problem.column}`;
    case "no-date-column":
      return "no column holds dates; name it with --date, or the delimiter with --delimiter";
    case "no-value-column":
      return "no column holds numbers; name it with --value";
    case "too-many-points":
      return `it holds ${problem.points} values, which are too many; split it by years`;
    case "too-many-lines":
      return `it holds ${problem.lines} series: a column of notes was taken for names; use --series`;
  }
}

function given<Options extends object>(options: Options) {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Options]?: NonNullable<Options[Key]> };
}

async function tableOf(
  output: Output,
  path: string,
  options: FiguresCheckOptions,
): Promise<SeriesTable> {
  const { encoding, date, value, report, series, kind, delimiter, dates } = options;
  const text = await readEvaluated(path, { encoding, output });
  const wishes = { date, values: value, report, series, kind, delimiter, dateOrder: dates };
  const { table, dateOrder } = inOneGo(readSeriesSteps(text, given(wishes)));
  if (dateOrder.order === "open" && dates === undefined) {
    output.note(`${path}: days can be read in two ways; taken as day-first, see --dates`);
  }
  if (!("kind" in table)) return table;
  throw new Refusal(exitCodes.failed, `${path}: ${problemText(table)}`);
}

/** Of several columns the running total is what files are compared by. */
function mainSeries({ series }: SeriesTable): Series | undefined {
  return series.find(({ kind }) => kind === "cumulative") ?? series[0];
}

async function compared(
  output: Output,
  table: SeriesTable,
  options: FiguresCheckOptions,
): Promise<readonly SeriesFlag[]> {
  const main = mainSeries(table);
  const flags: SeriesFlag[] = [];
  const plain = { encoding: options.encoding };
  if (main === undefined) return flags;
  if (options.parts !== undefined) {
    const parts: Series[] = [];
    for (const path of options.parts) {
      const part = mainSeries(await tableOf(output, path, plain));
      if (part !== undefined) parts.push(part);
    }
    flags.push(...compareParts(main, parts));
  }
  if (options.earlier !== undefined) {
    const before = mainSeries(await tableOf(output, options.earlier, plain));
    if (before !== undefined) flags.push(...compareVintages(before, main));
  }
  return flags;
}

/** Looks for what is wrong in the series of a file. */
export async function checkFigures(
  output: Output,
  path: string,
  options: FiguresCheckOptions,
): Promise<void> {
  const table = await tableOf(output, path, options);
  const flags = [
    ...table.flags,
    ...checkAllSeries(table.series),
    ...compareAll(table.series),
    ...(await compared(output, table, options)),
  ].toSorted((left, right) => left.line - right.line);
  const series = table.series.map(({ name, kind, points }) => ({
    name,
    kind,
    points: points.length,
    from: points[0]?.at ?? null,
    to: points.at(-1)?.at ?? null,
  }));
  const counts: Record<string, number> = {};
  for (const { kind } of flags) counts[kind] = (counts[kind] ?? 0) + 1;
  const lines = [
    `${table.rows} rows, ${series.length} series, ${flags.length} flags`,
    ...flags.map(
      ({ kind, series: name, from, to, line, observed, expected }) =>
        `line ${line}: ${kind} in ${name}, ${from ?? "?"}${to === from ? "" : ` to ${to ?? "?"}`}` +
        (observed === null ? "" : `; ${observed}`) +
        (expected === null ? "" : ` where ${expected} was expected`),
    ),
  ];
  output.result({ rows: table.rows, columns: table.columns, series, counts, flags }, lines);
}
