import type { WaitRange } from "./wait-estimate.ts";
import { waitParameters } from "./wait-parameters.ts";

/** How a wait is known: computed from counts, seen by staff, or told by travellers and others. */
export const waitMethods = ["measured", "observed", "reported"] as const;
export type WaitMethod = (typeof waitMethods)[number];

/** One statement about the wait at a crossing. */
export interface WaitSource {
  readonly method: WaitMethod;
  /** When it was true, Unix milliseconds. */
  readonly asOfMs: number;
  /** `undefined` where the source says that it cannot tell. */
  readonly range: WaitRange | undefined;
}

/** What may be told to travellers: a range with its method and age, or that it is not known. */
export type WaitAnswer =
  | {
      readonly kind: "known";
      readonly method: WaitMethod;
      readonly range: WaitRange;
      readonly asOfMs: number;
      readonly ageMinutes: number;
    }
  | {
      readonly kind: "not-known";
      readonly reason: "nothing-heard" | "stale" | "cannot-tell";
      /** The latest statement, however old. */
      readonly lastHeardMs: number | undefined;
    };

const minuteMs = 60_000;

function ageMinutes({ asOfMs }: WaitSource, nowMs: number): number {
  return Math.max(0, (nowMs - asOfMs) / minuteMs);
}

/** Rounds outward to the precision people can use: 5 minutes, 15 from 3 hours, 60 from a day. */
function roundedRange({ lowMinutes, middleMinutes, highMinutes }: WaitRange): WaitRange {
  const { shortestMinutes } = waitParameters;
  const step = middleMinutes >= 1_440 ? 60 : middleMinutes >= 180 ? 15 : 5;
  const round = (minutes: number, to: (steps: number) => number) =>
    Math.max(shortestMinutes, to(minutes / step) * step);
  return {
    lowMinutes: round(lowMinutes, Math.floor),
    middleMinutes: round(middleMinutes, Math.round),
    highMinutes: round(highMinutes, Math.ceil),
  };
}

/**
 * The answer from all sources: the best method that is fresh, its latest statement first. Nothing
 * fresh means "not known", never 0 and never the last figure without its age.
 */
export function answerWait(sources: readonly WaitSource[], nowMs: number): WaitAnswer {
  const latestFirst = [...sources].sort((a, b) => b.asOfMs - a.asOfMs);
  const isFresh = (source: WaitSource) =>
    ageMinutes(source, nowMs) <= waitParameters.staleAfterMinutes[source.method];
  const fresh = latestFirst.filter(isFresh);
  for (const method of waitMethods) {
    const source = fresh.find((other) => other.method === method && other.range !== undefined);
    if (source?.range === undefined) continue;
    const { asOfMs } = source;
    const range = roundedRange(source.range);
    return { kind: "known", method, range, asOfMs, ageMinutes: ageMinutes(source, nowMs) };
  }
  const lastHeardMs = latestFirst[0]?.asOfMs;
  if (lastHeardMs === undefined) return { kind: "not-known", reason: "nothing-heard", lastHeardMs };
  return { kind: "not-known", reason: fresh.length > 0 ? "cannot-tell" : "stale", lastHeardMs };
}
