import type { ClaimMeasure, ClaimUnit } from "../../claims/claim.ts";
import { countedNouns } from "../lexicon/counted-nouns.ts";
import type { Predicate } from "../lexicon/predicates.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { isAtBorder } from "./border-words.ts";
import type { ClauseWords, PredicateMention } from "./clause-words.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import type { Following } from "./noun-after.ts";

export interface Measured {
  readonly predicate: Predicate | ClaimMeasure | undefined;
  /** The mention that said it; undefined when the noun itself did. */
  readonly mention: PredicateMention | undefined;
  readonly distance: number;
}

const far = 30;

/** Words and marks of a span that match. */
function countIn(tokens: readonly Token[], pattern: RegExp): number {
  return tokens.filter(({ text }) => pattern.test(text)).length;
}

/** Verbs that carry little: they lose against a movement nearby. */
const weak = new Set<string>(["wanted", "present", "registrations"]);
/** Says only that somebody counted: whatever else is said wins. */
const countingPenalty = 9;

function distanceOf(
  { tokens, phrase, others }: MeasureQuestion,
  mention: PredicateMention,
): number {
  const isAfter = mention.at >= phrase.last;
  const from = isAfter ? phrase.last : mention.last;
  const to = isAfter ? mention.at : phrase.first;
  const crossed = others.filter(({ first }) => first >= from && first < to).length;
  const span = tokens.slice(from, to);
  const commas = countIn(span, /^[,:(]$/);
  const clauses = countIn(span, /^(;|while|whereas|but|während|aber|тогда|а|но|and|und|и|—)$/);
  const parts = countIn(span, /^;$/);
  const isUnknown = phrase.qualifier === "unknown";
  const side = isAfter ? 1 : isUnknown ? 3 : 1.25;
  const isCounting = mention.predicate === "counted";
  const isElse = mention.predicate === "else" && span.length === 0 ? 1 : 0;
  const penalty = isCounting ? countingPenalty : weak.has(mention.predicate) ? 3 : 0;
  return (
    (to - from) * side + crossed * 7 + commas * 3 + clauses * 4 + parts * 10 + penalty - isElse
  );
}

/** Vehicles of a report mostly stand in line. */
const queuedVehicles = -12;
/** "Eingereist seien 40.000, ausgereist 31.500": a verb right before another number is its own. */
const otherNumbersVerb = 8;
/** "ausgelegt ist es für 20.000": words between a capacity and its number. */
const ownNumberReach = 4;

function hasQueue({ predicates }: ClauseWords): boolean {
  return predicates.some(({ predicate }) => predicate === "queue");
}

function biasOf(
  { tokens, phrase, others, words }: MeasureQuestion,
  { predicate, at, last }: PredicateMention,
  unit: ClaimUnit | undefined,
): number {
  const isBehind = at >= phrase.last;
  const reach = predicate === "capacity" ? ownNumberReach : 0;
  const isOthers =
    isBehind &&
    others.some(({ phraseFirst }) => phraseFirst >= last && phraseFirst <= last + reach) &&
    tokens.slice(phrase.last, at).some(({ text }) => text === ",");
  const isQueued = unit === "vehicles" && predicate === "queue";
  const isOfQueue = unit === "vehicles" && predicate === "counted" && hasQueue(words);
  return (isOthers || isOfQueue ? otherNumbersVerb : 0) + (isQueued ? queuedVehicles : 0);
}

const receiving = /^(receiv|empf|aufnahm|принял|принима)/;

/** "Received 16,886 Russians" is an entry; "received numbers" hands out documents. */
function predicateOf(question: MeasureQuestion, mention: PredicateMention, unit?: ClaimUnit) {
  const { tokens, sentence } = question;
  const { predicate, at } = mention;
  if (predicate === "duration") return isAtBorder(question) ? "waiting-time" : undefined;
  if (predicate !== "documents-issued" || unit !== "persons") return predicate;
  for (let one = sentence.first; one < sentence.last; one++) {
    if (countedNouns.matchAt(tokens, one)?.meaning.unit === "documents") return predicate;
  }
  return receiving.test(tokens[at]!.folded) ? "entries" : undefined;
}

const arrivals = /^(neu)?ankömmling|^ankommende|^newcomer|^arrivers|^прибывш|^въехавш|^приезжи/;

/** "The number of newcomers rose to": the noun says that they came. */
function ofArrivals({ tokens, following }: MeasureQuestion): Measured | undefined {
  const isNoun = following.kind === "noun" && following.noun.unit === "persons";
  if (!isNoun || !arrivals.test(tokens[following.last - 1]?.folded ?? "")) return undefined;
  return { predicate: "entries", mention: undefined, distance: 5 };
}

/** The predicates that may belong to a unit. */
function fits(
  predicate: Predicate,
  unit: ClaimUnit | undefined,
  { isTime, qualifier }: NumberPhrase,
): boolean {
  if (qualifier === "unknown" && (predicate === "wanted" || predicate === "counted")) return false;
  if (isTime) return predicate === "queue" || predicate === "waiting-time";
  if (predicate === "waiting-time") return false;
  if (unit === "documents") {
    return predicate === "documents-issued" || predicate === "applications";
  }
  if (predicate === "documents-issued") return unit === undefined || unit === "persons";
  return true;
}

/** "На борту находились 150 пассажиров": they are where the aircraft went. */
function isAboard({ tokens, sentence }: MeasureQuestion): boolean {
  return tokens.slice(sentence.first, sentence.last).some(({ folded }, at, all) => {
    if (folded === "aboard") return true;
    const next = all[at + 1]?.folded ?? "";
    return /^(on|an|на)$/.test(folded) && /^(board|bord|борту)$/.test(next);
  });
}

export interface MeasureQuestion {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly words: ClauseWords;
  readonly phrase: NumberPhrase;
  readonly others: readonly NumberPhrase[];
  readonly following: Following;
}

/** What was measured: the counted noun says it, or the nearest fitting predicate. */
export function measureOf(question: MeasureQuestion): Measured {
  const { words, phrase, following } = question;
  const noun = following.kind === "noun" ? following.noun : undefined;
  const unit = noun?.unit === "not-counted" ? undefined : noun?.unit;
  if (noun?.measure !== undefined && noun.measure !== "crossings") {
    return { predicate: noun.measure, mention: undefined, distance: 0 };
  }
  let best: Measured = {
    predicate: noun?.measure,
    mention: undefined,
    distance: noun?.measure ? 12 : far,
  };
  for (const mention of words.predicates) {
    if (mention.at >= phrase.phraseFirst && mention.at < phrase.last) continue;
    const isNoun = following.kind === "noun" && mention.at >= following.first;
    if (isNoun && mention.last <= following.last && noun?.measure === undefined) continue;
    if (mention.predicate === "present" && isAboard(question)) continue;
    const predicate = predicateOf(question, mention, unit);
    if (predicate === undefined || !fits(predicate, unit, phrase)) continue;
    const distance = distanceOf(question, mention) + biasOf(question, mention, unit);
    if (distance < best.distance) best = { predicate, mention, distance };
  }
  return best.predicate === undefined ? (ofArrivals(question) ?? best) : best;
}
