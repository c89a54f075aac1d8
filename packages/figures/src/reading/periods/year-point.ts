import type { Token } from "../text/tokenise.ts";
import type { ReportCalendar } from "./period-mention.ts";
import type { Days } from "./relative-days.ts";

type Point = Days & { readonly last: number };

/** Words before a year that stands for all of it. */
const yearOpeners = /^(in|im|jahr|jahre|в|за|during|since|seit|с|of)$/;
const endings = /^(ende|конце|концу|конец|конца|year-end)$/;

function yearAt(tokens: readonly Token[], at: number): Point | undefined {
  const token = tokens[at];
  if (token?.kind !== "number" || !/^(19|20)\d\d$/.test(token.text)) return undefined;
  const next = tokens[at + 1];
  const isOrdinal =
    /^[-‑]$/.test(next?.text ?? "") && /^(м|го)$/.test(tokens[at + 2]?.folded ?? "");
  const isNamed = /^(год|года|году|г)$/.test(next?.folded ?? "");
  const last = at + (isOrdinal ? 3 : isNamed ? 2 : 1);
  return { start: `${token.text}-01-01`, end: `${token.text}-12-31`, last };
}

/** Whether a plain number of four digits is a year and counts nothing. */
function isPlainYear(tokens: readonly Token[], at: number, last: number): boolean {
  const before = tokens[at - 1]?.folded ?? "";
  if (/^(год|года|году|г)$/.test(tokens[last - 1]!.folded) || last - at > 1) return true;
  if (/^(jahr|jahre|year)$/.test(before)) return true;
  const next = tokens[last];
  return (
    next === undefined || next.kind === "mark" || !/^(people|cases|persons|cars)$/.test(next.folded)
  );
}

/** "in 2015", "im Jahr 2015", "в 2015 году"; "Ende 2021", "at the end of 2021" is its last day. */
export function yearPoint(
  tokens: readonly Token[],
  at: number,
  { dateline }: ReportCalendar,
): Point | undefined {
  const [one = "", two = "", three = ""] = [0, 1, 2].map((step) => tokens[at + step]?.folded);
  const isEndOf = `${one} ${two}` === "end of" || `${one} ${two} ${three}` === "the end of";
  if (isEndOf || endings.test(one)) {
    const year = yearAt(tokens, at + (isEndOf ? (one === "the" ? 3 : 2) : 1));
    return year === undefined ? undefined : { ...year, start: year.end };
  }
  const here = /^(jahr|jahre|year)$/.test(one) ? at + 1 : at;
  const year = yearAt(tokens, here);
  if (year === undefined || !yearOpeners.test(tokens[here - 1]?.folded ?? "")) return undefined;
  if (!isPlainYear(tokens, here, year.last)) return undefined;
  const isNow = dateline !== null && year.end! > dateline && year.start! <= dateline;
  return isNow ? { ...year, end: dateline } : year;
}
