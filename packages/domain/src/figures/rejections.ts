import type { FigureSeriesId, SeriesVintageId } from "../ids.ts";
import type { StatementField } from "./statement.ts";

export type FiguresRejection =
  | { readonly code: "figures.analyst-missing" }
  | { readonly code: "figures.reason-missing" }
  | { readonly code: "figures.claim-exists" }
  | { readonly code: "figures.claim-unknown" }
  | { readonly code: "figures.claim-withdrawn" }
  | { readonly code: "figures.claim-changed" }
  | { readonly code: "figures.statement-contradictory"; readonly field: StatementField }
  | { readonly code: "figures.own-count-typed" }
  | { readonly code: "figures.nothing-changed" }
  | { readonly code: "figures.own-claim" }
  | { readonly code: "figures.interval-missing" }
  | { readonly code: "figures.interval-wrong" }
  | { readonly code: "figures.same-claim-twice" }
  | { readonly code: "figures.report-exists" }
  | { readonly code: "figures.report-unknown" }
  | { readonly code: "figures.text-forgotten" }
  | { readonly code: "figures.series-exists" }
  | { readonly code: "figures.series-unknown" }
  | { readonly code: "figures.series-withdrawn" }
  | { readonly code: "figures.series-differs" }
  | { readonly code: "figures.series-empty" }
  | {
      readonly code: "figures.series-file-known";
      readonly series: FigureSeriesId;
      readonly vintage: SeriesVintageId;
    };
