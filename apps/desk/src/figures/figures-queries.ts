import { queryOptions } from "@tanstack/react-query";
import { callHub } from "../hub/call-hub.ts";

/** The ledger as known now, or at a past moment. */
export const figuresQuery = (knownAtMs?: number) =>
  queryOptions({
    queryKey: ["figures", "list", knownAtMs ?? null],
    queryFn: ({ signal }) => callHub("listFigures", { query: { knownAtMs }, signal }),
  });

export const analysisQuery = (knownAtMs?: number) =>
  queryOptions({
    queryKey: ["figures", "analysis", knownAtMs ?? null],
    queryFn: ({ signal }) => callHub("analyseFigures", { query: { knownAtMs }, signal }),
  });

export const claimQuery = (claim: string, knownAtMs?: number) =>
  queryOptions({
    queryKey: ["figures", "claim", claim, knownAtMs ?? null],
    queryFn: ({ signal }) =>
      callHub("readFigureClaim", { path: { claim }, query: { knownAtMs }, signal }),
    retry: false,
  });

/** A kept report: its text until it is forgotten, and what was read from it. */
export const keptReportQuery = (report: string) =>
  queryOptions({
    queryKey: ["figures", "report", report],
    queryFn: ({ signal }) => callHub("readReport", { path: { report }, signal }),
    retry: false,
  });
