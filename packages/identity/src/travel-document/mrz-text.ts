import { withoutKeyboardLayout } from "./keyboard-layouts.ts";
import { type MrzFormat, mrzLayouts } from "./mrz-layouts.ts";

/** Lines lose or gain fillers in a scan; more than this many and the line is another format. */
const fillerSlack = 6;

const textLengthMax = 1_000;

function cleanLine(line: string): string {
  const upper = line
    .toUpperCase()
    .replaceAll("&LT;", "<")
    .replace(/[«]/gu, "<<")
    .replace(/[‹〈＜≤]/gu, "<");
  return withoutKeyboardLayout(upper).replace(/[^0-9A-Z<]/gu, "");
}

function splitJoined(line: string): string[] {
  for (const [columns, lineCount] of [
    [44, 2],
    [36, 2],
    [30, 3],
  ] as const) {
    if (line.length !== columns * lineCount) continue;
    return Array.from({ length: lineCount }, (_, index) =>
      line.slice(index * columns, (index + 1) * columns),
    );
  }
  return [line];
}

/** Longest run of at least two fillers: where a line is too short or long, that run is at fault. */
function longestFillerRun(line: string): { start: number; length: number } | undefined {
  let longest: { start: number; length: number } | undefined;
  for (const match of line.matchAll(/<{2,}/g)) {
    if (longest === undefined || match[0].length > longest.length) {
      longest = { start: match.index, length: match[0].length };
    }
  }
  return longest;
}

function fitLine(line: string, columns: number): string | undefined {
  const missing = columns - line.length;
  if (missing === 0) return line;
  const run = longestFillerRun(line);
  if (run === undefined || Math.abs(missing) > fillerSlack || run.length + missing < 2) {
    return undefined;
  }
  const fillers = "<".repeat(run.length + missing);
  return line.slice(0, run.start) + fillers + line.slice(run.start + run.length);
}

/** Programs cut the fillers off at the end of a line: only names may end in many of them. */
function fitNameLine(line: string, columns: number): string | undefined {
  const isCutOff = line.length < columns && /[A-Z]<<?[A-Z]/.test(line);
  return isCutOff ? line.padEnd(columns, "<") : fitLine(line, columns);
}

function formatOf(lines: readonly string[], columns: number): MrzFormat {
  const first = lines[0]!;
  if (lines.length === 3) return "TD1";
  if (columns === 36) return first.startsWith("V") ? "MRV-B" : "TD2";
  if (first.startsWith("V")) return "MRV-A";
  return /^P[NHM]RU[S5]/.test(first) ? "PNRUS" : "TD3";
}

function fitAll(lines: readonly string[], columns: number): string[] | undefined {
  const nameLine = lines.length === 3 ? 2 : 0;
  const fitted: string[] = [];
  for (const [index, line] of lines.entries()) {
    const whole = index === nameLine ? fitNameLine(line, columns) : fitLine(line, columns);
    if (whole === undefined) return undefined;
    fitted.push(whole);
  }
  return fitted;
}

interface SplitMrz {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
}

function asMrz(lines: readonly string[]): SplitMrz | undefined {
  if (!/^[PVIAC]/.test(lines[0]!)) return undefined;
  for (const columns of lines.length === 3 ? [30] : [44, 36]) {
    const fitted = fitAll(lines, columns);
    if (fitted === undefined) continue;
    const format = formatOf(fitted, columns);
    const { birth } = mrzLayouts[format];
    const digits = fitted[birth.line]!.slice(birth.start, birth.end);
    if (/\d/.test(digits) && fitted.join("").includes("<<")) return { format, lines: fitted };
  }
  return undefined;
}

/**
 * Every three or two lines that follow each other: other text may stand above and below, and of
 * two lines the second may have been pasted first.
 */
function windowsOf(lines: readonly string[]): (readonly string[])[] {
  const [threes, twos] = [3, 2].map((count) =>
    lines.slice(count - 1).map((_, start) => lines.slice(start, start + count)),
  );
  return [...threes!, ...twos!, ...twos!.map((pair) => pair.toReversed())];
}

/** Lines of full width with their format; undefined when the text is no MRZ. */
export function splitMrz(text: string | readonly string[]): SplitMrz | undefined {
  const pieces = typeof text === "string" ? text.slice(0, textLengthMax).split(/[\r\n]+/) : text;
  let lines = pieces
    .slice(0, 8)
    .map((piece) => cleanLine(piece.slice(0, textLengthMax)))
    .filter((line) => line !== "");
  if (lines.length === 1) lines = splitJoined(lines[0]!);
  for (const window of windowsOf(lines)) {
    const split = asMrz(window);
    if (split !== undefined) return split;
  }
  return undefined;
}

/** True for the burst of a document scanner or a pasted machine-readable zone of any format. */
export function looksLikeMrz(text: string): boolean {
  return splitMrz(text) !== undefined;
}
