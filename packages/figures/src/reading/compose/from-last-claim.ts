import type { ClaimProposal } from "../claim-proposal.ts";
import type { Token } from "../text/tokenise.ts";
import { isPartAfter, isPartDirectlyBefore, isWayBack } from "./continuing-words.ts";
import { isCopulaNear, type Judgement } from "./judge-phrase.ts";
import type { Measured } from "./measure-of.ts";
import type { Following } from "./noun-after.ts";
import type { NumberPhrase } from "./number-phrase.ts";
import type { OpenReport } from "./open-report.ts";
import { flows } from "./place-in-report.ts";
import type { Located } from "./place-of.ts";

type Continued = Omit<Judgement, "located"> & { readonly located: Located };

/** The claim before stands in this sentence or the one before it. */
export function isNext({ lastClaim, tokens, sentences }: OpenReport, index: number): boolean {
  const from = sentences[Math.max(0, index - 1)]!;
  return lastClaim !== null && lastClaim.sentenceStart >= tokens[from.first]!.start;
}

/** "nearly 2,000 of them": what the claim before counted, unless a verb says otherwise. */
export function partOfLast(
  { tokens, lastClaim }: OpenReport,
  phrase: NumberPhrase,
  { mention }: Measured,
): Continued | undefined {
  const isPartOf = isPartAfter(tokens, phrase) || isPartDirectlyBefore(tokens, phrase);
  // "One of them" is somebody to speak of.
  if (lastClaim === null || mention !== undefined || !isPartOf || phrase.value < 2) {
    return undefined;
  }
  const { unit, measure, direction, place, counterpart } = lastClaim;
  const located = { measure, direction, place, counterpart, wordingNote: null };
  return { unit, confidence: 0.6, located };
}

/** A verb further off belongs to the number before. */
const ownDistanceMax = 9;

interface FollowingNumber {
  readonly following: Following;
  readonly measured: Measured;
  /** Its sentence. */
  readonly index: number;
}

/** "Before it had been around 3,000 a day": the number goes on from the claim before. */
export function continued(
  report: OpenReport,
  phrase: NumberPhrase,
  { following, measured, index }: FollowingNumber,
): Continued | undefined {
  const { tokens, lastClaim } = report;
  const isOwn = measured.predicate !== undefined && measured.distance <= ownDistanceMax;
  if (lastClaim === null || isOwn || phrase.isTime) return undefined;
  const before = tokens[phrase.phraseFirst - 1]?.folded ?? "";
  const isSame =
    lastClaim.sentenceStart <= tokens[phrase.first]!.start &&
    lastClaim.sentenceEnd > tokens[phrase.first]!.start;
  const isSet = isSame && isSetAgainst(tokens, phrase);
  const isOfDay = isCopulaNear(tokens, phrase) && isBesidePeriod(report, phrase);
  const valueMin = isSet || isOfDay ? 10 : 100;
  if (following.kind !== "none" || phrase.value < valueMin) return undefined;
  const isBack = flows.has(lastClaim.measure) && isWayBack(wordsOf(report, index));
  if (isBack) return { unit: lastClaim.unit, confidence: 0.5, located: backOf(lastClaim) };
  const isCompared = isSet || (isSame && /^[(]$|^(than|als|чем|nach)$/.test(before));
  const isOtherDay = isSame && isAfterPeriod(report, phrase);
  if (!isCopulaNear(tokens, phrase) && !isCompared && !isOtherDay) return undefined;
  const { unit, measure, direction, place, counterpart } = lastClaim;
  const located = { measure, direction, place, counterpart, wordingNote: null };
  return { unit, confidence: 0.5, located };
}

function wordsOf({ text, tokens, sentences }: OpenReport, index: number): string {
  const { first, last } = sentences[index]!;
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end);
}

/** Out where the claim before went in, and the other way round. */
function backOf({ measure, direction, place, counterpart }: ClaimProposal): Located {
  const [isIn, isOut] = [measure === "entries", measure === "exits"];
  return {
    measure: isIn ? "exits" : isOut ? "entries" : measure,
    direction: isIn ? "out" : isOut ? "in" : direction,
    place,
    counterpart,
    wordingNote: null,
  };
}

const against =
  /^(against|versus|gegenüber|против|compared (?:with|to)|up from|down from|сравнению с|after)$/;

/** "compared with 75", "up from 1,200", "gegenüber 340 am Vortag": another day's number. */
function isSetAgainst(tokens: readonly Token[], { phraseFirst, last }: NumberPhrase): boolean {
  const [two = "", one = ""] = [2, 1].map((step) => tokens[phraseFirst - step]?.folded);
  const isAfter = one === "after" && tokens[last]?.kind !== "mark";
  return (one !== "after" || isAfter) && (against.test(one) || against.test(`${two} ${one}`));
}

/** "Im August waren es 214", "таких случаев 1 ноября было 94": days close by. */
function isBesidePeriod({ masked }: OpenReport, { phraseFirst, last }: NumberPhrase): boolean {
  return [1, 2, 3, 4, 5].some((step) => masked.has(phraseFirst - step)) || masked.has(last);
}

/** "In January 42,318 stayed, in December 38,000": the days stand right before the number. */
function isAfterPeriod({ tokens, masked }: OpenReport, { phraseFirst, last }: NumberPhrase) {
  const isDash = /^[—–]$/.test(tokens[phraseFirst - 1]?.text ?? "");
  const isClosing = tokens[last] === undefined || tokens[last]!.kind === "mark";
  return masked.has(isDash ? phraseFirst - 2 : phraseFirst - 1) && (isDash || isClosing);
}

/** "On Saturday it was 4,200 people": those of the claim before, on other days. */
export function continuedPeople(
  report: OpenReport,
  phrase: NumberPhrase,
  { following, measured }: { readonly following: Following; readonly measured: Measured },
): Continued | undefined {
  const { tokens, lastClaim } = report;
  const isPeople = following.kind === "noun" && following.noun.unit === "persons";
  if (lastClaim === null || !isPeople || measured.predicate !== undefined) return undefined;
  const isStated = isCopulaNear(tokens, phrase) || isAfterPeriod(report, phrase);
  if (!flows.has(lastClaim.measure) || !isStated) return undefined;
  const { measure, direction, place, counterpart } = lastClaim;
  const located = { measure, direction, place, counterpart, wordingNote: null };
  return { unit: "persons", confidence: 0.5, located };
}
