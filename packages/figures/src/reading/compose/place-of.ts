import { allDirections, type ClaimDirection, type ClaimMeasure } from "../../claims/claim.ts";
import type { Predicate } from "../lexicon/predicates.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { isAtBorder } from "./border-words.ts";
import type { ClauseWords, PlaceMention } from "./clause-words.ts";
import type { Measured } from "./measure-of.ts";
import type { NumberPhrase } from "./number-phrase.ts";

export interface Located {
  readonly measure: ClaimMeasure;
  readonly direction: ClaimDirection | null;
  readonly place: string | null;
  readonly counterpart: string | null;
  readonly wordingNote: string | null;
}

export interface PlaceQuestion {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly words: ClauseWords;
  readonly phrase: NumberPhrase;
  readonly measured: Measured;
  /** Whether people or vehicles are counted. */
  readonly isOfTravellers: boolean;
  /** "95.000 Rückkehrer aus dem Libanon": they come home. */
  readonly areReturning: boolean;
  /** Where the other numbers of the sentence stand. */
  readonly numbersAt: readonly number[];
  /** Country that the report is about, when the sentence names none. */
  readonly topic: string | null;
  /** Country that most people of the report come from. */
  readonly origin: string | null;
}

function nearest(
  { tokens, words, phrase }: PlaceQuestion,
  accepts: (mention: PlaceMention) => boolean,
): PlaceMention | undefined {
  const { places } = words;
  let best: PlaceMention | undefined;
  let bestDistance = Infinity;
  for (const mention of places) {
    if (!accepts(mention)) continue;
    const isAfter = mention.at >= phrase.last;
    const span = isAfter
      ? tokens.slice(phrase.last, mention.at)
      : tokens.slice(mention.last, phrase.first);
    const parts = span.filter(({ text }) => text === ";").length;
    const gap = span.length * (isAfter ? 1 : 1.3) + parts * 20;
    if (gap < bestDistance) [best, bestDistance] = [mention, gap];
  }
  return best;
}

/** A place directly after the verb is its object: "entered Kazakhstan", "verließen Russland". */
function isObjectOf(mention: PlaceMention, measured: Measured): boolean {
  const verb = measured.mention;
  if (verb === undefined) return false;
  const gap = mention.at - verb.last;
  return (gap >= 0 && gap <= 2) || (mention.last <= verb.at && verb.at - mention.last <= 2);
}

interface Sides {
  readonly to: PlaceMention | undefined;
  readonly from: PlaceMention | undefined;
  readonly at: PlaceMention | undefined;
}

function sidesOf(question: PlaceQuestion): Sides {
  const { words, measured } = question;
  const isExit = measured.predicate === "exits";
  const isMoved = measured.predicate === "moved";
  const isLeft = (mention: PlaceMention) =>
    (isExit || isMoved) &&
    mention.side === "object" &&
    mention.place.kind !== "crossing" &&
    isObjectOf(mention, measured);
  const isEntry = measured.predicate === "entries";
  const isReached = (mention: PlaceMention) =>
    isEntry && mention.side === "object" && isObjectOf(mention, measured);
  const isOthersBorder = ({ side, place }: PlaceMention) =>
    side === "border" && words.authority !== null && place.country !== words.authority;
  const to = nearest(question, (one) => (one.side === "to" || isReached(one)) && !isLeft(one));
  const from = nearest(
    question,
    (one) => (one.side === "from" || isLeft(one)) && one !== to && !isOfOtherNumber(question, one),
  );
  const isHere = (one: PlaceMention) =>
    ![to, from].includes(one) &&
    one.side !== "origin" &&
    !isPassed(one) &&
    !isOthersBorder(one) &&
    !isBehindNumber(question, one);
  const at =
    nearest(question, (one) => one.side !== "office" && isHere(one)) ??
    nearest(question, isHere) ??
    (question.topic === null ? nearest(question, isPassed) : undefined);
  return { to, from, at };
}

/** "via Romania": nobody is counted where they only pass through, save at a crossing. */
function isPassed({ side, place }: PlaceMention): boolean {
  return side === "via" && place.kind !== "crossing";
}

/** "1.912 Einreisen aus Russland und 1.640 Ausreisen": the origin stays with its own number. */
function isOfOtherNumber({ phrase, numbersAt, measured }: PlaceQuestion, mention: PlaceMention) {
  if (measured.predicate !== "exits" || mention.last > phrase.first) return false;
  return numbersAt.some((at) => at < mention.at && at < phrase.first);
}

