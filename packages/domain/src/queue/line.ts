import type { CrossingMode } from "../crossing/events.ts";
import { queuePolicy } from "./priority.ts";
import type { TokenRow } from "./state.ts";

export type TokenInLine = Pick<
  TokenRow,
  "key" | "mode" | "priority" | "state" | "placeMs" | "calledAtMs" | "jump"
>;

function byPlace(left: TokenInLine, right: TokenInLine): number {
  return left.placeMs - right.placeMs || (left.key < right.key ? -1 : 1);
}

/** How many of the latest regular calls were priority calls, without a break. */
function priorityInRow(called: readonly TokenInLine[]): number {
  const newestFirst = called
    .filter(({ calledAtMs, jump }) => calledAtMs !== null && jump === null)
    .sort((left, right) => (right.calledAtMs ?? 0) - (left.calledAtMs ?? 0));
  const broken = newestFirst.findIndex(({ priority }) => priority === null);
  return broken === -1 ? newestFirst.length : broken;
}

/**
 * The waiting tokens of one mode in the order in which they are called: priority first, but after
 * `priorityInRowMax` priority calls in a row one of the ordinary line, so that both move. A later
 * slot waits for its time, `nowMs`. A priority lane takes priority parties as long as there are any:
 * its calls count in the row, so that the other lanes take the ordinary line. Pure in the tokens:
 * every tablet that knows the same tokens shows the same line.
 */
export function lineOf<Token extends TokenInLine>(
  tokens: readonly Token[],
  {
    mode,
    nowMs,
    isPriorityLane = false,
  }: { mode: CrossingMode; nowMs: number; isPriorityLane?: boolean },
): readonly Token[] {
  const ofMode = tokens.filter((token) => token.mode === mode);
  const waiting = ofMode.filter(({ state }) => state === "waiting");
  const isDue = ({ placeMs }: Token) => placeMs <= nowMs;
  const priority = waiting.filter((token) => token.priority !== null && isDue(token)).sort(byPlace);
  const ordinary = waiting.filter((token) => token.priority === null && isDue(token)).sort(byPlace);
  const later = waiting.filter((token) => !isDue(token)).sort(byPlace);
  const line: Token[] = [];
  let inRow = priorityInRow(ofMode.filter(({ state }) => state !== "waiting"));
  while (priority.length > 0 || ordinary.length > 0) {
    const isRowFull = !isPriorityLane && inRow >= queuePolicy.priorityInRowMax;
    const isOrdinaryNext = isRowFull && ordinary.length > 0;
    const next = isOrdinaryNext ? ordinary.shift() : (priority.shift() ?? ordinary.shift());
    if (next === undefined) break;
    inRow = next.priority === null ? 0 : inRow + 1;
    line.push(next);
  }
  return [...line, ...later];
}
