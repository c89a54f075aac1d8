import {
  type ClaimMeasure,
  type ClaimQualifier,
  claimQualifiers,
  type ClaimRate,
  type ClaimUnit,
  type SourceClass,
} from "../claims/claim.ts";
import { qualifiersBefore } from "../reading/numbers/qualifiers.ts";
import { tokenise } from "../reading/text/tokenise.ts";

const qualifiers: readonly (readonly [ClaimQualifier, RegExp])[] = [
  ["far-more-than", /^(far|much|well|way|many|significantly).*(more|over)|weit mehr|гораздо/],
  ["slightly-more-than", /slight|little more|bit more|just over|etwas mehr|чуть б/],
  ["at-least", /at[ -]?least|no(t)? (fewer|less)|minimum|mindestens|не менее|^>=|^≥/],
  ["almost", /almost|nearly|just under|close to|fast|knapp|почти/],
  ["about", /more or less|mehr oder weniger|более или менее|более-менее/],
  ["up-to", /(no|not|nicht) (more|mehr)|не (более|больше)|höchstens|^<=|^≤/],
  ["less-than", /less|fewer|\bunder|below|weniger|unter|менее|меньше|^</],
  ["more-than", /more|over|above|exceed|mehr|über|более|больше|свыше|^>/],
  ["up-to", /up[ -]?to|at[ -]?most|max|bis zu|до/],
  [
    "several",
    new RegExp(
      "several|dozens|hundreds|thousands|tens|few|order of|mehrere|einige|wenige|zig|zehntaus" +
        "|tausende|hunderte|несколько|дюжин|десятк|сотни|тысячи",
    ),
  ],
  ["rising", /rising|steigend/],
  ["falling", /falling|sinkend/],
  ["unknown", /unknown|unbekannt|неизвестно/],
  ["about", /approx|about|around|roughly|circa|^ca|~|estimat|some|rund|etwa|около|примерно/],
  ["exact", /exact|^$|=|genau|precise|точно|counted|gezählt/],
];

function isQualifier(word: string): word is ClaimQualifier {
  return (claimQualifiers as readonly string[]).includes(word);
}

const rangeWords = new RegExp(
  "^(range|interval|between|from[- ]?to|span|bereich|spanne|zwischen|von[- ]?bis" +
    "|диапазон|интервал|между|от[- ]?до)$",
);

/** Whether the qualifier says no more than that the value has two ends. */
export function isRangeWord(cell: string): boolean {
  return rangeWords.test(cell.trim().toLowerCase());
}

/** Qualifier of a cell; undefined when the word is not known. */
export function qualifierOf(cell: string): ClaimQualifier | undefined {
  const word = cell.trim().toLowerCase();
  const tokens = tokenise(word);
  const match = qualifiersBefore.matchBefore(tokens, tokens.length);
  if (match?.length === tokens.length && isQualifier(match.meaning)) return match.meaning;
  return qualifiers.find(([, pattern]) => pattern.test(word))?.[0];
}

const units: readonly (readonly [ClaimUnit, RegExp])[] = [
  [
    "person-crossings",
    /crossing(?!s? ?points?)(?!s$)|person-crossing|entries|exits|arrivals|departures/,
  ],
  ["crossing-points", /^crossings?$|crossing[ -]?points?|checkpoints?|border posts?/],
  ["documents", /number|document|iin|permit|visa|certificate|application|issued/],
  ["households", /household|famil/],
  ["vehicles", /vehicle|car|bus|truck|lorr/],
  ["hours", /hour|\bh\b/],
  ["kilometres", /km|kilomet/],
  ["times", /times|ratio|factor|^x$/],
  ["places", /beds?|places?/],
  ["person-crossings", /trips?/],
  ["persons", /person|people|individual|refugee|migrant|resident|head/],
];

/** Unit of a cell and its rate: "person-crossings/day". */
export function unitOf(
  cell: string,
): { readonly unit: ClaimUnit; readonly rate: ClaimRate; readonly isTrips: boolean } | undefined {
  const word = cell.trim().toLowerCase();
  const unit = units.find(([, pattern]) => pattern.test(word))?.[0];
  if (unit === undefined) return undefined;
  const per = /(?:\/| per | a )\s*(hour|day|week|month)/.exec(word)?.[1];
  return { unit, rate: (per as ClaimRate | undefined) ?? "period", isTrips: /trip/.test(word) };
}

