import { queryOptions } from "@tanstack/react-query";
import { callHub } from "../hub/call-hub.ts";

export const seriesListQuery = queryOptions({
  queryKey: ["figures", "series", "list"],
  queryFn: ({ signal }) => callHub("listSeries", { signal }),
});

/** What of a series is looked at; what is left out is chosen by the hub. */
export interface ShownPart {
  readonly line?: number;
  readonly vintage?: string;
  readonly reportedBy?: string;
}

export const seriesQuery = (series: string, part: ShownPart) =>
  queryOptions({
    queryKey: ["figures", "series", "one", series, part],
    queryFn: ({ signal }) =>
      callHub("readSeries", { path: { series }, query: { ...part }, signal }),
    placeholderData: (before) => before,
    retry: false,
  });
