import type { Predicate } from "../lexicon/predicates.ts";
import { predicates } from "../lexicon/predicates.ts";
import { countryAdjectives } from "../places/country-adjectives.ts";
import type { GazetteerPlace } from "../places/gazetteer-place.ts";
import { gazetteer } from "../places/gazetteer.ts";
import { readAmount } from "../numbers/read-amount.ts";
import { capitals } from "../places/scene-places.ts";
import { actors, speechVerbs } from "../sources/actor-words.ts";
import { outletNouns } from "../sources/outlet-names.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { unlistedPlaceAt } from "./unlisted-places.ts";

export interface PredicateMention {
  readonly predicate: Predicate;
  readonly at: number;
  readonly last: number;
}

/**
 * `via` is passed through; `office` is whose ministry speaks; `origin` is whose citizens they are:
 * "граждан России" went anywhere.
 */
type PlaceSide = "to" | "from" | "via" | "in" | "object" | "border" | "origin" | "office";

export interface PlaceMention {
  readonly place: GazetteerPlace;
  readonly side: PlaceSide;
  readonly at: number;
  readonly last: number;
}

/** What a sentence says beside its numbers. */
export interface ClauseWords {
  readonly predicates: readonly PredicateMention[];
  readonly places: readonly PlaceMention[];
  readonly allDirectionsAt: readonly number[];
  readonly bothWaysAt: readonly number[];
  /** Country of the office or force that acts: "Turkish soldiers", "die estnische Polizei". */
  readonly authority: string | null;
}

const toWords = /^(to|into|for|towards|nach|ins|richtung|toward|reached|entering|entered|enter)$/;
const fromWords = /^(from|of|aus|von|из|leaving|left|fled|verließen|verlassen|с|со|leave|off)$/;
const inWords = new RegExp(
  "^(in|at|im|an|am|bei|в|во|на|у|within|across|near|beim|vor|an|inside|zu|zur|zum" +
    "|auf|throughout)$",
);
const borderNouns = new RegExp(
  "^(border|grenze|grenzen|границ[аыуе]|границей|frontier|side|territory" +
    "|territorium|территори[июя]|шекара.*|grenzübergang|grenzübergänge|soil|boden)$",
);

const isCitizens = new RegExp(
  "^(citizens|nationals|residents|people|bürger|staatsbürger|bürgern|staatsbürgern" +
    "|einwohner|граждан|граждане|гражданам|жителей|жители|гражданина|подданных)$",
);

const insideWords = new RegExp(
  "^(the|die|das|den|dem|der|neighbouring|neighboring|nachbarland|republik|republic" +
    "|crossing|übergang|grenzübergang|checkpoint|пункт|пункте|пропуска|переход" +
    "|переходе|область|области|region|town|city|stadt|город|городе|и|and|und|соседн.*" +
    "|benachbarte.*|post|point|border|mainly|mostly|hauptsächlich|северный|northern" +
    "|southern|western|eastern|gebiet|кпп)$",
);

const placeNouns = new RegExp(
  "^(town|city|village|camp|district|province|region|port|county|state|crossing|checkpoint|centre" +
    "|shelters?|stadt|ort|dorf|gemeinde|provinz|region|bezirk|kreis|hafen|übergang|grenzübergang" +
    "|.*unterkünften|.*unterkunft|.*lager|.*lagern|.*zentrum)$",
);

/** "the town of Adré", "Notunterkünften von Przemyśl": no place that somebody comes from. */
function isPartName(tokens: readonly Token[], at: number): boolean {
  const isOf = /^(of|von)$/.test(tokens[at]!.folded);
  return isOf && placeNouns.test(tokens[at - 1]?.folded ?? "");
}

/** "via Romania", "über Polen", "через Казахстан": passed through. */
const viaWords = /^(via|über|через|through|durch|transiting|crossing)$/;

/** "в Грузию", "в Казахстан" are goals; "в Грузии", "в Казахстане" are not. */
function isGoal(tokens: readonly Token[], at: number): boolean {
  const { folded } = tokens[at]!;
  if (gazetteer.matchAt(tokens, at)?.meaning.kind === "crossing") return false;
  if (/^(баку|актау|тарту|перу|катманду|атырау|мангистау|порту)$/.test(folded)) return false;
  return /^[а-я-]+(?:ию|[а-я]у|ью|стан|джан|ан|ран|рак|нск|град|бург)$/.test(folded);
}

