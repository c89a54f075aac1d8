import type { ClaimProposal, ReadReportOptions, ReportReading } from "./claim-proposal.ts";
import { groupProposals } from "./compose/group-proposals.ts";
import { openReport } from "./compose/open-report.ts";
import { readTables } from "./compose/read-table.ts";
import { readSentence } from "./compose/read-sentence.ts";

/**
 * Proposes the claims of a report. Spans are UTF-16 offsets into `text` as given. Never throws;
 * time is linear in the length of the text.
 */
export function readReport(text: string, options: ReadReportOptions = {}): ReportReading {
  const report = openReport(text, options.publishedOn);
  const tables = readTables(report);
  const proposals: ClaimProposal[] = [...tables.proposals];
  for (let index = 0; index < report.sentences.length; index++) {
    if (!tables.tokens.has(report.sentences[index]!.first)) {
      proposals.push(...readSentence(report, index));
    }
  }
  proposals.sort((left, right) => left.start - right.start);
  return {
    language: report.language,
    dateline: report.dateline,
    proposals: groupProposals(proposals),
  };
}
