import * as series from "./series-schemas.ts";

const reader = { by: "staff", permission: "figures.read" } as const;
const analyst = { by: "staff", permission: "figures.write" } as const;

/** Imported series over HTTP; taking one back goes through `recordAct`. */
export const seriesOperations = {
  previewSeries: {
    method: "POST",
    path: "/api/v1/figures/series/preview",
    summary: "Read a file of series: columns, proposed mapping, what is wrong; nothing is kept",
    caller: analyst,
    body: series.previewSeriesRequestSchema,
    answer: series.previewSeriesAnswerSchema,
    problems: ["access.denied", "request.too-large", "request.too-many"],
  },
  keepSeries: {
    method: "POST",
    path: "/api/v1/figures/series",
    summary: "Keep a file of series: a new series, or a later vintage of one",
    caller: analyst,
    body: series.keepSeriesRequestSchema,
    answer: series.keepSeriesAnswerSchema,
    problems: [
      "access.denied",
      "request.too-large",
      "request.too-many",
      "relay.decided-upstream",
      "figures.series-unreadable",
      "figures.series-dates-open",
      "figures.series-too-long",
      "figures.series-file-known",
      "figures.series-unknown",
      "figures.series-withdrawn",
      "figures.series-differs",
      "figures.series-empty",
      "figures.own-count-typed",
      "figures.statement-contradictory",
    ],
  },
  listSeries: {
    method: "GET",
    path: "/api/v1/figures/series",
    summary: "Imported series with their source, newest first",
    caller: reader,
    query: series.listSeriesQuerySchema,
    answer: series.listSeriesAnswerSchema,
    problems: ["access.denied"],
  },
  readSeries: {
    method: "GET",
    path: "/api/v1/figures/series/:series",
    summary: "One series by day beside our own count, with its flags, vintages and revisions",
    caller: reader,
    query: series.readSeriesQuerySchema,
    answer: series.readSeriesAnswerSchema,
    problems: ["access.denied", "figures.series-unknown"],
  },
} as const;
