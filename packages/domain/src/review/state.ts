import type { PersonId, ProposalId, StaffId } from "../ids.ts";
import type { DuplicateBand, DuplicateDecision, SettledDecision } from "./events.ts";

export interface DuplicateOpinion {
  /** Null only where an entry names nobody; such opinions count as one officer's. */
  readonly by: StaffId | null;
  readonly decision: DuplicateDecision;
  readonly reason: string;
  readonly atMs: number;
  /** False once it was withdrawn, or replaced by a later one of the same officer. */
  readonly isStanding: boolean;
}

export interface DuplicateReopening {
  readonly by: StaffId | null;
  readonly reason: string;
  readonly atMs: number;
}

export const duplicateStates = ["open", "awaiting-second", "disputed", "settled"] as const;
/**
 * `open`: nobody has said anything; `awaiting-second`: another officer has to look; `disputed`:
 * officers contradict each other and a third one decides; `settled`: decided.
 */
export type DuplicateState = (typeof duplicateStates)[number];

export interface DuplicateProposalRow {
  readonly key: ProposalId;
  readonly personA: PersonId;
  readonly personB: PersonId;
  readonly householdA: string;
  readonly householdB: string;
  readonly band: DuplicateBand;
  readonly bits: number;
  readonly evidence: readonly string[];
  readonly proposedAtMs: number;
  /** A likely pair whose papers contradict each other is not for one officer alone. */
  readonly needsSecondOpinion: boolean;
  /** Every opinion ever given, oldest first. */
  readonly opinions: readonly DuplicateOpinion[];
  readonly reopenings: readonly DuplicateReopening[];
  readonly state: DuplicateState;
  /** The settled decision; null in every other state. */
  readonly decision: SettledDecision | null;
  readonly decidedAtMs: number | null;
}

/**
 * Two records said to be one person. It stands exactly while its proposal is settled as `same`;
 * it joins nothing, so cutting it leaves both records as they were.
 */
export interface PersonLinkRow {
  readonly key: ProposalId;
  readonly personA: PersonId;
  readonly personB: PersonId;
  readonly state: "linked" | "cut";
  /** When it took this state, and by whose act. */
  readonly sinceMs: number;
  readonly by: StaffId | null;
}
