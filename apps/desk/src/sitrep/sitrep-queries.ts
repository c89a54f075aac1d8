import { queryOptions } from "@tanstack/react-query";
import { callHub } from "../hub/call-hub.ts";

export const reportsQuery = queryOptions({
  queryKey: ["reports", "list"],
  queryFn: ({ signal }) => callHub("listSituationReports", { signal }),
});

export const reportQuery = (report: string) =>
  queryOptions({
    queryKey: ["reports", "one", report],
    queryFn: ({ signal }) => callHub("readSituationReport", { path: { report }, signal }),
    retry: false,
  });
