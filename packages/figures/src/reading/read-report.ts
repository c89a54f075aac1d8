import type { ClaimProposal, ReadReportOptions, ReportReading } from "./claim-proposal.ts";
import { groupProposals } from "./compose/group-proposals.ts";
import { openReport } from "./compose/open-report.ts";
import { readSentence } from "./compose/read-sentence.ts";
import { detectLanguage } from "./text/detect-language.ts";

/**
 * Proposes the claims of a report. Spans are UTF-16 offsets into `text` as given. Never throws;
 * time is linear in the length of the text.
 */
export function readReport(text: string, options: ReadReportOptions = {}): ReportReading {
  const report = openReport(text, options.publishedOn);
  const proposals: ClaimProposal[] = [];
  for (let index = 0; index < report.sentences.length; index++) {
    proposals.push(...readSentence(report, index));
  }
  return {
    language: detectLanguage(report.tokens),
    dateline: report.dateline,
    proposals: groupProposals(proposals),
  };
}
