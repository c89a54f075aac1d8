import type { SilentPost } from "@caravanserai/contract";

export interface Silence {
  readonly count: number;
  /** Since when at least one post is missing: from here on the counts are incomplete. */
  readonly sinceMs: number | undefined;
  readonly neverHeard: number;
  /** Longest silent first; never heard before that. */
  readonly posts: readonly SilentPost[];
}

/** What the posts not heard from mean for every figure on the screen. */
export function silenceOf(posts: readonly SilentPost[]): Silence {
  const heardAt = posts.flatMap(({ lastHeardAtMs }) =>
    lastHeardAtMs === null ? [] : [lastHeardAtMs],
  );
  return {
    count: posts.length,
    sinceMs: heardAt.length === 0 ? undefined : Math.min(...heardAt),
    neverHeard: posts.length - heardAt.length,
    posts: [...posts].sort((a, b) => (a.lastHeardAtMs ?? 0) - (b.lastHeardAtMs ?? 0)),
  };
}

/** Codes of the crossings whose own counts are incomplete. */
export function silentCrossings(posts: readonly SilentPost[]): ReadonlySet<string> {
  return new Set(posts.flatMap(({ crossing }) => (crossing === null ? [] : [crossing])));
}
