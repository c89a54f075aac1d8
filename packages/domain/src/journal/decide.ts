import { assertNever, type Result } from "@caravanserai/kernel";
import type { ReverseTally, TallyCrossing } from "../crossing/commands.ts";
import { decideReversal, decideTally } from "../crossing/decide.ts";
import type { CrossingRejection } from "../crossing/rejections.ts";
import type { FiguresCommand } from "../figures/commands.ts";
import { decideFigures } from "../figures/decide.ts";
import type { FiguresRejection } from "../figures/rejections.ts";
import type { BlockCapacity, CheckIn, EndPlacement, PlaceHold } from "../places/commands.ts";
import { decideBlocked, decideCheckIn, decideEnd, decideHold } from "../places/decide.ts";
import type { PlacesRejection } from "../places/rejections.ts";
import type { QueueCommand } from "../queue/commands.ts";
import { decideQueue } from "../queue/decide.ts";
import type { QueueRejection } from "../queue/rejections.ts";
import type {
  AddPerson,
  CorrectPerson,
  IssueNumber,
  RegisterHousehold,
} from "../registration/commands.ts";
import {
  decideAddition,
  decideCorrection,
  decideNumber,
  decideRegistration,
} from "../registration/decide.ts";
import type { RegistrationRejection } from "../registration/rejections.ts";
import type { DecideDuplicate, ReopenDuplicate, ResolveDiscrepancy } from "../review/commands.ts";
import { decideDuplicate, decideReopening, decideResolution } from "../review/decide.ts";
import type { ReviewRejection } from "../review/rejections.ts";
import type { RecordDeparture, ReverseDeparture } from "../stay/commands.ts";
import { decideDeparture, decideDepartureReversal } from "../stay/decide.ts";
import type { SitrepCommand } from "../sitrep/commands.ts";
import { decideSitrep } from "../sitrep/decide.ts";
import type { SitrepRejection } from "../sitrep/rejections.ts";
import type { StayRejection } from "../stay/rejections.ts";
import type { CountLine, TellWait } from "../waits/commands.ts";
import { decideLineCount, decideToldWait } from "../waits/decide.ts";
import type { WaitsRejection } from "../waits/rejections.ts";
import type { StaffId } from "../ids.ts";
import type { DomainEvent } from "./event.ts";
import type { ReadRows } from "./read-rows.ts";

export type Command =
  | TallyCrossing
  | ReverseTally
  | RegisterHousehold
  | AddPerson
  | CorrectPerson
  | IssueNumber
  | RecordDeparture
  | ReverseDeparture
  | PlaceHold
  | CheckIn
  | EndPlacement
  | BlockCapacity
  | FiguresCommand
  | SitrepCommand
  | QueueCommand
  | TellWait
  | CountLine
  | DecideDuplicate
  | ReopenDuplicate
  | ResolveDiscrepancy;

export type Rejection =
  | CrossingRejection
  | RegistrationRejection
  | StayRejection
  | PlacesRejection
  | ReviewRejection
  | QueueRejection
  | WaitsRejection
  | SitrepRejection
  | FiguresRejection;

/** When and by whom an act is asked for. A tablet without a signed-in person has no actor. */
export interface Asked {
  readonly nowMs: number;
  readonly actor: StaffId | null;
}

/** The rules for an act of which it does not matter who does it. */
export function decide(
  command: Command,
  rows: ReadRows,
  nowMs: number,
): Result<DomainEvent, Rejection> {
  return decideAs(command, rows, { nowMs, actor: null });
}

type WaitCommand = Extract<Command, { command: "tell-wait" | "count-line" }>;

function decideWaits(command: WaitCommand, rows: ReadRows): Result<DomainEvent, Rejection> {
  return command.command === "tell-wait"
    ? decideToldWait(command, rows)
    : decideLineCount(command, rows);
}

/**
 * The rules, asked before an act is saved: at the tablet against what it knows, at the hub against
 * what all know. A rejection stops a mistake; it never stops what has already happened.
 */
export function decideAs(
  command: Command,
  rows: ReadRows,
  { nowMs, actor }: Asked,
): Result<DomainEvent, Rejection> {
  switch (command.command) {
    case "tally-crossing":
      return decideTally(command, rows);
    case "reverse-tally":
      return decideReversal(command, rows);
    case "register-household":
      return decideRegistration(command, rows);
    case "add-person":
      return decideAddition(command, rows);
    case "correct-person":
      return decideCorrection(command, rows);
    case "issue-number":
      return decideNumber(command, rows);
    case "record-departure":
      return decideDeparture(command, rows);
    case "reverse-departure":
      return decideDepartureReversal(command, rows);
    case "place-hold":
      return decideHold(command, rows, nowMs);
    case "check-in":
      return decideCheckIn(command, rows);
    case "end-placement":
      return decideEnd(command, rows);
    case "block-capacity":
      return decideBlocked(command, rows);
    case "decide-duplicate":
      return decideDuplicate(command, rows, actor);
    case "reopen-duplicate":
      return decideReopening(command, rows, actor);
    case "enter-claim":
    case "correct-claim":
    case "review-claim":
    case "withdraw-claim":
    case "set-figure-role":
    case "declare-origin":
    case "keep-report":
    case "forget-report-text":
    case "keep-series":
    case "withdraw-series":
      return decideFigures(command, rows, actor);
    case "draft-situation-report":
    case "refresh-situation-report":
    case "edit-report-section":
    case "approve-situation-report":
    case "set-report-audience":
    case "discard-situation-report":
      return decideSitrep(command, rows, actor);
    case "take-token":
    case "call-token":
    case "serve-token":
    case "join-token":
    case "leave-queue":
    case "return-to-queue":
    case "change-slot":
    case "set-lane":
      return decideQueue(command, rows, { nowMs, actor });
    case "tell-wait":
    case "count-line":
      return decideWaits(command, rows);
    case "resolve-discrepancy":
      return decideResolution(command, rows);
    default:
      return assertNever(command, "command");
  }
}
