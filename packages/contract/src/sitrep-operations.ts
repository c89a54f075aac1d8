import * as sitrep from "./sitrep-schemas.ts";

const reader = { by: "staff", permission: "reports.read" } as const;
const writer = { by: "staff", permission: "reports.write" } as const;

/** Situation reports over HTTP; edits and approvals go through `recordAct`. */
export const sitrepOperations = {
  listSituationReports: {
    method: "GET",
    path: "/api/v1/situation-reports",
    summary: "Situation reports, newest first: drafts and numbered ones",
    caller: reader,
    answer: sitrep.reportListSchema,
    problems: ["access.denied"],
  },
  readSituationReport: {
    method: "GET",
    path: "/api/v1/situation-reports/:report",
    summary: "One report with its numbers, texts in four languages and approvals",
    caller: reader,
    answer: sitrep.situationReportSchema,
    problems: ["access.denied", "sitrep.report-unknown"],
  },
  draftSituationReport: {
    method: "POST",
    path: "/api/v1/situation-reports",
    summary: "Draft a report from what the hub knows now",
    caller: writer,
    body: sitrep.draftReportRequestSchema,
    answer: sitrep.draftReportAnswerSchema,
    problems: ["access.denied", "sitrep.period-empty", "relay.decided-upstream"],
  },
  refreshSituationReport: {
    method: "POST",
    path: "/api/v1/situation-reports/:report/figures",
    summary: "Take the numbers of a draft anew; people's words stay",
    caller: writer,
    answer: sitrep.draftReportAnswerSchema,
    problems: [
      "access.denied",
      "sitrep.report-unknown",
      "sitrep.report-final",
      "sitrep.period-empty",
    ],
  },
} as const;
