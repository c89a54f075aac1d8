import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { callHub } from "../hub/call-hub.ts";

// The key begins as the situation's own, so that a change at the hub makes all of them stale.
export const roomQuery = queryOptions({
  queryKey: ["situation", "room"],
  queryFn: ({ signal }) => callHub("readSituationRoom", { signal }),
});

export const nowcastQuery = queryOptions({
  queryKey: ["situation", "nowcast"],
  queryFn: ({ signal }) => callHub("readSituationNowcast", { signal }),
});

export type KnownAt = "now" | "then";

export interface PastMoment {
  readonly atMs: number;
  readonly knownAt: KnownAt;
}

/** The situation of a past hour; the picture before it stays until it has arrived. */
export const pastQuery = (past: PastMoment | undefined) =>
  queryOptions({
    queryKey: ["situation", "past", past ?? null],
    queryFn: ({ signal }) => callHub("readSituation", { query: { ...past }, signal }),
    enabled: past !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
