import type { ClaimMeasure, ClaimUnit } from "../../claims/claim.ts";
import { timeUnitOf } from "../periods/calendar-words.ts";
import type { Token } from "../text/tokenise.ts";
import type { Measured } from "./measure-of.ts";
import type { Following } from "./noun-after.ts";
import type { NumberPhrase } from "./number-phrase.ts";

/** Nothing proves these to be arrivals: a number below needs a movement right beside it. */
const smallCount = 10;

/** How far off the verb of a number without a noun may stand: "Tausende" counts by itself. */
const plainReach = 9;
const vagueReach = 16;

/** How far off the waiting may stand; "seit 16 Stunden" says by itself that it lasts. */
const waitReach = 16;
const lastingReach = 26;

/** People or vehicles of whom nothing is said: fewer are a scene and no figure. */
const plainCount = 50;

const crossingMeasures = new Set<ClaimMeasure>(["entries", "exits", "crossings"]);

const headNouns = new RegExp(
  "^(number|total|figure|count|tally|sum|zahl|anzahl|gesamtzahl|summe|число" +
    "|количество|показатель|общее|итог|сан[ыі]|zahlen|numbers|total|volume|strom|flow" +
    "|поток|потока|level|niveau|average|durchschnitt|среднем)$",
);
const comparison = new RegExp(
  "^(from|against|versus|vs|compared|gegenüber|statt|nach|von|против|вместо|с" +
    "|сравнению|than|to|auf|до|bei|at|на|by|um|составил[аои]?|was|were|lag|betrug" +
    "|beträgt|erreichte|reached|hit|stood|totalled|totaled|and|und|и|or|,|\\(|:|—|–)$",
);

export interface Judgement {
  readonly unit: ClaimUnit;
  readonly confidence: number;
  readonly located?: never;
}

const copulas = new RegExp(
  "^(was|were|been|is|put|puts|figure|number|total|named|gave|stood|waren|war|seien" +
    "|sei|sind|gewesen|nannte|nannten|betrug|lag|zahl|было|были|называл[аои]?" +
    "|reported|cited|cites|claimed|quoted|meldete|meldet|nennt|schätzt|schätzte|estimated" +
    "|estimates|сообщал[аои]?|сообщил[аои]?|назвал[аои]?|называет|привел[аои]?|оценил[аои]?" +
    "|составил[аои]?|цифра|цифру|число|spricht|sprach|sprachen|sprechen|speaks|spoke" +
    "|говорит|говорят|говорили|spoken|talked|talks|gesprochen|rede|речь|шла|идет" +
    "|—|против|gegenüber|against|compared)$",
);

/** "von einer Viertelmillion gesprochen": German closes with the verb. */
const closingCopulas = /^(gesprochen|genannt|beziffert|angegeben|gemeldet|geschätzt|gewesen)$/;

/** A verb that only states a number, shortly before or after it. */
export function isCopulaNear(tokens: readonly Token[], phrase: NumberPhrase): boolean {
  const near = tokens.slice(Math.max(0, phrase.phraseFirst - 4), phrase.phraseFirst);
  const after = tokens[phrase.phraseLast]?.folded ?? "";
  return near.some(({ folded }) => copulas.test(folded)) || closingCopulas.test(after);
}

function unitOfMeasure(predicate: Measured["predicate"]): ClaimUnit {
  if (predicate === "documents-issued" || predicate === "applications") return "documents";
  if (predicate === "crossing-points") return "crossing-points";
  return "persons";
}

/** Counted border passages are crossings; one person can make several. */
export function settledUnit(unit: ClaimUnit, measure: ClaimMeasure): ClaimUnit {
  if (unit === "persons" && measure === "capacity") return "places";
  if (unit === "persons" && measure === "documents-issued") return "documents";
  return unit === "persons" && crossingMeasures.has(measure) ? "person-crossings" : unit;
}

function hasHeadNoun(tokens: readonly Token[], phrase: NumberPhrase): boolean {
  for (let step = 1; step <= 14; step++) {
    const token = tokens[phrase.phraseFirst - step];
    if (token === undefined || /^[.!?]$/.test(token.text)) return false;
    if (headNouns.test(token.folded)) return true;
  }
  return false;
}