/** "9.700 in Unterkünften, 1.200 davon in Tegel": the place stays with its own number. */
function isBehindNumber({ phrase, numbersAt, tokens }: PlaceQuestion, mention: PlaceMention) {
  if (mention.side !== "in") return false;
  if (opensOtherNumber({ phrase, numbersAt, tokens }, mention)) return true;
  const other = numbersAt.find((at) => at >= phrase.last && at < mention.at);
  if (other === undefined) return false;
  return tokens.slice(phrase.last, other).some(({ text }) => text === ",");
}

/** "1.013 in Rukla, in Medininkai knapp 700": a place that opens the next clause is its own. */
function opensOtherNumber(
  { phrase, numbersAt, tokens }: Pick<PlaceQuestion, "phrase" | "numbersAt" | "tokens">,
  mention: PlaceMention,
): boolean {
  if (mention.at < phrase.last) return false;
  const other = numbersAt.find((at) => at >= mention.last);
  if (other === undefined || other - mention.last > otherNumberReach) return false;
  const isClause = ({ text, folded }: Token) =>
    /^[,;(]$/.test(text) || /^(and|und|и|а)$/.test(folded);
  const opener = tokens.slice(Math.max(phrase.last, mention.at - 3), mention.at);
  return opener.some(isClause) && !tokens.slice(mention.last, other).some(isClause);
}

/** Tokens between a place and the number that it belongs to. */
const otherNumberReach = 5;

function nameOf(mention: PlaceMention | undefined): string | null {
  return mention === undefined ? null : mention.place.name;
}

function entry(question: PlaceQuestion, { to, from, at }: Sides): Located {
  const home = question.areReturning && to === undefined ? question.origin : null;
  const place =
    home ?? nameOf(to) ?? nameOf(at) ?? (question.topic !== nameOf(from) ? question.topic : null);
  const counterpart = nameOf(from);
  return { measure: "entries", direction: "in", place, counterpart, wordingNote: null };
}

/** "7,000 entered Finland, 5,000 left": the destination belongs to the verb of entering. */
function isOfOther({ words, phrase, measured }: PlaceQuestion, to: PlaceMention): boolean {
  const verbAt = measured.mention?.at ?? phrase.first;
  const [from, until] = to.at < verbAt ? [to.at, verbAt] : [verbAt, to.at];
  return words.predicates.some(
    ({ predicate, at }) =>
      predicate === "entries" && at >= Math.min(from, to.at - 2) && at <= until,
  );
}

/** "verließen das Land", "покинули страну": the country the report is about. */
function leavesTheCountry({ tokens, measured }: PlaceQuestion): boolean {
  const verb = measured.mention;
  if (verb === undefined) return false;
  const near = tokens.slice(Math.max(0, verb.at - 4), verb.last + 8);
  return near.some(({ folded }) => /^(country|land|страну|страны|республику)$/.test(folded));
}

/** "reisten weiter nach", "travelled on to", "вернулись в": they leave a place they had come to. */
function goesOnward({ tokens, measured }: PlaceQuestion): boolean {
  const verb = measured.mention;
  if (verb === undefined) return false;
  return tokens
    .slice(verb.at, verb.last + 3)
    .some(({ folded }) =>
      /^(weiter|onward|on$|moved|further|retur|zurück|.*kehrt|верну|дальше|далее)/.test(folded),
    );
}

function homeOf(country: string): PlaceMention {
  return { place: { name: country, kind: "country", country }, side: "from", at: 0, last: 0 };
}

function exit(question: PlaceQuestion, { to: named, from, at }: Sides): Located {
  const { text, tokens, topic, origin, measured, words } = question;
  const isHome = topic !== null && leavesTheCountry(question);
  const source = from ?? at ?? (isHome ? homeOf(topic) : undefined);
  const to = named === undefined || isOfOther(question, named) ? undefined : named;
  const isOnward =
    source !== undefined &&
    source.place.country === topic &&
    topic !== origin &&
    goesOnward(question);
  if (to !== undefined && to.place.country !== source?.place.country && !isOnward) {
    const verb = measured.mention ?? to;
    const first = tokens[Math.min(verb.at, to.at)]!.start;
    const wordingNote = text.slice(first, tokens[Math.max(verb.last, to.last) - 1]!.end);
    return {
      measure: "entries",
      direction: "in",
      place: to.place.name,
      counterpart: nameOf(source),
      wordingNote: wordingNote.length <= 160 ? wordingNote : null,
    };
  }
  const counterpart = words.allDirectionsAt.length > 0 ? allDirections : nameOf(to);
  return {
    measure: "exits",
    direction: "out",
    place: nameOf(source) ?? topic,
    counterpart,
    wordingNote: null,
  };
}

const stocks = new Set<Predicate | ClaimMeasure>([
  "present",
  "settled",
  "accommodated",
  "queue",
  "population",
  "capacity",
  "wanted",
]);

/** "fled": where from matters more than where the sentence is set. */
function isFlight({ tokens, measured }: PlaceQuestion): boolean {
  const verb = tokens[measured.mention?.at ?? -1]?.folded ?? "";
  return /^(fl[eo]|gefl|бежа|сбеж|бегут)/.test(verb);
}

/** Measure, direction and places of a number; "left Russia for Kazakhstan" becomes an entry. */
export function locate(question: PlaceQuestion): Located {
  const located = placed(question);
  const { origin, words } = question;
  // A text that names only whence people come does not say where they are.
  const isNamed =
    words.authority === origin || words.places.some(({ place }) => place.country === origin);
  const isGuess =
    !question.areReturning && located.place === origin && !isNamed && located.measure !== "exits";
  return isGuess ? { ...located, place: null } : located;
}

function placed(question: PlaceQuestion): Located {
  const { measured, words, topic } = question;
  const { predicate } = measured;
  const sides = sidesOf(question);
  if (predicate === "entries") {
    if (sides.from !== undefined && words.allDirectionsAt.length > 0) return exit(question, sides);
    return entry(question, sides);
  }
  if (predicate === "exits") return exit(question, sides);
  const isCountedHere = predicate === "counted" && isAtBorder(question);
  if (predicate === undefined && sides.to !== undefined && question.isOfTravellers) {
    return entry(question, sides);
  }
  if (predicate === "moved" || predicate === "crossings" || isCountedHere) {
    if (words.bothWaysAt.length > 0) {
      const place = nameOf(sides.at) ?? nameOf(sides.to) ?? topic;
      return {
        measure: "crossings",
        direction: "both",
        place,
        counterpart: null,
        wordingNote: null,
      };
    }
    if (sides.to !== undefined) {
      const located = exit(question, sides);
      return located.measure === "entries" ? located : entry(question, sides);
    }
    const isIntoOther = sides.from !== undefined && sides.at !== undefined && !isFlight(question);
    if (isIntoOther && sides.from.place.country !== sides.at.place.country) {
      return entry(question, sides);
    }
    if (sides.from !== undefined || words.allDirectionsAt.length > 0) return exit(question, sides);
    const place = nameOf(sides.at) ?? topic;
    const direction = predicate === "crossings" ? "both" : "in";
    const measure = predicate === "crossings" ? "crossings" : "entries";
    return { measure, direction, place, counterpart: null, wordingNote: null };
  }
  const crossing = nearest(question, (one) => one.place.kind === "crossing");
  const isOfBorder =
    predicate === "queue" || predicate === "waiting-time" || predicate === "crossing-points";
  // Who stays does not stay where others go on to.
  const goal = predicate === "present" ? (topic ?? nameOf(sides.to)) : (nameOf(sides.to) ?? topic);
  const place = (isOfBorder ? nameOf(crossing) : null) ?? nameOf(sides.at) ?? goal;
  const direction =
    predicate !== undefined && stocks.has(predicate)
      ? "stock"
      : predicate === "refusals"
        ? "in"
        : null;
  return {
    measure: isLodged(question) ? "accommodated" : measureNamed(predicate),
    direction,
    place,
    counterpart: null,
    wordingNote: null,
  };
}

/** Where people are lodged; "there" too, where people were lodged before. */
export const lodgings = new RegExp(
  "^(?:shelters?|dormitor(?:y|ies)|reception|facilit(?:y|ies)|camps?|sites?|halls?|tents?|hostels?|gyms?" +
    "|.*unterk[uü]nft.*|.*aufnahme.*|.*einrichtung(?:en)?|hallen?|.*zelt.*|.*heim|.*heimen|turnhallen?|lager|lagern|hotels?" +
    "|общежити.*|лагер.*|палат.*|пвр|приют.*|гостиниц.*|спортзал.*|интернат.*)$",
);

/** "1,940 live in the reception centre": they are lodged there. */
function isLodged({ tokens, words, phrase, measured }: PlaceQuestion): boolean {
  if (measured.predicate !== "present") return false;
  const until = Math.max(
    phrase.last,
    measured.mention?.last ?? 0,
    ...words.places.map((one) => one.last),
  );
  const from = Math.max(0, Math.min(phrase.first, measured.mention?.at ?? phrase.first) - 5);
  return tokens.slice(from, until + 4).some(({ folded }) => lodgings.test(folded));
}

function measureNamed(predicate: Predicate | ClaimMeasure | undefined): ClaimMeasure {
  if (predicate === undefined || predicate === "moved" || predicate === "counted") return "other";
  if (predicate === "else" || predicate === "duration") return "other";
  return predicate === "wanted" ? "capacity" : predicate;
}