function sideBefore(tokens: readonly Token[], at: number, first: number): PlaceSide {
  if (/^азамат/.test(tokens[at + 1]?.folded ?? "")) return "origin";
  const noun = tokens[at - 1]?.folded === "of" ? at - 2 : at - 1;
  if (noun >= first && isCitizens.test(tokens[noun]!.folded)) return "origin";
  const isWith = /^(с|со|with|mit|zu)$/.test(tokens[at - 1]?.folded ?? "");
  if (isWith && borderNouns.test(tokens[at - 2]?.folded ?? "")) return "border";
  for (let step = 1; step <= 4 && at - step >= first; step++) {
    const { folded, kind } = tokens[at - step]!;
    if (kind !== "word" && folded !== ",") return "object";
    if (toWords.test(folded)) return "to";
    if (isPartName(tokens, at - step)) return "in";
    if (fromWords.test(folded)) return "from";
    if (viaWords.test(folded)) return "via";
    if (/^(в|во)$/.test(folded) && isGoal(tokens, at)) return "to";
    if (inWords.test(folded)) {
      return folded === "in" && /^(die|den)$/.test(tokens[at - 1]!.folded) ? "to" : "in";
    }
    const isInside = insideWords.test(folded);
    if (!isInside && gazetteer.matchAt(tokens, at - step) === undefined) return "object";
  }
  return "object";
}

const everyDirection = new RegExp(
  "^(in all directions|across all borders|in every direction|in alle richtungen" +
    "|in alle himmelsrichtungen|во всех направлениях|по всем направлениям" +
    "|over all borders|to all countries|in alle länder|across every border" +
    "|über alle grenzen|through all borders|во все страны|через все границы" +
    "|in any direction|abroad|за рубеж|за границу|ins ausland)\\b",
  "u",
);

const everywhere = new RegExp(
  "^(во всех направлениях|по всем направлениям|во все стороны|за рубеж|за границу" +
    "|во все страны|через все границы)",
);

function allDirections(tokens: readonly Token[], at: number): boolean {
  const words = [0, 1, 2, 3].map((step) => tokens[at + step]?.folded ?? "").join(" ");
  return everyDirection.test(words) || everywhere.test(words);
}

const bothDirections = new RegExp(
  "^(in both directions|both ways|in beide richtungen|in beiden richtungen" +
    "|в обе стороны|в обоих направлениях|either direction)",
);

function bothWays(tokens: readonly Token[], at: number): boolean {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.folded ?? "").join(" ");
  return bothDirections.test(words);
}

/** German verbs leave their particle at the end: "reisten 98.000 Menschen ein". */
const particleVerbs = /^(reis|kam|kom|traf|treff|wander|flog|fahr|fuhr)/;

function particleAt(
  tokens: readonly Token[],
  at: number,
  { sentence, found }: { readonly sentence: Sentence; readonly found: readonly PredicateMention[] },
): PredicateMention | undefined {
  const token = tokens[at]!;
  if (!/^(ein|aus|an|weiter|ab)$/.test(token.folded)) return undefined;
  const next = tokens[at + 1];
  const isClosing =
    at + 1 >= sentence.last ||
    next === undefined ||
    next.kind === "mark" ||
    /^(und|sowie|oder)$/.test(next.folded);
  if (!isClosing) return undefined;
  for (let before = at - 1; before >= sentence.first; before--) {
    if (particleVerbs.test(tokens[before]!.folded)) {
      const predicate = /^(ein|an)$/.test(token.folded) ? "entries" : "exits";
      // "reisten 3 Millionen ein, 2 Millionen wieder aus": the second particle stands for itself.
      const isTaken = found.some((one) => one.at === before);
      return { predicate, at: isTaken ? at : before, last: (isTaken ? at : before) + 1 };
    }
  }
  return undefined;
}

/** "reached some 850 vehicles"; "erreichten rund 30.000 den Tschad" is an arrival. */
function isBeforeLevel(tokens: readonly Token[], at: number): boolean {
  const amount = [1, 2, 3]
    .map((step) => readAmount(tokens, at + step))
    .find((one) => one !== undefined);
  if (amount === undefined) return false;
  return ![0, 1, 2].some((step) => gazetteer.matchAt(tokens, amount.last + step) !== undefined);
}

/** "Departures came to 29,000": a verb that only states the number. */
function onlyStates(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at]!.folded, tokens[at + 1]?.folded ?? ""];
  const isTo = /^(came|come|comes|kam|kamen|reached)$/.test(verb) && /^(to|auf)$/.test(next);
  const isLevel = /^(reached|reaches|erreichten?|erreicht)$/.test(verb);
  if (isLevel && isBeforeLevel(tokens, at)) return true;
  return isTo && [2, 3, 4].some((step) => readAmount(tokens, at + step) !== undefined);
}

export interface ClauseQuestion {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  /** Tokens before it are the report's town and date: nobody was counted there. */
  readonly headLast: number;
  /** Token of the report's own date; the town before it only says where it was written. */
  readonly datelineAt: number;
  /** Capitals mark names; in German they mark every noun. */
  readonly areNamesCapital: boolean;
}

/** "said in Astana", "nannte in Astana": the town in which somebody spoke. */
function isSpokenIn(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  if (!/^(in|в|во|from)$/.test(tokens[at - 1]?.folded ?? "")) return false;
  for (let step = 2; step <= 9 && at - step >= sentence.first; step++) {
    const token = tokens[at - step]!;
    if (speechVerbs.test(token.folded)) return true;
    const isOwnDate = token.kind === "date" || /^\d{1,2}$|^(19|20)\d\d$/.test(token.text);
    if (/^[,;:]$/.test(token.text) || (token.kind === "number" && !isOwnDate)) return false;
    if (predicates.matchAt(tokens, at - step) !== undefined) return false;
  }
  return false;
}

