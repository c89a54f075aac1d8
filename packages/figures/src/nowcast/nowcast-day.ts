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

/** Estimates a day's final count from what has been delivered so far. */
export function nowcastDay(request: NowcastRequest): Nowcast | undefined {
  void request;
  return undefined;
}
