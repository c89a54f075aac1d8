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

const compared = [
  "qualifier",
  "measure",
  "unit",
  "direction",
  "place",
  "periodStart",
  "periodEnd",
  "saidBy",
  "relayedBy",
] as const;
type ComparedField = (typeof compared)[number];

const directionOf: Readonly<Record<string, string>> = {
  entries: "in",
  exits: "out",
  crossings: "both",
  present: "stock",
};

/** A speaker is the one annotated when the words annotated are in it, as inflected in the text. */
function isSpeaker(read: string | null, annotated: string): boolean {
  const words = annotated.toLowerCase().split(/[^\p{L}]+/u);
  const stems = words.map((word) => word.slice(0, Math.max(4, word.length - 3)));
  return read !== null && stems.every((stem) => read.toLowerCase().includes(stem));
}

function annotationOf(claim: TrueClaim, field: ComparedField): string | null {
  return field === "direction" ? (directionOf[claim.measure] ?? "?") : claim[field];
}

function agrees(proposal: ClaimProposal, claim: TrueClaim, field: ComparedField): boolean {
  const annotated = annotationOf(claim, field);
  const read = proposal[field];
  if (annotated === null || annotated === "?") return annotated === "?" || read === null;
  const alternatives = annotated.split("|");
  if (field !== "saidBy" && field !== "relayedBy") return alternatives.includes(read ?? "-");
  return alternatives.some((alternative) => isSpeaker(read, alternative));
}

interface Tally {
  claims: number;
  proposals: number;
  found: number;
  readonly hits: Record<string, number>;
  readonly tries: Record<string, number>;
  readonly misses: string[];
}

function compareFields(tally: Tally, proposal: ClaimProposal, claim: TrueClaim): void {
  for (const field of compared) {
    if (annotationOf(claim, field) === "?") continue;
    tally.tries[field] = (tally.tries[field] ?? 0) + 1;
    if (agrees(proposal, claim, field)) {
      tally.hits[field] = (tally.hits[field] ?? 0) + 1;
    } else {
      const expected = annotationOf(claim, field);
      tally.misses.push(`${field} at ${claim.start}: ${proposal[field]} for ${expected}`);
    }
  }
}

function scoreReport(tally: Tally, marked: string): void {
  const report = annotatedReport(marked);
  const left = [...readReport(report.text).proposals];
  for (const claim of report.claims) {
    const written = report.text.slice(claim.start, claim.end);
    const at = left.findIndex((proposal) => isSame(proposal, claim));
    const [proposal] = at < 0 ? [] : left.splice(at, 1);
    if (claim.isOptional) continue;
    tally.claims++;
    if (proposal === undefined) {
      tally.misses.push(`missed ${written}`);
      continue;
    }
    tally.found++;
    tally.proposals++;
    compareFields(tally, proposal, claim);
  }
  tally.proposals += left.length;
  for (const { start, end, value, measure } of left) {
    tally.misses.push(`invented ${report.text.slice(start, end)} (${value} ${measure})`);
  }
}

/** Reads annotated reports and compares: a claim is found when value, range and span agree. */
export function scoreReading(reports: readonly string[]): ReadingScore {
  const tally: Tally = { claims: 0, proposals: 0, found: 0, hits: {}, tries: {}, misses: [] };
  for (const [index, marked] of reports.entries()) {
    const before = tally.misses.length;
    scoreReport(tally, marked);
    for (let at = before; at < tally.misses.length; at++) {
      tally.misses[at] = `${index} ${tally.misses[at]}`;
    }
  }
  const { claims, proposals, found, hits, tries, misses } = tally;
  const fields = Object.fromEntries(
    Object.entries(tries).map(([field, count]) => [field, (hits[field] ?? 0) / count]),
  );
  const recall = claims === 0 ? 0 : found / claims;
  const precision = proposals === 0 ? 0 : found / proposals;
  return { claims, proposals, found, recall, precision, fields, misses };
}