const partWords = new RegExp(
  "^(?:of them|of these|of whom|among them|including|davon|darunter|täglich|daily" +
    "|из них|среди них|в том числе|включая|ежедневно)$",
);

/** A number without its noun needs more than these. */
const weakPredicates = new Set<Measured["predicate"]>(["wanted", "call-up", "counted"]);

/** "of them 2,016", "из них 3 800", "täglich bis zu 3.000": a part or rate of the claim before. */
function isPartBefore(tokens: readonly Token[], { phraseFirst }: NumberPhrase): boolean {
  const [three = "", two = "", one = ""] = [3, 2, 1].map(
    (step) => tokens[phraseFirst - step]?.folded,
  );
  return [one, `${two} ${one}`, `${three} ${two} ${one}`].some((words) => partWords.test(words));
}

/** Whether a number is a claim, what it counts, and how sure that is; undefined when it is none. */
export function judgePhrase(
  tokens: readonly Token[],
  phrase: NumberPhrase,
  {
    following,
    measured,
    isAfterClaim,
    isAfterWait,
  }: {
    readonly following: Following;
    readonly measured: Measured;
    readonly isAfterClaim: boolean;
    /** The sentence before spoke of waiting. */
    readonly isAfterWait: boolean;
  },
): Judgement | undefined {
  if (phrase.isTime) {
    const isWait = measured.predicate === "waiting-time" || measured.predicate === "queue";
    const before = tokens[phrase.phraseFirst - 1]?.folded ?? "";
    const reach = /^(seit|for|уже)$/.test(before) ? lastingReach : waitReach;
    if (isWait && measured.distance < reach) return { unit: "hours", confidence: 0.8 };
    const unit = timeUnitOf(tokens[phrase.phraseLast - 1]?.folded ?? "");
    const isShort = unit === "minute" || unit === "hour" || unit === "day";
    return isAfterWait && isShort ? { unit: "hours", confidence: 0.5 } : undefined;
  }
  if (measured.predicate === "else") return undefined;
  if (phrase.qualifier === "unknown") {
    return { unit: unitOfMeasure(measured.predicate), confidence: 0.4 };
  }
  if (following.kind === "unknown") return undefined;
  if (following.kind === "noun") return judgeCounted(phrase, following.noun.unit, measured);
  const reach = phrase.isVague ? vagueReach : plainReach;
  const isElliptic = measured.distance <= reach && measured.predicate !== undefined;
  const before = tokens[phrase.phraseFirst - 1]?.folded ?? "";
  const isCompared = isAfterClaim && comparison.test(before);
  const isBeside = isAfterClaim && measured.predicate === "refusals" && measured.distance <= 2;
  if (phrase.value < smallCount || (phrase.isBare && phrase.value < 20 && !isBeside)) {
    return undefined;
  }
  if (measured.predicate === undefined) return undefined;
  const isPart = isAfterClaim && isPartBefore(tokens, phrase);
  const isWeak = weakPredicates.has(measured.predicate);
  if (isElliptic && !isWeak) return { unit: unitOfMeasure(measured.predicate), confidence: 0.75 };
  if (isCompared || isPart || hasHeadNoun(tokens, phrase)) {
    return { unit: unitOfMeasure(measured.predicate), confidence: 0.6 };
  }
  return undefined;
}

function judgeCounted(
  phrase: NumberPhrase,
  unit: ClaimUnit | "not-counted",
  { predicate, distance, mention }: Measured,
): Judgement | undefined {
  if (unit === "not-counted") return undefined;
  if (unit === "crossing-points") {
    return phrase.value < 2 ? undefined : { unit, confidence: 0.7 };
  }
  const isNamed = mention === undefined && predicate !== undefined;
  if (phrase.value < smallCount && !(isNamed || (distance <= 6 && unit !== "persons"))) {
    return undefined;
  }
  if (predicate === undefined) {
    const isLarge = phrase.value >= 1000 || phrase.isVague;
    if (isLarge) return { unit, confidence: 0.4 };
    return phrase.value >= plainCount ? { unit, confidence: 0.3 } : undefined;
  }
  return { unit, confidence: distance <= 8 ? 0.9 : 0.7 };
}
