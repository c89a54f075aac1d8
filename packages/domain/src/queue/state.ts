import type { CrossingMode } from "../crossing/events.ts";
import type { CrossingCode, HouseholdId, LaneId, MisconductId, TokenId } from "../ids.ts";
import type {
  BindingCheck,
  JumpReason,
  LaneReason,
  LeavingReason,
  MisconductReported,
  TokenBinding,
} from "./events.ts";
import type { PriorityGround } from "./priority.ts";

export const tokenStates = ["waiting", "called", "served", "left", "replaced"] as const;
export type TokenState = (typeof tokenStates)[number];

/**
 * One token as it stands. Its circumstances may arrive in any order (the tablet that took it may
 * be offline for days), so that `takenAtMs` is null for a token that was only seen at a booth.
 */
export interface TokenRow {
  readonly key: TokenId;
  readonly crossing: CrossingCode;
  readonly number: string;
  readonly mode: CrossingMode;
  readonly persons: number;
  readonly parties: number;
  readonly priority: PriorityGround | null;
  readonly binding: TokenBinding;
  readonly state: TokenState;
  /** When its state last changed, by the time of the acts and not of their arrival. */
  readonly stateAtMs: number;
  readonly takenAtMs: number | null;
  /** Where it stands in the line: when it was taken, or what a return or a later slot gave it. */
  readonly placeMs: number;
  readonly calledAtMs: number | null;
  readonly calls: number;
  readonly servedAtMs: number | null;
  readonly leftAtMs: number | null;
  readonly leavingReason: LeavingReason | null;
  readonly returns: number;
  readonly slotChanges: number;
  /** Lane or booth of the last call or of the service. */
  readonly lane: LaneId | null;
  readonly jump: JumpReason | null;
  readonly jumpBadge: string | null;
  readonly jumpBy: string | null;
  readonly bindingCheck: BindingCheck | null;
  readonly personsServed: number | null;
  readonly household: HouseholdId | null;
  readonly device: string;
  /** Entries that took and that served it; empty where none has arrived. */
  readonly takenEntry: string;
  readonly servedEntry: string;
}

/** The token by which a household came. */
export interface TokenHouseholdRow {
  readonly key: HouseholdId;
  readonly token: TokenId;
  readonly entry: string;
}

/** Tokens of one crossing, mode, lane and hour. `lane` is empty where none was named. */
export interface QueueHourRow {
  readonly key: string;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly lane: string;
  readonly hourStartMs: number;
  /** All counts are parties, and people beside them; both as the tokens stand for. */
  readonly taken: number;
  readonly takenPersons: number;
  readonly served: number;
  readonly servedPersons: number;
  readonly leavers: number;
  readonly leaverPersons: number;
  readonly returned: number;
  readonly jumps: number;
  /** Tokens with a known wait, from taking to service, and its sum. */
  readonly waits: number;
  readonly waitMsSum: number;
  /** Tokens with a known time at the booth, from the call to service, and its sum. */
  readonly services: number;
  readonly serviceMsSum: number;
}

/** A lane as it stands now. */
export interface LaneRow {
  readonly key: LaneId;
  readonly crossing: CrossingCode;
  readonly code: string;
  readonly modes: readonly CrossingMode[];
  readonly isPriority: boolean;
  readonly status: "open" | "closed";
  readonly reason: LaneReason;
  readonly staff: number;
  readonly sinceMs: number;
}

/** One change of a lane: together they are the lane schedule. */
export interface LaneChangeRow {
  /** The entry that said so. */
  readonly key: string;
  readonly lane: LaneId;
  readonly crossing: CrossingCode;
  readonly modes: readonly CrossingMode[];
  readonly status: "open" | "closed";
  readonly reason: LaneReason;
  readonly staff: number;
  readonly atMs: number;
}

export interface MisconductRow extends Omit<MisconductReported, "kind" | "report"> {
  readonly key: MisconductId;
  /** Start of the hour in which it was sent: the minute could give somebody away. */
  readonly sentHourMs: number;
}
