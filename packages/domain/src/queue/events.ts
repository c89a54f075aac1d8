import type { CrossingMode } from "../crossing/events.ts";
import type { CrossingCode, HouseholdId, LaneId, MisconductId, TokenId } from "../ids.ts";
import type { PriorityGround } from "./priority.ts";

/**
 * What ties a token to the people who hold it. `document`: the slip carries a salted check of a
 * document that lies with its holder, and the hub knows only that it does. `party`: size and mode.
 */
export const tokenBindings = ["document", "party"] as const;
export type TokenBinding = (typeof tokenBindings)[number];

/** A party takes its place at the tail. No name, no telephone, no plate. */
export interface TokenTaken {
  readonly kind: "queue.token-taken";
  readonly token: TokenId;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  /** People of the party, 1 to `tokenPersonsMax`. */
  readonly persons: number;
  /**
   * Parties this token stands for: 1 as a rule; more where a rush leaves staff only the time to
   * hand one to every n-th vehicle. Counts of the queue multiply by it.
   */
  readonly parties: number;
  readonly priority: PriorityGround | null;
  readonly binding: TokenBinding;
  /** A lost or spoilt token whose place this one takes over. */
  readonly replaces: TokenId | null;
}

/** What goes before the line although it is not its turn: why, and by whose word. */
export const jumpReasons = [
  "medical-emergency",
  "child-alone",
  "official-duty",
  "safety",
  "mistake-put-right",
  "other-side-asked",
  "other",
] as const;
export type JumpReason = (typeof jumpReasons)[number];

/** A jump in the line. The person is the entry's actor, or the badge where nobody is signed in. */
export interface Jump {
  readonly reason: JumpReason;
  /** Number of the badge of whoever orders it, as the post writes it; null when signed in. */
  readonly badge: string | null;
}

/** A number is called to a lane or booth. Calling again is another event. */
export interface TokenCalled {
  readonly kind: "queue.token-called";
  readonly token: TokenId;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly lane: LaneId | null;
  readonly jump: Jump | null;
}

/** How the binding was checked when the party stood at the booth. */
export const bindingChecks = ["matches", "differs", "not-checked"] as const;
export type BindingCheck = (typeof bindingChecks)[number];

export interface TokenServed {
  readonly kind: "queue.token-served";
  readonly token: TokenId;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly lane: LaneId | null;
  /** People seen at the booth; a difference to the token is a signal, never a refusal. */
  readonly persons: number;
  readonly check: BindingCheck;
  /** Served without having been called, before others: as with a call. */
  readonly jump: Jump | null;
}

/** Joins a token to the household registered from it: one household, one token. */
export interface TokenJoined {
  readonly kind: "queue.token-joined";
  readonly token: TokenId;
  readonly crossing: CrossingCode;
  readonly household: HouseholdId;
}

export const leavingReasons = ["gave-up", "not-there-when-called", "turned-back", "other"] as const;
export type LeavingReason = (typeof leavingReasons)[number];

export interface TokenLeft {
  readonly kind: "queue.token-left";
  readonly token: TokenId;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly reason: LeavingReason;
}

/** Back in the line, at `placeMs`: the old place within the grace time, else the tail. */
export interface TokenReturned {
  readonly kind: "queue.token-returned";
  readonly token: TokenId;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly placeMs: number;
}

/** The one later slot a party may ask for. Never an earlier one. */
export interface SlotChanged {
  readonly kind: "queue.slot-changed";
  readonly token: TokenId;
  readonly crossing: CrossingCode;
  /** The new place in the line, Unix milliseconds. */
  readonly placeMs: number;
}

export const laneReasons = [
  "planned",
  "shift-change",
  "no-staff",
  "system-down",
  "incident",
  "other-side-closed",
  "weather",
  "unknown",
] as const;
export type LaneReason = (typeof laneReasons)[number];

/** A lane opens, closes, or is staffed otherwise. Replaces what was said of it before. */
export interface LaneSet {
  readonly kind: "queue.lane-set";
  readonly lane: LaneId;
  readonly crossing: CrossingCode;
  /** As it is called at the post: `1`, `2`, `P`. */
  readonly code: string;
  readonly modes: readonly CrossingMode[];
  readonly isPriority: boolean;
  readonly status: "open" | "closed";
  readonly reason: LaneReason;
  /** Officers at work on it, 0 to `laneStaffMax`; 0 when closed. */
  readonly staff: number;
}

/** What somebody was asked for, or saw. A list and no free text: a report can name nobody. */
export const misconductKinds = [
  "money-for-crossing",
  "place-in-line-sold",
  "token-sold",
  "passage-without-turn",
  "threat-or-violence",
  "other",
] as const;
export type MisconductKind = (typeof misconductKinds)[number];

export const misconductParties = [
  "officer",
  "volunteer",
  "traveller",
  "stranger",
  "unknown",
] as const;
export type MisconductParty = (typeof misconductParties)[number];

export const misconductTimes = ["today", "yesterday", "earlier"] as const;
export type MisconductTime = (typeof misconductTimes)[number];

/** An anonymous report by the public form. It is a signal for two people, not an accusation. */
export interface MisconductReported {
  readonly kind: "queue.misconduct-reported";
  readonly report: MisconductId;
  readonly crossing: CrossingCode;
  readonly what: MisconductKind;
  readonly by: MisconductParty;
  readonly happened: MisconductTime;
}

export type QueueEvent =
  | TokenTaken
  | TokenCalled
  | TokenServed
  | TokenJoined
  | TokenLeft
  | TokenReturned
  | SlotChanged
  | LaneSet
  | MisconductReported;
