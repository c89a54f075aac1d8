import type { ClaimQualifier } from "../../claims/claim.ts";
import { countedNouns } from "../lexicon/counted-nouns.ts";
import { changeWords } from "../lexicon/predicates.ts";
import { type InvertedNoun, invertedNoun } from "../numbers/inverted-noun.ts";
import { qualifiersAfter, qualifiersBefore } from "../numbers/qualifiers.ts";
import { type Amount, readAmount } from "../numbers/read-amount.ts";
import { timeUnitOf, unitHours } from "../periods/calendar-words.ts";
import type { Token } from "../text/tokenise.ts";

/** A number or range with what limits it; tokens `first` to before `last` hold the number alone. */
export interface NumberPhrase {
  readonly first: number;
  readonly last: number;
  /** With qualifier and unit of time. */
  readonly phraseFirst: number;
  readonly phraseLast: number;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly isVague: boolean;
  readonly isBare: boolean;
  readonly qualifier: ClaimQualifier;
  readonly isHedged: boolean;
  /** The number counts time: value and valueHigh are hours then. */
  readonly isTime: boolean;
}

const rangeMarks = /^[–—‑-]$/;
const rangeWords = /^(to|bis|до|or|oder|или)$/;
const betweenOpeners = /^(between|zwischen|между)$/;
const fromOpeners = /^(from|von|vom|от|с|со)$/;
const betweenWords = /^(and|und|и)$/;

function hasChangeBefore(tokens: readonly Token[], at: number): boolean {
  for (let step = 1; step <= 7; step++) {
    const token = tokens[at - step];
    if (token === undefined || /^[.;!?]$/.test(token.text)) return false;
    if (changeWords.test(token.folded)) return true;
  }
  return false;
}

/** The second number of "5,000-6,000", "from 5 to 6 thousand", "between … and …". */
function upperEnd(tokens: readonly Token[], low: Amount): Amount | undefined {
  const joiner = tokens[low.last];
  if (joiner === undefined || low.isVague) return undefined;
  const before = tokens[low.first - 1]?.folded ?? "";
  const isMark = rangeMarks.test(joiner.text);
  const isBetween = betweenOpeners.test(before) && betweenWords.test(joiner.folded);
  const isWord =
    rangeWords.test(joiner.folded) && !(fromOpeners.test(before) && isChange(tokens, low));
  if (!isMark && !isBetween && !isWord) return undefined;
  const skip = /^(almost|nearly|fast|about|gar|zu)$/.test(tokens[low.last + 1]?.folded ?? "")
    ? 1
    : 0;
  const high = readAmount(tokens, low.last + 1 + skip);
  if (high === undefined || high.isVague) return undefined;
  if (isMark && joiner.hasSpaceBefore && high.value < low.value) return undefined;
  return scaledLow(low, high) < high.value ? high : undefined;
}

function isChange(tokens: readonly Token[], low: Amount): boolean {
  if (hasChangeBefore(tokens, low.first)) return true;
  const end = readAmount(tokens, low.last + 1)?.last ?? low.last;
  return Array.from({ length: 8 }, (_, step) => tokens[end + step]?.folded ?? "").some((word) =>
    changeWords.test(word),
  );
}

/** "5 to 6 thousand": the scale belongs to both. */
function scaledLow(low: Amount, high: Amount): number {
  const isPlain = low.isBare || (low.scale === 1 && low.value < 1000);
  const isShared = isPlain && high.scale >= 1000 && low.value < high.value / high.scale + 1e-9;
  return isShared ? low.value * high.scale : low.value;
}

interface Limits {
  readonly qualifier: ClaimQualifier;
  readonly isHedged: boolean;
  readonly first: number;
  readonly isStated: boolean;
}

function limitsBefore(tokens: readonly Token[], first: number, isVague: boolean): Limits {
  let at = first;
  let qualifier: ClaimQualifier | undefined;
  let isHedged = false;
  for (let steps = 0; steps < 4; steps++) {
    const skip =
      /^(the|die|den|der|from|between|zwischen|von|from|между|от|a|eine|auf|of|mit|with)$/.test(
        tokens[at - 1]?.folded ?? "",
      );
    const direct = qualifiersBefore.matchBefore(tokens, at);
    const near = direct === undefined && skip && steps === 0 ? at - 1 : at;
    const match = direct ?? qualifiersBefore.matchBefore(tokens, near);
    if (match === undefined) break;
    if (match.meaning === "hedged") isHedged = true;
    else if (match.meaning !== "range" && match.meaning !== "none") {
      const isGrownTo = match.meaning === "up-to" && isPlainTo(tokens, near - match.length);
      if (!isGrownTo && (qualifier === undefined || qualifier === "exact")) {
        qualifier = match.meaning;
      }
    }
    at = near - match.length;
  }
  const plain = isVague ? "several" : "exact";
  const stated = qualifier === "exact" ? plain : qualifier;
  return { qualifier: stated ?? plain, isHedged, first: at, isStated: stated !== undefined };
}

