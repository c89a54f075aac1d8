import { fitLine, fitNameLine } from "./fit-line.ts";
import { withoutKeyboardLayout } from "./keyboard-layouts.ts";
import { type MrzFormat, mrzLayouts } from "./mrz-layouts.ts";

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

function formatOf(lines: readonly string[], columns: number): MrzFormat {
  const first = lines[0]!;
  if (lines.length === 3) return "TD1";
  if (columns === 36) return first.startsWith("V") ? "MRV-B" : "TD2";
  if (first.startsWith("V")) return "MRV-A";
  return /^P[NHM]RU[S5]/.test(first) ? "PNRUS" : "TD3";
}

function fitAll(lines: readonly string[], columns: number): string[] | undefined {
  const layout = mrzLayouts[lines.length === 3 ? "TD1" : columns === 44 ? "TD3" : "TD2"];
  const fitted: string[] = [];
  for (const [index, line] of lines.entries()) {
    const isNames = index === layout.names.line;
    const whole = isNames ? fitNameLine(line, columns) : fitLine(line, layout, index);
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