const measures: readonly (readonly [ClaimMeasure, RegExp])[] = [
  [
    "documents-issued",
    /\biin\b|numbers? issued|id numbers?|documents?|permits?|visas?|certificates?/,
  ],
  ["applications", /applications?|asylum/],
  ["registrations", /regist/],
  ["waiting-time", /wait/],
  ["queue", /queue|line of/],
  ["refusals", /refus|turned (back|away)|denied/],
  ["arrests", /arrest|detain/],
  ["call-up", /mobilis|mobiliz|reserv|draft|call/],
  ["distance", /length|distance|kilomet/],
  ["crossing-points", /crossing points?|checkpoints?/],
  ["accommodated", /shelter|accommodat|hous(ed|ing)|reception/],
  ["capacity", /capacity|beds/],
  ["settled", /settled/],
  ["population", /population|ethnic/],
];

const stocks = /present|remain|stay|still|in the country|stock/;
const leaving = /\b(left|leav\w*|exit\w*|depart\w*|fled|outflow)/;

/** Measure of a cell, with its direction cell. */
export function measureOf(cell: string, direction: string): ClaimMeasure {
  const word = cell.trim().toLowerCase();
  const named = measures.find(([, pattern]) => pattern.test(word))?.[0];
  if (named !== undefined) return named;
  const side = direction.trim().toLowerCase();
  if (side === "in") return "entries";
  if (side === "out") return "exits";
  if (side === "both") return "crossings";
  if (side === "stock" || stocks.test(word)) return "present";
  if (leaving.test(word)) return "exits";
  return /entr|arriv|enter|inflow|came/.test(word) ? "entries" : "other";
}

const counted = new RegExp(
  "\\bby (air|train|rail|car|bus|foot|bicycle|sea)\\b|\\b(women|children|men|minors" +
    "|families|tourists|workers)\\b",
);
/** "Three checkpoints only", "only at the land border": a part of what others count. */
const scope = new RegExp(
  "\\b(?:\\w+ )?(?:checkpoints?|crossing points?|crossings?|posts?|land borders?|airports?" +
    "|ports?|districts?|regions?) (?:only|alone)\\b" +
    "|\\bonly (?:at|via|through|on|in) [\\w -]{3,30}" +
    "|(?<!\\p{L})(?:nur (?:an|am|über|auf|in)|только (?:на|через|в)) [\\p{L}\\d -]{3,30}",
  "u",
);
/** People of another standing than all who cross. */
const standing =
  /\b(refugees?|asylum[- ]seekers?|displaced|returnees?|stateless)\b|flüchtlinge|беженц/;

/** Who was counted, where measure, unit or note limit it. */
export function populationOf(cells: {
  readonly measure: string;
  readonly unit: string;
  readonly note: string;
}): string | null {
  const [measure, unit, note] = [cells.measure, cells.unit, cells.note].map((one) =>
    one.toLowerCase(),
  ) as [string, string, string];
  const found = counted.exec(`${measure} ${note}`) ?? scope.exec(`${measure} ${note}`);
  if (found !== null) return found[0].trim();
  if (standing.test(`${measure} ${unit}`)) return "refugees";
  return /origin-side|origin side/.test(`${measure} ${note}`) ? "origin-side" : null;
}

const stateMedia = /\b(ria|tass|sputnik|rossiya|rt)\b|риа|тасс|спутник/i;
const authority = new RegExp(
  "minist|mia|mvd|guard|border|police|government|authorit|committee|service" +
    "|department|commission|district|knb|fsb|мвд|погран|министер|правит",
  "i",
);
const agency = /reuters|afp|dpa|interfax|\bap\b|xinhua/i;

/** Class of the speaker, or of the carrier when nobody is named. */
export function sourceClassOf(saidBy: string | null, relayedBy: readonly string[]): SourceClass {
  if (saidBy !== null) {
    if (/own count|our count|caravanserai/i.test(saidBy)) return "own-count";
    if (/staff|driver|witness/i.test(saidBy)) return "staff";
    if (stateMedia.test(saidBy)) return "state-media";
    if (agency.test(saidBy)) return "agency";
    if (authority.test(saidBy)) return "authority";
    if (/telegram|twitter|facebook|blog|social/i.test(saidBy)) return "social";
    return "press";
  }
  const carriers = relayedBy.join(" ");
  if (stateMedia.test(carriers)) return "state-media";
  if (agency.test(carriers)) return "agency";
  return carriers === "" ? "unattributed" : "press";
}

/** How far statements of a class are relied on, at least and at most, before anybody judged. */
export const classReliability: Readonly<
  Record<SourceClass, { readonly min: number; readonly max: number }>
> = {
  "own-count": { min: 0.8, max: 0.98 },
  authority: { min: 0.5, max: 0.9 },
  agency: { min: 0.4, max: 0.8 },
  press: { min: 0.3, max: 0.7 },
  staff: { min: 0.3, max: 0.7 },
  "state-media": { min: 0.2, max: 0.7 },
  unattributed: { min: 0.1, max: 0.5 },
  social: { min: 0.05, max: 0.4 },
};