/** "выросло до 8 600" is a new level, "до 8 600" alone a limit. */
function isPlainTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.folded === "до" && hasChangeBefore(tokens, at + 1);
}

/** "3 hours to 3 days": a range over two units of time. */
function timeRange(
  tokens: readonly Token[],
  low: Amount,
  unitAt: number,
): NumberPhrase | undefined {
  const unit = timeUnitOf(tokens[unitAt]?.folded ?? "");
  const hours = unit === undefined ? null : unitHours[unit];
  const joiner = tokens[unitAt + 1];
  if (hours === null || joiner === undefined) return undefined;
  if (
    !rangeWords.test(joiner.folded) &&
    !rangeMarks.test(joiner.text) &&
    !betweenWords.test(joiner.folded)
  ) {
    return undefined;
  }
  const high = readAmount(tokens, unitAt + 2);
  const highUnit = high === undefined ? undefined : timeUnitOf(tokens[high.last]?.folded ?? "");
  const highHours = highUnit === undefined ? null : unitHours[highUnit];
  if (high === undefined || highHours === null || high.value * highHours <= low.value * hours) {
    return undefined;
  }
  const limits = limitsBefore(tokens, low.first, false);
  return {
    first: low.first,
    last: high.last + 1,
    phraseFirst: limits.first,
    phraseLast: high.last + 1,
    value: low.value * hours,
    valueHigh: high.value * highHours,
    isVague: false,
    isBare: low.isBare,
    qualifier: limits.qualifier,
    isHedged: limits.isHedged,
    isTime: true,
  };
}

function unitAfter(tokens: readonly Token[], last: number): number | undefined {
  const isHyphen = rangeMarks.test(tokens[last]?.text ?? "") && !tokens[last]!.hasSpaceBefore;
  const at = isHyphen ? last + 1 : last;
  return timeUnitOf(tokens[at]?.folded ?? "") === undefined ? undefined : at;
}

/** Whether a number word stands at a token: its noun is its own. */
function endsAmount(tokens: readonly Token[], at: number): boolean {
  return at >= 0 && readAmount(tokens, at) !== undefined;
}

function invertedPhrase(noun: InvertedNoun, low: Amount, high: Amount | undefined): NumberPhrase {
  const last = (high ?? low).last;
  return {
    first: low.first,
    last,
    phraseFirst: noun.first,
    phraseLast: last,
    value: low.value * noun.factor,
    valueHigh: high === undefined ? null : high.value * noun.factor,
    isVague: low.isVague,
    isBare: false,
    qualifier: "about",
    isHedged: false,
    isTime: noun.isTime,
  };
}

/** The number phrase that begins at a token. */
export function numberPhraseAt(tokens: readonly Token[], at: number): NumberPhrase | undefined {
  const low = readAmount(tokens, at);
  if (low === undefined) return undefined;
  const lowUnit = unitAfter(tokens, low.last);
  const ranged = lowUnit === undefined ? undefined : timeRange(tokens, low, lowUnit);
  if (ranged !== undefined) return ranged;
  const high = upperEnd(tokens, low);
  const last = (high ?? low).last;
  const unitAt = unitAfter(tokens, last);
  const unit = unitAt === undefined ? undefined : timeUnitOf(tokens[unitAt]!.folded);
  const hours = unit === undefined ? null : unitHours[unit];
  const factor = hours ?? 1;
  const before = limitsBefore(tokens, at, low.isVague);
  const after = qualifiersAfter.matchAt(tokens, last);
  const value = high === undefined ? low.value : scaledLow(low, high);
  const opener = tokens[before.first - 1]?.folded ?? "";
  const isOpened = high !== undefined && (betweenOpeners.test(opener) || fromOpeners.test(opener));
  const isWithoutNoun = unit === undefined && countedNouns.matchAt(tokens, last) === undefined;
  const noun = isWithoutNoun
    ? invertedNoun(tokens, at, (one) => !endsAmount(tokens, one))
    : undefined;
  if (noun !== undefined && !before.isStated) return invertedPhrase(noun, low, high);
  return {
    first: at,
    last,
    phraseFirst: isOpened ? before.first - 1 : before.first,
    phraseLast: unitAt === undefined ? last + (after?.length ?? 0) : unitAt + 1,
    value: value * factor,
    valueHigh: high === undefined ? null : high.value * factor,
    isVague: low.isVague,
    isBare: (high ?? low).isBare,
    qualifier: before.isStated ? before.qualifier : (after?.meaning ?? before.qualifier),
    isHedged: before.isHedged,
    isTime: unit !== undefined,
  };
}
