import type {
  LaneSet,
  SlotChanged,
  TokenCalled,
  TokenJoined,
  TokenLeft,
  TokenReturned,
  TokenServed,
  TokenTaken,
} from "./events.ts";

export interface TakeToken extends Omit<TokenTaken, "kind"> {
  readonly command: "take-token";
}

export interface CallToken extends Omit<TokenCalled, "kind"> {
  readonly command: "call-token";
}

export interface ServeToken extends Omit<TokenServed, "kind"> {
  readonly command: "serve-token";
}

export interface JoinToken extends Omit<TokenJoined, "kind"> {
  readonly command: "join-token";
}

export interface LeaveQueue extends Omit<TokenLeft, "kind"> {
  readonly command: "leave-queue";
}

/** The rule gives the place: the old one within the grace time, else the tail. */
export interface ReturnToQueue extends Omit<TokenReturned, "kind" | "placeMs"> {
  readonly command: "return-to-queue";
}

export interface ChangeSlot extends Omit<SlotChanged, "kind"> {
  readonly command: "change-slot";
}

export interface SetLane extends Omit<LaneSet, "kind"> {
  readonly command: "set-lane";
}

export type QueueCommand =
  | TakeToken
  | CallToken
  | ServeToken
  | JoinToken
  | LeaveQueue
  | ReturnToQueue
  | ChangeSlot
  | SetLane;
