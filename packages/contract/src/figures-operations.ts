import * as figures from "./figures-schemas.ts";

const reader = { by: "staff", permission: "figures.read" } as const;
const analyst = { by: "staff", permission: "figures.write" } as const;

/** The figures ledger over HTTP; acts on claims go through `recordAct`. */
export const figuresOperations = {
  listFigures: {
    method: "GET",
    path: "/api/v1/figures",
    summary: "Published figures with their circumstances, and our own counts beside them",
    caller: reader,
    query: figures.figuresQuerySchema,
    answer: figures.figuresAnswerSchema,
    problems: ["access.denied"],
  },
  readFigureClaim: {
    method: "GET",
    path: "/api/v1/figures/claims/:claim",
    summary: "One claim with everything that was done to it, and where it comes from",
    caller: reader,
    query: figures.knownAtQuerySchema,
    answer: figures.figureClaimAnswerSchema,
    problems: ["access.denied", "figures.claim-unknown"],
  },
  analyseFigures: {
    method: "GET",
    path: "/api/v1/figures/analysis",
    summary: "Origins behind the claims, and claims that arithmetic refutes, with the residual",
    caller: reader,
    query: figures.knownAtQuerySchema,
    answer: figures.figuresAnalysisSchema,
    problems: ["access.denied"],
  },
  proposeFigures: {
    method: "POST",
    path: "/api/v1/figures/proposals",
    summary: "Read a report and propose claims; nothing is entered or kept",
    caller: analyst,
    body: figures.proposeFiguresRequestSchema,
    answer: figures.proposeFiguresAnswerSchema,
    problems: ["access.denied", "request.too-large", "figures.report-unreadable"],
  },
  keepReport: {
    method: "POST",
    path: "/api/v1/figures/reports",
    summary: "Keep a report's text for a limited time, for those who enter figures",
    caller: analyst,
    body: figures.keepReportRequestSchema,
    answer: figures.keepReportAnswerSchema,
    problems: ["access.denied", "figures.report-exists"],
  },
  readReport: {
    method: "GET",
    path: "/api/v1/figures/reports/:report",
    summary: "A kept report with the passages its claims were read from",
    caller: analyst,
    answer: figures.figureReportSchema,
    problems: ["access.denied", "figures.report-unknown"],
  },
} as const;
