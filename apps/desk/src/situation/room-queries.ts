import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { callHub } from "../hub/call-hub.ts";

export type KnownAt = "now" | "then";

const keptWhileLooking = { placeholderData: keepPreviousData, staleTime: 60_000 } as const;

export interface PastMoment {
  readonly atMs: number;
  readonly knownAt: KnownAt;
}

// The key begins as the situation's own, so that a change at the hub makes all of them stale.
export const roomQuery = (past: PastMoment | undefined) =>
  queryOptions({
    queryKey: ["situation", "room", past ?? null],
    queryFn: ({ signal }) => callHub("readSituationRoom", { query: { ...past }, signal }),
    ...(past === undefined ? {} : keptWhileLooking),
  });

export const nowcastQuery = (past: PastMoment | undefined) =>
  queryOptions({
    queryKey: ["situation", "nowcast", past ?? null],
    queryFn: ({ signal }) => callHub("readSituationNowcast", { query: { ...past }, signal }),
    ...(past === undefined ? {} : keptWhileLooking),
  });

/** The situation of a past hour; the picture before it stays until it has arrived. */
export const pastQuery = (past: PastMoment | undefined) =>
  queryOptions({
    queryKey: ["situation", "past", past ?? null],
    queryFn: ({ signal }) => callHub("readSituation", { query: { ...past }, signal }),
    enabled: past !== undefined,
    ...keptWhileLooking,
  });
