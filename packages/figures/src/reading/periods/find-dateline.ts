import { dayNumber } from "../../calendar/civil-day.ts";
import { speechVerbs } from "../sources/actor-words.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import type { ReportCalendar } from "./period-mention.ts";
import { dateAt, rangeOf, type WrittenDate } from "./read-date.ts";

export interface FoundDateline extends ReportCalendar {
  /** Tokens of the date in the text; both 0 when it comes from elsewhere. */
  readonly first: number;
  readonly last: number;
}

/** Tokens at the head and at the foot of a report in which its own date stands. */
const headTokensMax = 45;
const footTokensMax = 14;

const datelinePrefix = new RegExp(
  "^(stand|published|veröffentlicht|datum|date|опубликовано|дата|updated|aktualisiert|обновлено" +
    "|erschienen|erschien)$",
);
const sentencePrefix = new RegExp(
  "^(since|on|from|by|until|between|after|before|of|to|and|seit|am|vom|bis|ab|nach" +
    "|und|с|со|по|до|к|и|от|начиная|на|from|early|late|mid)$",
);

function isInRunningText(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || datelinePrefix.test(before.folded)) return false;
  return sentencePrefix.test(before.folded) && !tokens[at]!.hasBreakBefore;
}

/** In head and foot the report's date stands apart: after a town, in brackets, before a dash. */
function standsApart(tokens: readonly Token[], at: number, last: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[last];
  const isAfterMark =
    before === undefined || tokens[at]!.hasBreakBefore || /^[,(|—–:/.-]$/.test(before.text);
  const isPrefixed = before !== undefined && datelinePrefix.test(before.folded);
  const isBeforeMark =
    after === undefined || after.hasBreakBefore || /^[—–|().:,/-]$/.test(after.text);
  return (isAfterMark || isPrefixed) && isBeforeMark;
}

function yearsIn(tokens: readonly Token[]): number | null {
  let latest: number | null = null;
  for (const { kind, text } of tokens) {
    const year = kind === "date" ? /(?:19|20)\d\d/.exec(text)?.[0] : /^20[0-4]\d$/.exec(text)?.[0];
    if (year !== undefined && Number(year) > (latest ?? 0)) latest = Number(year);
  }
  return latest;
}

function resolved(date: WrittenDate, year: number | null): string | undefined {
  const used = date.year ?? year;
  if (used === null || date.day === undefined) return undefined;
  return rangeOf(date, used)?.first;
}

interface Candidate {
  readonly first: number;
  readonly date: WrittenDate;
}

function candidates(tokens: readonly Token[], from: number, to: number): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = from; at < to; at++) {
    const date = dateAt(tokens, at);
    if (date?.day === undefined) continue;
    if (!isInRunningText(tokens, at)) found.push({ first: at, date });
    at = date.last - 1;
  }
  return found;
}

/** Without a date of its own a report is as old as the last full date it names with a speaker. */
function latestSpokenDay(tokens: readonly Token[]): string | null {
  let latest: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const date = dateAt(tokens, at);
    if (date?.day === undefined) continue;
    const around = tokens.slice(Math.max(0, at - 6), date.last + 3);
    const isSpoken = around.some(({ folded }) => speechVerbs.test(folded));
    const day = isSpoken ? resolved(date, null) : undefined;
    if (day !== undefined && day > (latest ?? "")) latest = day;
    at = date.last - 1;
  }
  return latest;
}

/** Without any sign a report is no older than the last full date in it that is no deadline. */
function latestDay(tokens: readonly Token[]): string | null {
  let latest: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const date = dateAt(tokens, at);
    if (date?.day === undefined) continue;
    const isDeadline = deadlineWords.test(tokens[at - 1]?.folded ?? "");
    const day = isDeadline ? undefined : resolved(date, null);
    if (day !== undefined && day > (latest ?? "")) latest = day;
    at = date.last - 1;
  }
  return latest;
}

/** Days that something lasted to or began on: the report may be younger. */
const deadlineWords = /^(until|till|by|before|bis|vor|до|к|after|nach|после|since|seit|ab|с|со)$/;

/** The report's own date: head, then foot, then what is known from elsewhere. */
export function findDateline(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  publishedOn: string | undefined,
): FoundDateline {
  const known = publishedOn !== undefined && dayNumber(publishedOn) !== undefined;
  const knownYear = known ? Number(publishedOn.slice(0, 4)) : null;
  const year = knownYear ?? yearsIn(tokens);
  const headEnd = Math.min(tokens.length, headTokensMax, (sentences[2]?.last ?? tokens.length) + 1);
  const head = candidates(tokens, 0, headEnd);
  const footStart = Math.max(headEnd, tokens.length - footTokensMax);
  const foot = candidates(tokens, footStart, tokens.length);
  const apart = [...head, ...foot].filter(({ first, date }) =>
    standsApart(tokens, first, date.last),
  );
  const withYear = [...apart, ...head].find(({ date }) => date.year !== undefined);
  for (const candidate of [withYear, ...apart]) {
    if (candidate === undefined) continue;
    const dateline = resolved(candidate.date, year);
    if (dateline === undefined) continue;
    const { first, date } = candidate;
    return { dateline, year: Number(dateline.slice(0, 4)), first, last: date.last };
  }
  if (known) return { dateline: publishedOn.slice(0, 10), year, first: 0, last: 0 };
  return { dateline: latestSpokenDay(tokens) ?? latestDay(tokens), year, first: 0, last: 0 };
}
