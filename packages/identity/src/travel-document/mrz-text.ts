import { agreeingDigits, fitLine, fitNameLine } from "./fit-line.ts";
import { withoutKeyboardLayout } from "./keyboard-layouts.ts";
import { type MrzFormat, type MrzLayout, mrzLayouts } from "./mrz-layouts.ts";

const textLengthMax = 1_000;

/** Characters that a line of numbers may lack or have too many before its check digits are asked. */
const stretchMax = 2;

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

function layoutFor(lineCount: number, columns: number): MrzLayout {
  return mrzLayouts[lineCount === 3 ? "TD1" : columns === 44 ? "TD3" : "TD2"];
}

function fitAll(lines: readonly string[], columns: number): string[] | undefined {
  const layout = layoutFor(lines.length, columns);
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

const documentCodes = "PVIAC";

/** Document codes by the characters that they are misread as. */
const codeByLookalike: Readonly<Record<string, string>> = {
  F: "P",
  R: "P",
  1: "I",
  L: "I",
  T: "I",
  4: "A",
  0: "C",
  O: "C",
  G: "C",
  U: "V",
  Y: "V",
};

function agreeingIn(lines: readonly string[], layout: MrzLayout): number {
  return lines.reduce((sum, line, index) => sum + agreeingDigits(line, layout, index), 0);
}

/** A misread first character is put right in lines in which most of the check digits agree. */
function withDocumentCode(lines: readonly string[], columns: number): readonly string[] {
  const code = codeByLookalike[lines[0]![0]!] ?? "";
  const layout = layoutFor(lines.length, columns);
  const isSure = agreeingIn(lines, layout) >= 2;
  return isSure ? [code + lines[0]!.slice(1), ...lines.slice(1)] : lines;
}

/** Two lines of a card could be stretched to those of another format: only check digits tell. */
function isStretched(lines: readonly string[], columns: number): boolean {
  const { names } = layoutFor(lines.length, columns);
  return lines.some(
    (line, index) => index !== names.line && Math.abs(line.length - columns) > stretchMax,
  );
}

function asMrz(lines: readonly string[]): SplitMrz | undefined {
  for (const columns of lines.length === 3 ? [30] : [44, 36]) {
    const whole = fitAll(lines, columns);
    if (whole === undefined) continue;
    const isCoded = documentCodes.includes(whole[0]![0]!);
    const fitted = isCoded ? whole : withDocumentCode(whole, columns);
    if (!documentCodes.includes(fitted[0]![0]!)) continue;
    if (isStretched(lines, columns) && agreeingIn(fitted, layoutFor(lines.length, columns)) < 2) {
      continue;
    }
    const format = formatOf(fitted, columns);
    const { birth } = mrzLayouts[format];
    const digits = fitted[birth.line]!.slice(birth.start, birth.end);
    if (/\d/.test(digits) && fitted.join("").includes("<<")) return { format, lines: fitted };
  }
  return undefined;
}

/** The orders in which the lines of a zone may have been pasted; the right one first. */
const orders: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2: [
    [0, 1],
    [1, 0],
  ],
  3: [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ],
};

/** Every three or two lines that follow each other, for other text may stand above and below. */
function windowsOf(lines: readonly string[]): (readonly string[])[] {
  return [3, 2].flatMap((count) => {
    const windows = lines.slice(count - 1).map((_, start) => lines.slice(start, start + count));
    return orders[count]!.flatMap((order) =>
      windows.map((window) => order.map((index) => window[index]!)),
    );
  });
}

/**
 * Lines of full width with their format; undefined when the text is no MRZ. Of several ways to find
 * lines in it, the one in which most check digits agree.
 */
export function splitMrz(text: string | readonly string[]): SplitMrz | undefined {
  const pieces = typeof text === "string" ? text.slice(0, textLengthMax).split(/[\r\n]+/) : text;
  let lines = pieces
    .slice(0, 8)
    .map((piece) => cleanLine(piece.slice(0, textLengthMax)))
    .filter((line) => line !== "");
  if (lines.length === 1) lines = splitJoined(lines[0]!);
  let best: SplitMrz | undefined;
  let most = -1;
  for (const window of windowsOf(lines)) {
    const split = asMrz(window);
    const agreeing = split === undefined ? -1 : agreeingIn(split.lines, mrzLayouts[split.format]);
    if (agreeing > most) [best, most] = [split, agreeing];
  }
  return best;
}

/** True for the burst of a document scanner or a pasted machine-readable zone of any format. */
export function looksLikeMrz(text: string): boolean {
  return splitMrz(text) !== undefined;
}