const forces = /^(soldier|soldat|troop|truppen|guard|grenzer|gendarm|солдат|военн)/;

/** An adjective of a country before an office or a force: who counts there. */
function isOfAuthority(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some(
    (step) =>
      actors.matchAt(tokens, at + step) !== undefined ||
      forces.test(tokens[at + step]?.folded ?? ""),
  );
}

function unlistedAt({ text, tokens, areNamesCapital }: ClauseQuestion, at: number) {
  const found = unlistedPlaceAt(text, tokens, { at, areNamesCapital });
  return found === undefined ? undefined : { meaning: found.place, length: found.last - at };
}

/** "Innenministerium Nordossetiens", "ministry of North Ossetia": whose office it is. */
function isOfOffice(tokens: readonly Token[], at: number): boolean {
  const isOf = /^(of|von|der|des|the|in|в)$/.test(tokens[at - 1]?.folded ?? "");
  const office = isOf ? at - 2 : at - 1;
  return office >= 0 && actors.matchBefore(tokens, office + 1) !== undefined;
}

/** "Минск называет цифру", "Warsaw says": the capital speaks for its government. */
function isSpeaking(tokens: readonly Token[], { name }: GazetteerPlace, last: number): boolean {
  return capitals.has(name) && speechVerbs.test(tokens[last]?.folded ?? "");
}

/** "the Guardian newspaper"; the site of a camp is none. */
function isPaperAt(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.folded ?? "";
  return word !== "site" && outletNouns.test(word);
}

/** "waiting to enter", "warten auf die Einreise": whoever waits for it has not moved. */
const waitedFor = /^(to|for|on|auf|die|zur|um|въезда|на|в|the|их|своей)$/;

function isWaitedFor(tokens: readonly Token[], found: readonly PredicateMention[], at: number) {
  const before = found.at(-1);
  if (before?.predicate !== "queue" || at - before.last > 3) return false;
  const between = tokens.slice(before.last, at);
  return between.length > 0 && between.every(({ folded }) => waitedFor.test(folded));
}

/** Predicates and places of a sentence. */
export function clauseWordsOf(question: ClauseQuestion): ClauseWords {
  const { tokens, sentence, headLast, datelineAt } = question;
  const found: PredicateMention[] = [];
  const places: PlaceMention[] = [];
  const allDirectionsAt: number[] = [];
  const bothWaysAt: number[] = [];
  let authority: string | null = null;
  for (let at = sentence.first; at < sentence.last; at++) {
    if (tokens[at]!.kind !== "word") continue;
    if (allDirections(tokens, at)) allDirectionsAt.push(at);
    if (bothWays(tokens, at)) bothWaysAt.push(at);
    const listed = gazetteer.matchAt(tokens, at);
    const place = listed ?? unlistedAt(question, at);
    const adjective = countryAdjectives.matchAt(tokens, at);
    if (place !== undefined && /^[\p{Lu}]/u.test(tokens[at]!.text)) {
      const isOffice = place.meaning.kind !== "crossing" && isOfOffice(tokens, at);
      const side = isOffice ? "office" : sideBefore(tokens, at, sentence.first);
      const last = at + place.length;
      const isSeat = isOffice && capitals.has(place.meaning.name);
      const isSaidThere =
        isSeat || (place.meaning.kind === "town" && isSpokenIn(tokens, at, sentence));
      const isVoice = isSpeaking(tokens, place.meaning, last);
      const isPaper = isVoice || isPaperAt(tokens, last);
      const isDated = datelineAt > 0 && last + 1 === datelineAt && tokens[last]!.text === ",";
      const isDateTown = at <= 2 && /^[–—(/-]$/.test(tokens[last]?.text ?? "");
      if (last > headLast && !isSaidThere && !isPaper && !isDated && !isDateTown) {
        places.push({ place: place.meaning, side, at, last });
      }
      at += place.length - 1;
      continue;
    }
    if (adjective !== undefined && isOfAuthority(tokens, at)) authority ??= adjective.meaning;
    else if (/^bundes(polizei|amt|innen|regierung)/.test(tokens[at]!.folded)) {
      authority ??= "Germany";
    }
    if (adjective !== undefined && borderNouns.test(tokens[at + 1]?.folded ?? "")) {
      const name = adjective.meaning;
      places.push({
        place: { name, kind: "country", country: name },
        side: "border",
        at,
        last: at + 1,
      });
    }
    const particle = particleAt(tokens, at, { sentence, found });
    const match = predicates.matchAt(tokens, at);
    if (onlyStates(tokens, at)) continue;
    if (particle !== undefined) found.push(particle);
    else if (match !== undefined && isWaitedFor(tokens, found, at)) at += match.length - 1;
    else if (match !== undefined) {
      found.push({ predicate: match.meaning, at, last: at + match.length });
      at += match.length - 1;
    }
  }
  return { predicates: found, places, allDirectionsAt, bothWaysAt, authority };
}
