/** What a person read in a report. */
export interface TrueClaim {
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly qualifier: string;
  readonly measure: string;
  readonly place: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly start: number;
  readonly end: number;
}

export interface AnnotatedReport {
  readonly text: string;
  readonly claims: readonly TrueClaim[];
}

function stated(text: string): string | null {
  return text === "-" || text === "" ? null : text;
}

function claimOf(annotation: string, span: { start: number; end: number }): TrueClaim {
  const fields = annotation.trim().split(/\s+/);
  const [value = "-", qualifier = "", measure = ""] = fields;
  const [periodStart = "-", periodEnd = "-"] = (fields.at(-1) ?? "").split("..");
  const [low, high] = value === "-" ? [] : value.split("-").map(Number);
  return {
    value: low ?? null,
    valueHigh: high ?? null,
    qualifier,
    measure,
    place: stated(fields.slice(3, -1).join(" ")),
    periodStart: stated(periodStart),
    periodEnd: stated(periodEnd),
    ...span,
  };
}

/** Takes `{{written = annotation}}` apart; lines of a paragraph are joined by spaces. */
export function annotatedReport(marked: string): AnnotatedReport {
  const joined = marked.replace(/([^\n])\n(?!\n)/g, "$1 ");
  const claims: TrueClaim[] = [];
  let text = "";
  let before = 0;
  for (const match of joined.matchAll(/\{\{(.+?) = (.+?)\}\}/gs)) {
    text += joined.slice(before, match.index);
    const written = match[1]!;
    const span = { start: text.length, end: text.length + written.length };
    claims.push(claimOf(match[2]!, span));
    text += written;
    before = match.index + match[0].length;
  }
  return { text: text + joined.slice(before), claims };
}
