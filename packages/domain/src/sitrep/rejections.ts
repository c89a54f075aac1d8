import type { ReportSection } from "./events.ts";

export type SitrepRejection =
  | { readonly code: "sitrep.person-missing" }
  | { readonly code: "sitrep.report-exists" }
  | { readonly code: "sitrep.report-unknown" }
  | { readonly code: "sitrep.report-final" }
  | { readonly code: "sitrep.report-discarded" }
  | { readonly code: "sitrep.report-changed" }
  | { readonly code: "sitrep.period-empty" }
  | { readonly code: "sitrep.previous-changed" }
  | { readonly code: "sitrep.nothing-changed" }
  | { readonly code: "sitrep.conflict-open"; readonly section: ReportSection }
  | { readonly code: "sitrep.contacts-missing" }
  | { readonly code: "sitrep.already-approved" }
  | { readonly code: "sitrep.outside-eyes-needed" }
  | { readonly code: "sitrep.exact-number-public"; readonly section: ReportSection };
