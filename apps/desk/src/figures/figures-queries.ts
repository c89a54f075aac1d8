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

export const claimQuery = (claim: string) =>
  queryOptions({
    queryKey: ["figures", "claim", claim],
    queryFn: ({ signal }) => callHub("readFigureClaim", { path: { claim }, signal }),
    retry: false,
  });
