import { getHeapStatistics } from "node:v8";
import {
  runEvaluation,
  type ColumnMap,
  type Evaluation,
  type EvaluationKind,
  type EvaluationOptions,
  type EvaluationTexts,
} from "@caravanserai/identity";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import { readEvaluated } from "./evaluate-files.ts";
import { listCompanion } from "./evaluate-list-files.ts";
import {
  figureLines,
  malformedJson,
  malformedLines,
  rejectionText,
  remarks,
  repeatedLines,
} from "./evaluate-report.ts";
import type { Output } from "./output.ts";

/** Where the texts of an evaluation lie. */
interface EvaluationPaths {
  readonly files?: readonly string[];
  readonly pairs?: string | undefined;
  readonly list?: string | undefined;
  readonly listAliases?: string | undefined;
  readonly queries?: string | undefined;
}

/** Options that every kind takes. */
export interface ReadingOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly asOf?: string;
}

export interface RecordsOptions extends ReadingOptions {
  readonly map: ColumnMap;
  readonly truth?: string;
  readonly pairs?: string;
  readonly id?: string;
  readonly tokensOnly?: boolean;
  readonly sample?: number;
}

export interface NamesOptions extends ReadingOptions {
  readonly left: string;
  readonly right: string;
  readonly match: string;
  readonly where?: { readonly column: string; readonly value: string };
}

export interface ListOptions extends ReadingOptions {
  readonly list: string;
  readonly aliases?: string;
  readonly queries: string;
  readonly map?: ColumnMap;
  readonly truth?: string;
}

/** Fields without which nobody is found. */
const identifyingFields = ["family", "given", "name", "document", "iin", "phone"];

/** A clock that does not jump, in milliseconds. */
const clock = { now: () => performance.now() };

/** Memory that one record takes with its keys, measured on 300,000. */
const recordBytes = 12_000;

/** Records that this process may hold: a machine with little memory takes fewer. */
function recordsMax(): number {
  return Math.floor(getHeapStatistics().heap_size_limit / recordBytes);
}

/** The optional options that were given. */
function given<Options extends object>(options: Options) {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Options]?: NonNullable<Options[Key]> };
}

async function readTexts(
  paths: EvaluationPaths,
  reading: { readonly encoding?: string | undefined; readonly output: Output },
): Promise<EvaluationTexts> {
  const read = (path: string) => readEvaluated(path, reading);
  const { files, ...others } = paths;
  const texts: Record<string, string | readonly string[]> = {};
  if (files !== undefined) {
    const contents: string[] = [];
    for (const path of files) contents.push(await read(path));
    texts["files"] = contents;
  }
  for (const [role, path] of Object.entries(given(others))) texts[role] = await read(path);
  return texts;
}

function pathOf(paths: EvaluationPaths, role: string): string {
  const number = /^file (\d)$/.exec(role)?.[1];
  if (number !== undefined) return paths.files?.[Number(number) - 1] ?? role;
  const { pairs, list, listAliases: aliases, queries } = paths;
  return { pairs, list, aliases, queries }[role] ?? role;
}

function evaluate(
  kind: EvaluationKind,
  texts: EvaluationTexts,
  options: EvaluationOptions,
): Evaluation {
  try {
    return runEvaluation(kind, texts, options);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const advice = "Evaluate a part of it: some hundred thousand rows.";
    const message = `The file is too large to hold in memory. ${advice}`;
    throw new Refusal(exitCodes.failed, message, { cause });
  }
}

/** Rejections of the command itself; all others are about what the files hold. */
const usageCodes: ReadonlySet<string> = new Set([
  "evaluation-file-missing",
  "evaluation-map-missing",
  "evaluation-truth-missing",
  "evaluation-column-unknown",
]);

interface Run {
  readonly kind: EvaluationKind;
  readonly paths: EvaluationPaths;
  readonly reading: ReadingOptions;
  readonly options?: Omit<EvaluationOptions, "clock">;
}

async function run(output: Output, { kind, paths, reading, options }: Run): Promise<void> {
  const { encoding, delimiter } = reading;
  const asOf = reading.asOf ?? new Date(systemClock.now()).toISOString().slice(0, 10);
  const named = (role: string) => pathOf(paths, role);
  const texts = await readTexts(paths, { encoding, output });
  const evaluation = evaluate(kind, texts, { ...options, ...given({ delimiter, asOf }), clock });
  if (evaluation.kind === "rejected") {
    const isUsage = usageCodes.has(evaluation.code);
    const exitCode = isUsage ? exitCodes.wrongUsage : exitCodes.failed;
    throw new Refusal(exitCode, rejectionText(evaluation, { kind, pathOf: named }));
  }
  const { result, malformedRows } = evaluation;
  const lines = malformedLines(malformedRows, named);
  const repeated = repeatedLines(evaluation, named);
  for (const line of [...lines, ...repeated, ...remarks(kind, evaluation)]) output.note(line);
  const unknown = kind === "list" && !("recall" in result) ? { recall: null } : {};
  const figures = { ...result, ...unknown, malformedRows: malformedRows.length };
  const malformed = malformedJson(malformedRows, named);
  output.result({ ...figures, malformed }, figureLines(figures));
}

/** Duplicates in a file, or between two, against what is true of them. */
export async function evaluateRecords(
  output: Output,
  files: readonly string[],
  { map, truth, pairs, id, tokensOnly, sample, ...reading }: RecordsOptions,
): Promise<void> {
  if (files.length > 2) throw new Refusal(exitCodes.wrongUsage, "Give one file or two.");
  if ((truth === undefined) === (pairs === undefined)) {
    const advice = "Say what is true: either --truth COLUMN or --pairs FILE.";
    throw new Refusal(exitCodes.wrongUsage, advice);
  }
  if (!identifyingFields.some((field) => Object.hasOwn(map, field))) {
    const fields = identifyingFields.join(", ");
    throw new Refusal(exitCodes.wrongUsage, `--map names none of ${fields}: nobody can be found.`);
  }
  if (sample !== undefined && truth === undefined) {
    throw new Refusal(exitCodes.wrongUsage, "--sample keeps people together and needs --truth.");
  }
  const further = given({ truth, id, sampleRows: sample, recordsMax: recordsMax() });
  const options = { map, isTokensOnly: tokensOnly === true, ...further };
  await run(output, { kind: "records", paths: { files, pairs }, reading, options });
}

/** Labelled pairs of names. */
export async function evaluateNames(
  output: Output,
  file: string,
  { left, right, match, where, ...reading }: NamesOptions,
): Promise<void> {
  const names = { left, right, match, ...given({ where }) };
  await run(output, { kind: "names", paths: { files: [file] }, reading, options: { names } });
}

/** Spellings of names in two scripts. */
export async function evaluateKeys(
  output: Output,
  file: string,
  reading: ReadingOptions,
): Promise<void> {
  await run(output, { kind: "keys", paths: { files: [file] }, reading });
}

/** People screened against a published list of names. */
export async function evaluateList(
  output: Output,
  { list, aliases, queries, map, truth, ...reading }: ListOptions,
): Promise<void> {
  const listAliases = aliases ?? (await listCompanion(list));
  if (listAliases !== undefined && aliases === undefined) {
    output.note(`${listAliases}: alternative names, found beside the list`);
  }
  const paths = { list, listAliases, queries };
  await run(output, { kind: "list", paths, reading, options: given({ map, truth }) });
}
