import type { ClaimProposal } from "../claim-proposal.ts";
import { readReport } from "../read-report.ts";
import { annotatedReport, type TrueClaim } from "./annotated-report.ts";

export interface ReadingScore {
  readonly claims: number;
  readonly proposals: number;
  readonly found: number;
  readonly recall: number;
  readonly precision: number;
  /** Of the claims found, the share whose field is as annotated. */
  readonly fields: Readonly<Record<string, number>>;
  /** What went wrong, for the eye. */
  readonly misses: readonly string[];
}

function isSame(proposal: ClaimProposal, claim: TrueClaim): boolean {
  const overlaps = proposal.start < claim.end && proposal.end > claim.start;
  return overlaps && proposal.value === claim.value && proposal.valueHigh === claim.valueHigh;
}

const compared = ["qualifier", "measure", "place", "periodStart", "periodEnd"] as const;

/** Reads annotated reports and compares: a claim is found when value, range and span agree. */
export function scoreReading(reports: readonly string[]): ReadingScore {
  const misses: string[] = [];
  const hits: Record<string, number> = Object.fromEntries(compared.map((field) => [field, 0]));
  let [claims, proposals, found] = [0, 0, 0];
  for (const [index, marked] of reports.entries()) {
    const report = annotatedReport(marked);
    const reading = readReport(report.text);
    const left = [...reading.proposals];
    claims += report.claims.length;
    proposals += left.length;
    for (const claim of report.claims) {
      const written = report.text.slice(claim.start, claim.end);
      const at = left.findIndex((proposal) => isSame(proposal, claim));
      const [proposal] = at < 0 ? [] : left.splice(at, 1);
      if (proposal === undefined) {
        misses.push(`${index} missed ${written}`);
        continue;
      }
      found++;
      for (const field of compared) {
        if (proposal[field] === claim[field]) hits[field]!++;
        else misses.push(`${index} ${field} of ${written}: ${proposal[field]} for ${claim[field]}`);
      }
    }
    for (const { start, end, value, measure } of left) {
      misses.push(`${index} invented ${report.text.slice(start, end)} (${value} ${measure})`);
    }
  }
  const fields = Object.fromEntries(
    Object.entries(hits).map(([field, count]) => [field, found === 0 ? 0 : count / found]),
  );
  const recall = claims === 0 ? 0 : found / claims;
  const precision = proposals === 0 ? 0 : found / proposals;
  return { claims, proposals, found, recall, precision, fields, misses };
}
