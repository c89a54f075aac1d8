import { waitParameters } from "./wait-parameters.ts";

const minuteMs = 60_000;

/** What is known of one place in a queue: a party that took a token. Unix milliseconds. */
export interface TokenTimes {
  readonly token: string;
  /** When the token was taken at the tail. */
  readonly joinedMs: number;
  readonly calledMs?: number | undefined;
  readonly servedMs?: number | undefined;
  /** Left the queue, returned the token, or did not come when called. */
  readonly leftMs?: number | undefined;
  readonly lane?: string | undefined;
  /** Served before others by a visible rule; such a service says nothing about the waiting. */
  readonly isPriority?: boolean | undefined;
}

/** What was wrong with the tokens of a queue, as counts. */
export interface TokenFlaws {
  /** Told twice as served, such as at two booths without network; the earlier service counts. */
  readonly servedTwice: number;
  /** Still waiting by the record, but called long ago or overtaken by everybody: not counted. */
  readonly lost: number;
  /** Served or left before it was taken, by the clocks of two tablets. */
  readonly backwards: number;
  /** Taken later than now, by a clock that runs ahead; counted as taken now. */
  readonly ahead: number;
}

/** One queue at one moment, each token once. */
export interface TokenQueue {
  /** Waiting, first come first. */
  readonly waiting: readonly TokenTimes[];
  /** Served, by time of service. */
  readonly served: readonly TokenTimes[];
  readonly left: readonly TokenTimes[];
  readonly flaws: TokenFlaws;
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined) return other;
  return other === undefined ? one : Math.min(one, other);
}

/** Two records of one token: the earliest time of each event is what happened. */
function merged(one: TokenTimes, other: TokenTimes): TokenTimes {
  const first =
    (other.servedMs ?? Number.POSITIVE_INFINITY) < (one.servedMs ?? Number.POSITIVE_INFINITY)
      ? other
      : one;
  return {
    token: one.token,
    joinedMs: Math.min(one.joinedMs, other.joinedMs),
    calledMs: earlier(one.calledMs, other.calledMs),
    servedMs: earlier(one.servedMs, other.servedMs),
    leftMs: earlier(one.leftMs, other.leftMs),
    lane: first.lane ?? one.lane ?? other.lane,
    isPriority: one.isPriority === true || other.isPriority === true,
  };
}

function isServedTwice(one: TokenTimes, other: TokenTimes): boolean {
  if (one.servedMs === undefined || other.servedMs === undefined) return false;
  return one.servedMs !== other.servedMs || one.lane !== other.lane;
}

function median(sorted: readonly number[]): number | undefined {
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * The moment before which a token still waiting must have been lost: those served of late joined
 * well after it. `undefined` while too few were served to tell.
 */
function lostBeforeMs(served: readonly TokenTimes[]): number | undefined {
  const { lostAfterServices, lostWaitShare, lostSlackMinutes } = waitParameters;
  const recent = served.filter(({ isPriority }) => isPriority !== true).slice(-lostAfterServices);
  if (recent.length < lostAfterServices) return undefined;
  const joined = recent.map(({ joinedMs }) => joinedMs).sort((a, b) => a - b);
  const waits = recent.map((token) => (token.servedMs ?? 0) - token.joinedMs).sort((a, b) => a - b);
  const slackMs = Math.max(lostSlackMinutes * minuteMs, lostWaitShare * (median(waits) ?? 0));
  return (median(joined) ?? 0) - slackMs;
}

function onePerToken(tokens: readonly TokenTimes[]) {
  const byToken = new Map<string, TokenTimes>();
  let servedTwice = 0;
  for (const token of tokens) {
    const known = byToken.get(token.token);
    if (known !== undefined && isServedTwice(known, token)) servedTwice++;
    byToken.set(token.token, known === undefined ? token : merged(known, token));
  }
  return { distinct: byToken.values(), servedTwice };
}

/** Sorts tokens into waiting, served and left as of `nowMs`, and counts what cannot be right. */
export function queueOfTokens(tokens: readonly TokenTimes[], nowMs: number): TokenQueue {
  const { distinct, servedTwice } = onePerToken(tokens);
  const waiting: TokenTimes[] = [];
  const served: TokenTimes[] = [];
  const left: TokenTimes[] = [];
  let backwards = 0;
  let ahead = 0;
  for (const token of distinct) {
    const { servedMs, leftMs, joinedMs } = token;
    if ((servedMs ?? joinedMs) < joinedMs || (leftMs ?? joinedMs) < joinedMs) backwards++;
    if (servedMs !== undefined && servedMs <= nowMs) served.push(token);
    else if (leftMs !== undefined && leftMs <= nowMs) left.push(token);
    else if (joinedMs <= nowMs) waiting.push(token);
    else {
      ahead++;
      waiting.push({ ...token, joinedMs: nowMs });
    }
  }
  served.sort((a, b) => (a.servedMs ?? 0) - (b.servedMs ?? 0));
  waiting.sort((a, b) => a.joinedMs - b.joinedMs);
  const lostMs = lostBeforeMs(served) ?? Number.NEGATIVE_INFINITY;
  const goneMs = nowMs - waitParameters.lostAfterCallMinutes * minuteMs;
  const isHere = ({ calledMs, joinedMs }: TokenTimes) =>
    joinedMs >= lostMs && (calledMs === undefined || calledMs > goneMs);
  const here = waiting.filter(isHere);
  const lost = waiting.length - here.length;
  return { waiting: here, served, left, flaws: { servedTwice, lost, backwards, ahead } };
}
