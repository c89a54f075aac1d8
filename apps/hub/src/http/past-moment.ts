import { hourStartOf } from "@caravanserai/domain";
import type { Clock } from "@caravanserai/kernel";

export interface AskedMoment {
  readonly atMs?: number | undefined;
  readonly knownAt?: "now" | "then" | undefined;
}

export interface PastMoment {
  readonly atMs: number;
  readonly knownAt: "now" | "then";
}

/** The whole hour looked back to; undefined is now. */
export function pastMomentOf(clock: Clock, asked: AskedMoment): PastMoment | undefined {
  if (asked.atMs === undefined) return undefined;
  const atMs = hourStartOf(asked.atMs);
  return atMs > clock.now() ? undefined : { atMs, knownAt: asked.knownAt ?? "now" };
}
