/**
 * What a person read in a report. Texts may hold alternatives parted by `|`; `?` fits anything.
 */
export interface TrueClaim {
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly qualifier: string;
  readonly measure: string;
  readonly unit: string;
  readonly place: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly saidBy: string | null;
  readonly relayedBy: string | null;
  readonly start: number;
  readonly end: number;
  /** A number that may be proposed and need not be: it counts for neither side. */
  readonly isOptional: boolean;
}

export interface AnnotatedReport {
  readonly text: string;
  readonly claims: readonly TrueClaim[];
}

const unitOfMeasure: Readonly<Record<string, string>> = {
  entries: "person-crossings",
  exits: "person-crossings",
  crossings: "person-crossings",
  "documents-issued": "documents",
  "waiting-time": "hours",
  capacity: "places",
  ratio: "times",
  present: "persons",
  registrations: "persons",
  applications: "persons|documents",
  accommodated: "persons",
  refusals: "persons",
  displaced: "persons",
};

function stated(text: string): string | null {
  return text === "-" || text === "" ? null : text.replaceAll("~", " ");
}

function claimOf(annotation: string, span: { start: number; end: number }): TrueClaim {
  const [what = "", saidBy = "?", relayedBy = "?"] = annotation.trim().split(" | ");
  const fields = what.trim().split(/\s+/);
  const [value = "-", qualifier = "", counted = ""] = fields;
  const [periodStart = "-", periodEnd = "-"] = (fields.at(-1) ?? "").split("..");
  const [low, high] = value === "-" ? [] : value.split("-").map(Number);
  const [measure = "", unit = unitOfMeasure[counted] ?? "?"] = counted.split("/");
  return {
    value: low ?? null,
    valueHigh: high ?? null,
    qualifier,
    measure,
    unit,
    place: stated(fields.slice(3, -1).join(" ")),
    periodStart: stated(periodStart),
    periodEnd: stated(periodEnd),
    saidBy: stated(saidBy),
    relayedBy: stated(relayedBy),
    ...span,
    isOptional: measure === "?" && qualifier !== "unknown",
  };
}

/** Takes `{{written = annotation}}` apart; lines of a paragraph are joined by spaces, `¶` parts. */
export function annotatedReport(marked: string): AnnotatedReport {
  const joined = marked.replace(/([^\n])\n(?!\n)/g, "$1 ").replace(/ ?¶ ?/g, "\n");
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
