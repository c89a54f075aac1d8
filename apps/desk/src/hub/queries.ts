import type { DuplicatesQuery } from "@caravanserai/contract";
import { queryOptions } from "@tanstack/react-query";
import { callHub } from "./call-hub.ts";
import { HubProblem } from "./hub-problem.ts";

/** Reads that a change at the hub may make stale. */
export const liveKeys = [
  "situation",
  "sites",
  "discrepancies",
  "duplicates",
  "household",
  "figures",
  "reports",
] as const;

/** The signed-in session, or null when there is none. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => {
    try {
      return await callHub("readSession", { signal });
    } catch (fault) {
      if (fault instanceof HubProblem && fault.code === "access.not-signed-in") return null;
      throw fault;
    }
  },
  staleTime: Infinity,
});

export const situationQuery = queryOptions({
  queryKey: ["situation"],
  queryFn: ({ signal }) => callHub("readSituation", { signal }),
});

export const sitesQuery = queryOptions({
  queryKey: ["sites"],
  queryFn: ({ signal }) => callHub("readSites", { signal }),
});

export const discrepanciesQuery = queryOptions({
  queryKey: ["discrepancies"],
  queryFn: ({ signal }) => callHub("listDiscrepancies", { signal }),
});

export const duplicatesQuery = (query: DuplicatesQuery) =>
  queryOptions({
    queryKey: ["duplicates", query],
    queryFn: ({ signal }) => callHub("listDuplicates", { query, signal }),
  });

/** Tablets report every 20 seconds or so, without a change in the journal: this list asks. */
export const devicesQuery = queryOptions({
  queryKey: ["devices"],
  queryFn: ({ signal }) => callHub("listDevices", { signal }),
  refetchInterval: 10_000,
});

/** Null uplink on a hub that is no relay. */
export const uplinkQuery = queryOptions({
  queryKey: ["uplink"],
  queryFn: ({ signal }) => callHub("readUplink", { signal }),
  refetchInterval: 10_000,
});

export const staffQuery = queryOptions({
  queryKey: ["staff"],
  queryFn: ({ signal }) => callHub("listStaff", { signal }),
});

export const quarantineQuery = queryOptions({
  queryKey: ["quarantine"],
  queryFn: ({ signal }) => callHub("listQuarantine", { signal }),
  refetchInterval: 30_000,
});

export const householdQuery = (reference: string) =>
  queryOptions({
    queryKey: ["household", reference],
    queryFn: ({ signal }) => callHub("findHouseholdAtDesk", { path: { reference }, signal }),
    retry: false,
  });
