import { assert } from "@caravanserai/kernel";
import { dampedForecast } from "./damped-methods.ts";
import { rangeAround, type ForecastRange, type PastForecast } from "./forecast-range.ts";

/** What is known of a crossing's queue when the entries of the coming days are forecast. */
export interface QueueLead {
  /** Parties (or people: the unit of the entries) waiting at the start of the first day. */
  readonly ahead: number;
  /** How many joined on each past day, oldest first; the queue tells more than the entries. */
  readonly joined: readonly number[];
  /** How many the lanes, as scheduled, can serve on each coming day. */
  readonly capacity: readonly number[];
  readonly leaverShare: number;
}

/** Entries of one coming day. */
export interface EntriesForecast extends ForecastRange {
  /** 1 is the day that begins now. */
  readonly day: number;
  readonly method: "queue-led" | "damped";
  /** Waiting at the end of that day; `undefined` without a queue. */
  readonly aheadAtEnd: number | undefined;
}

export interface EntriesInput {
  /** Entries of past whole days, oldest first; see `entriesByDay`. */
  readonly entries: readonly number[];
  readonly queue?: QueueLead | undefined;
  readonly days: number;
  /** Entries of an ordinary day, where it is known: surges decay towards it. */
  readonly usualEntries?: number | undefined;
  /** Kept forecasts with their outcomes, by how many days ahead they were made (1, 2, …). */
  readonly past?: ReadonlyMap<number, readonly PastForecast[]> | undefined;
}

/**
 * Assumed relative spread of the first day until forecasts of its own are scored: of lanes at work
 * all day (mean error 9 % a crossing in design/planning.md), and of arrivals.
 */
const assumedSpread = { lanes: 0.12, arrivals: 0.2 } as const;

/** A surge of one or two days says little of the next: fewer days than these widen the range. */
const settledDays = 3;

/** Entries = min(queue + arrivals, capacity), day by day, the rest waits for the next day. */
function queueLed(queue: QueueLead, days: number, usual: number | undefined) {
  const { ahead, joined, capacity, leaverShare } = queue;
  assert(ahead >= 0 && leaverShare >= 0 && leaverShare < 1, "a queue has nobody or somebody");
  const arrivals = dampedForecast(joined, days, usual);
  let waiting = ahead;
  return arrivals.map((arriving, day) => {
    const there = (waiting + arriving) * (1 - leaverShare);
    const entries = Math.min(there, capacity[day] ?? capacity.at(-1) ?? there);
    waiting = there - entries;
    return { entries, waiting };
  });
}

/**
 * Entries of the coming days: led by the queue where it is known, else the median of damped
 * methods over past entries. Never an undamped trend.
 */
export function forecastEntries(input: EntriesInput): readonly EntriesForecast[] {
  const { entries, queue, days, usualEntries, past } = input;
  const led =
    queue !== undefined && queue.joined.length > 0
      ? queueLed(queue, days, usualEntries)
      : undefined;
  const method = led === undefined ? "damped" : "queue-led";
  const damped = led === undefined ? dampedForecast(entries, days, usualEntries) : [];
  return Array.from({ length: days }, (_none, index) => {
    const day = index + 1;
    const middle = led?.[index]?.entries ?? damped[index] ?? 0;
    const youth = Math.sqrt(Math.max(1, settledDays / Math.max(1, entries.length)));
    // A line that will be gone in the evening leads no further than its arrivals do.
    const isOverload = (led?.[index]?.waiting ?? 0) > 0;
    const spread = assumedSpread[isOverload ? "lanes" : "arrivals"] * youth * Math.sqrt(day);
    const range = rangeAround(middle, spread, past?.get(day) ?? []);
    return { day, method, ...range, aheadAtEnd: led?.[index]?.waiting };
  });
}

/** The whole country from its crossings; `past` are kept national forecasts, as above. */
export function sumEntries(
  crossings: readonly (readonly EntriesForecast[])[],
  past?: ReadonlyMap<number, readonly PastForecast[]>,
): readonly EntriesForecast[] {
  const days = Math.max(0, ...crossings.map((own) => own.length));
  return Array.from({ length: days }, (_none, index) => {
    const own = crossings.flatMap((crossing) => crossing[index] ?? []);
    const middle = own.reduce((sum, forecast) => sum + forecast.middle, 0);
    // Half of a crossing's error is its own, half is shared: neither cancels nor adds in full.
    const spreads = own.map((one) => (one.high80 - one.middle) / 1.2816);
    const alone = Math.hypot(...spreads);
    const together = spreads.reduce((sum, spread) => sum + spread, 0);
    const spread = middle > 0 ? (alone + together) / 2 / middle : 0;
    const isLed = own.length > 0 && own.every(({ method }) => method === "queue-led");
    const aheads = own.map(({ aheadAtEnd }) => aheadAtEnd);
    return {
      day: index + 1,
      method: isLed ? ("queue-led" as const) : ("damped" as const),
      ...rangeAround(middle, spread, past?.get(index + 1) ?? []),
      aheadAtEnd: aheads.some((ahead) => ahead === undefined)
        ? undefined
        : aheads.reduce<number>((sum, ahead = 0) => sum + ahead, 0),
    };
  });
}
