import type { TokenTimes } from "../waits/queue-tokens.ts";

/** Why somebody was served before others; the visible rules of the crossing. */
export interface QueueJump {
  /** Code of the reason: infant, pregnancy, illness, disability, age, unserved-yesterday, other. */
  readonly reason: string;
  /** Who allowed it: an id, not a name. */
  readonly operator: string;
}

/** A token with what the signals look at. Ids and keyed codes only: no name, document or plate. */
export interface WatchedToken extends TokenTimes {
  readonly crossing: string;
  /** Queue within the crossing: car, bus, bicycle, foot. */
  readonly mode: string;
  /** Who served it. */
  readonly operator?: string | undefined;
  readonly jump?: QueueJump | undefined;
  /** Keyed code of the document or party it was bound to when taken. */
  readonly boundTo?: string | undefined;
  /** The same code as read at service. */
  readonly servedTo?: string | undefined;
}

/** Tokens by a key, in the order in which they were given. */
export function groupedBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string | undefined,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The first and the last of some moments. */
export function spanOf(moments: readonly number[]): {
  readonly fromMs: number;
  readonly toMs: number;
} {
  let fromMs = Number.POSITIVE_INFINITY;
  let toMs = Number.NEGATIVE_INFINITY;
  for (const moment of moments) {
    fromMs = Math.min(fromMs, moment);
    toMs = Math.max(toMs, moment);
  }
  return { fromMs, toMs };
}
