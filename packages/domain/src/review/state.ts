import type { ProposalId } from "../ids.ts";
import type { DuplicateBand, DuplicateDecision } from "./events.ts";

export interface DuplicateProposalRow {
  readonly key: ProposalId;
  readonly personA: string;
  readonly personB: string;
  readonly householdA: string;
  readonly householdB: string;
  readonly band: DuplicateBand;
  readonly bits: number;
  readonly evidence: readonly string[];
  readonly proposedAtMs: number;
  readonly decision: DuplicateDecision | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAtMs: number | null;
}
