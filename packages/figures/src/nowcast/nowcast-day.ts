/** What one post has sent of one day, and when we had it. */
export interface PostDelivery {
  readonly post: string;
  /** ISO day that was counted. */
  readonly day: string;
  /** Hours after the day's start at which this much was known. */
  readonly knownAtHours: number;
  /** Total of the day known until then. */
  readonly count: number;
}

export interface NowcastRequest {
  readonly day: string;
  /** Hours since the day's start: now. */
  readonly atHours: number;
  /** Development of past days and of this one. */
  readonly deliveries: readonly PostDelivery[];
  /** Two-sided coverage of the interval, default 0.8. */
  readonly coverage?: number;
}

export interface PostNowcast {
  readonly post: string;
  readonly known: number;
  readonly expected: number;
  /** Nothing heard of this day although it usually has by now. */
  readonly isSilent: boolean;
}

/** Today's count as it will stand once everybody has been heard. */
export interface Nowcast {
  readonly day: string;
  readonly known: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  /** Posts not heard from, most missed first. */
  readonly silentPosts: readonly string[];
  readonly posts: readonly PostNowcast[];
  /** Past days that the estimate rests on. */
  readonly basisDays: number;
}

/** Past days without which there is no estimate. */
const basisDaysMin = 3;

/** Past days that are looked at: older ones knew other queues. */
const basisDaysMax = 28;

/** Spread of a factor that too few days show, as a logarithm. */
const spreadFloor = 0.05;

interface PostDay {
  readonly known: number;
  readonly final: number;
}

interface PostEstimate extends PostNowcast {
  readonly variance: number;
}

/** Quantile of the standard normal distribution (Acklam's approximation, error below 1e-3). */
function normalQuantile(share: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(share, 1 - share)));
  const top = 2.515517 + 0.802853 * t + 0.010328 * t * t;
  const bottom = 1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3;
  return (share < 0.5 ? -1 : 1) * (t - top / bottom);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.map((value) => (value - centre) ** 2);
  return squares.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length - 1);
}

/** What was known of each day at an hour, and what it became. */
function daysOf(
  deliveries: readonly PostDelivery[],
  atHours: number,
): ReadonlyMap<string, PostDay> {
  const days = new Map<
    string,
    { known: number; knownAt: number; final: number; finalAt: number }
  >();
  for (const { day, knownAtHours, count } of deliveries) {
    const found = days.get(day) ?? { known: 0, knownAt: -Infinity, final: 0, finalAt: -Infinity };
    if (knownAtHours <= atHours && knownAtHours >= found.knownAt) {
      [found.known, found.knownAt] = [count, knownAtHours];
    }
    if (knownAtHours >= found.finalAt) [found.final, found.finalAt] = [count, knownAtHours];
    days.set(day, found);
  }
  return days;
}

/**
 * One post by chain ladder: the share of a day that is known at this hour, from past days, pooled
 * so that large days weigh more. A post not heard from is expected at its usual level.
 */
function estimatePost(post: string, past: readonly PostDay[], known: number): PostEstimate {
  const usual = mean(past.map(({ final }) => final));
  const heard = past.filter((day) => day.known > 0 && day.final > 0);
  const isSilent = known === 0 && heard.length > past.length / 2;
  const knownSum = heard.reduce((sum, day) => sum + day.known, 0);
  const finalSum = heard.reduce((sum, day) => sum + day.final, 0);
  if (known === 0 || knownSum === 0) {
    const spread = variance(past.map(({ final }) => final)) + usual;
    return { post, known, expected: Math.max(known, usual), isSilent, variance: spread };
  }
  const factor = finalSum / knownSum;
  const logs = heard.map((day) => Math.log(day.final / day.known));
  const spread =
    Math.max(variance(logs), spreadFloor ** 2 * Math.min(1, factor - 1)) * (1 + 1 / heard.length);
  const expected = Math.max(known, known * factor);
  return { post, known, expected, isSilent, variance: expected ** 2 * spread + (expected - known) };
}

/**
 * Estimates a day's final count from what has been delivered so far: chain ladder by post with the
 * variance of the log factors. Undefined when fewer than three past days are known.
 */
export function nowcastDay(request: NowcastRequest): Nowcast | undefined {
  const { day, atHours, deliveries, coverage = 0.8 } = request;
  const past = [...new Set(deliveries.map((one) => one.day))].filter((one) => one < day).toSorted();
  const basis = new Set(past.slice(-basisDaysMax));
  if (basis.size < basisDaysMin) return undefined;
  const byPost = new Map<string, PostDelivery[]>();
  for (const delivery of deliveries) {
    if (delivery.day !== day && !basis.has(delivery.day)) continue;
    byPost.set(delivery.post, [...(byPost.get(delivery.post) ?? []), delivery]);
  }
  const posts = [...byPost].map(([post, own]) => {
    const days = daysOf(own, atHours);
    const finished = [...days].filter(([one]) => one !== day).map(([, found]) => found);
    return estimatePost(post, finished, days.get(day)?.known ?? 0);
  });
  const known = posts.reduce((sum, post) => sum + post.known, 0);
  const expected = posts.reduce((sum, post) => sum + post.expected, 0);
  const total = posts.reduce((sum, post) => sum + post.variance, 0);
  const spread = Math.sqrt(Math.log(1 + total / Math.max(1, expected) ** 2));
  const reach = Math.exp(normalQuantile((1 + coverage) / 2) * spread);
  const silent = posts
    .filter(({ isSilent }) => isSilent)
    .toSorted((left, right) => right.expected - left.expected);
  return {
    day,
    known,
    expected,
    low: Math.max(known, expected / reach),
    high: Math.max(known, expected * reach),
    coverage,
    silentPosts: silent.map(({ post }) => post),
    posts: posts.map(({ variance: _variance, ...post }) => post),
    basisDays: basis.size,
  };
}
