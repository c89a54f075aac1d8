import { checkDigit } from "./check-digit.ts";
import type { MrzLayout, Span } from "./mrz-layouts.ts";

/** Lines lose or gain fillers in a scan; more than this many and the line is another format. */
const fillerSlack = 6;

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

function fitRun(line: string, columns: number): string | undefined {
  const missing = columns - line.length;
  const run = longestFillerRun(line);
  if (run === undefined || Math.abs(missing) > fillerSlack || run.length + missing < 2) {
    return undefined;
  }
  const fillers = "<".repeat(run.length + missing);
  return line.slice(0, run.start) + fillers + line.slice(run.start + run.length);
}

/** How many check digits of the line agree with what stands before them. */
export function agreeingDigits(line: string, layout: MrzLayout, index: number): number {
  const all = [layout.number, layout.birth, layout.expiry];
  const fields = [...all, ...(layout.hasOptionalCheck ? layout.optional : [])].filter(
    (one) => one.line === index,
  );
  const agrees = ({ start, end }: Span): boolean =>
    checkDigit(line.slice(start, end)) === line[end];
  const own = fields.filter(agrees).length;
  const { composite } = layout;
  if (composite === undefined || composite.covers.some((one) => one.line !== index)) return own;
  const covered = composite.covers.map(({ start, end }) => line.slice(start, end)).join("");
  return own + (checkDigit(covered) === line[composite.digit.start] ? 1 : 0);
}

/**
 * The line at full width. Where a character is missing or too many, it is mostly one of a run of
 * fillers; but the reader may have cut the line, or seen its edge as a character: whichever makes
 * most check digits agree. Undefined where the line is no line of this format.
 */
export function fitLine(line: string, layout: MrzLayout, index: number): string | undefined {
  const { columns } = layout;
  if (line.length === columns) return line;
  const byRun = fitRun(line, columns);
  const isNear = Math.abs(columns - line.length) === 1;
  const byEdge =
    line.length < columns
      ? [`${line}<`, `<${line}`]
      : [line.slice(0, columns), line.slice(-columns)];
  let best = byRun;
  let most = byRun === undefined ? 0 : agreeingDigits(byRun, layout, index);
  for (const candidate of isNear ? byEdge : []) {
    const agreeing = agreeingDigits(candidate, layout, index);
    if (agreeing > most) [best, most] = [candidate, agreeing];
  }
  return best;
}

/** Programs cut the fillers off at the end of a line: only names may end in many of them. */
export function fitNameLine(line: string, columns: number): string | undefined {
  if (line.length === columns) return line;
  const isCutOff = line.length < columns && /[A-Z]<<?[A-Z]/.test(line);
  if (isCutOff) return line.padEnd(columns, "<");
  // Letters for fillers at its end: the names of the line are longer than it nowhere else.
  return (
    fitRun(line, columns) ?? (line.length === columns + 1 ? line.slice(0, columns) : undefined)
  );
}
