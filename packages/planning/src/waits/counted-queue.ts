import { waitParameters } from "./wait-parameters.ts";

const hourMs = 3_600_000;

/** Staff counted (or guessed) how many parties wait. */
export interface QueueCount {
  readonly atMs: number;
  readonly parties: number;
}

/** How many wait by the last believable count, and since when that has been known. */
export interface CountedQueue {
  readonly parties: number;
  readonly asOfMs: number;
  /** Counts below zero, without a number, or from the future: left out. */
  readonly refused: number;
  /** The same number for hours while people were served: as old as its first mention. */
  readonly isFrozen: boolean;
}

/**
 * The queue from counts instead of tokens, carried on by who joined and was served since. A count
 * below zero is refused; one that never moves counts as old as when it was first told.
 */
export function queueOfCounts(
  counts: readonly QueueCount[],
  nowMs: number,
  since: (atMs: number) => { readonly joined: number; readonly served: number },
): CountedQueue | undefined {
  const isBelievable = ({ atMs, parties }: QueueCount) =>
    Number.isFinite(parties) && parties >= 0 && atMs <= nowMs;
  const believed = counts.filter(isBelievable).sort((a, b) => a.atMs - b.atMs);
  const last = believed.at(-1);
  if (last === undefined) return undefined;
  const firstOther = believed.findLastIndex(({ parties }) => parties !== last.parties);
  const first = believed[firstOther + 1] ?? last;
  const { frozenAfterHours } = waitParameters;
  const isFrozen =
    last.parties > 0 &&
    last.atMs - first.atMs >= frozenAfterHours * hourMs &&
    since(first.atMs).served > 0;
  const basis = isFrozen ? first : last;
  const { joined, served } = since(basis.atMs);
  return {
    parties: Math.max(0, basis.parties + joined - served),
    asOfMs: basis.atMs,
    refused: counts.length - believed.length,
    isFrozen,
  };
}
