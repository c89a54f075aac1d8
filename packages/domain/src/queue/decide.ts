import { err, ok, type Result } from "@caravanserai/kernel";
import type { CrossingMode } from "../crossing/events.ts";
import type { CrossingCode, StaffId } from "../ids.ts";
import type { ReadRows } from "../journal/read-rows.ts";
import type { QueueCommand, ReturnToQueue, SetLane, TakeToken } from "./commands.ts";
import type { Jump, LaneSet, QueueEvent, TokenReturned, TokenTaken } from "./events.ts";
import { queuePolicy } from "./priority.ts";
import type { QueueRejection } from "./rejections.ts";
import type { TokenRow } from "./state.ts";

interface Circumstances {
  readonly nowMs: number;
  readonly actor: StaffId | null;
}

/**
 * The rules of the line, asked at the tablet. A token that this tablet has never heard of was taken
 * at another one: it is called and served like any other. There is no command that gives a token to
 * somebody else or makes its party larger: transfer and resale are frozen by not existing.
 */
export function decideQueue(
  command: QueueCommand,
  rows: ReadRows,
  { nowMs, actor }: Circumstances,
): Result<QueueEvent, QueueRejection> {
  switch (command.command) {
    case "take-token":
      return decideTaking(command, rows);
    case "return-to-queue":
      return decideReturn(command, rows, nowMs);
    case "set-lane":
      return decideLane(command, rows);
    default: {
      const rejection = rejectionFor(command, rows, { nowMs, actor });
      return rejection === undefined ? ok(eventOf(command)) : err(rejection);
    }
  }
}

type PlainCommand = Exclude<QueueCommand, TakeToken | ReturnToQueue | SetLane>;

const kindOf = {
  "call-token": "queue.token-called",
  "serve-token": "queue.token-served",
  "join-token": "queue.token-joined",
  "leave-queue": "queue.token-left",
  "change-slot": "queue.slot-changed",
} as const;

function eventOf({ command, ...fields }: PlainCommand): QueueEvent {
  // The table gives each command the kind of the event that has exactly its fields.
  return { kind: kindOf[command], ...fields } as QueueEvent;
}

function rejectionFor(
  command: PlainCommand,
  rows: ReadRows,
  { nowMs, actor }: Circumstances,
): QueueRejection | undefined {
  const token = rows.find("token", command.token);
  switch (command.command) {
    case "call-token":
      return (
        endedRejection(token) ??
        laneRejection(command.lane, rows) ??
        jumpRejection(command.jump, actor)
      );
    case "serve-token":
      if (!isPartySize(command.persons)) return partySizeInvalid;
      if (token?.state === "served") return { code: "queue.already-served" };
      if (token?.state === "replaced") return { code: "queue.token-ended" };
      return jumpRejection(command.jump, actor);
    case "join-token": {
      const other = rows.find("tokenHousehold", command.household);
      const hasOther = other !== undefined && other.token !== command.token;
      const isTaken = (token?.household ?? command.household) !== command.household;
      return hasOther || isTaken ? { code: "queue.household-has-token" } : undefined;
    }
    case "leave-queue":
      return endedRejection(token);
    case "change-slot":
      return endedRejection(token) ?? slotRejection(command.placeMs, token, nowMs);
  }
}

const partySizeInvalid: QueueRejection = {
  code: "queue.party-size-invalid",
  max: queuePolicy.tokenPersonsMax,
};

function decideTaking(
  { command: _command, ...taking }: TakeToken,
  rows: ReadRows,
): Result<TokenTaken, QueueRejection> {
  if (
    !isPartySize(taking.persons) ||
    taking.parties < 1 ||
    taking.parties > queuePolicy.partiesMax
  ) {
    return err(partySizeInvalid);
  }
  const rejection = crossingRejection(taking.crossing, [taking.mode], rows);
  if (rejection !== undefined) return err(rejection);
  if ((rows.find("token", taking.token)?.takenEntry ?? "") !== "") {
    return err({ code: "queue.number-taken" });
  }
  const replaced = taking.replaces === null ? undefined : rows.find("token", taking.replaces);
  const ended = taking.replaces === null ? undefined : endedRejection(replaced);
  return ended === undefined ? ok({ kind: "queue.token-taken", ...taking }) : err(ended);
}

function decideReturn(
  { command: _command, ...returning }: ReturnToQueue,
  rows: ReadRows,
  nowMs: number,
): Result<TokenReturned, QueueRejection> {
  const token = rows.find("token", returning.token);
  if (token !== undefined && token.state !== "left" && token.state !== "called") {
    return err({ code: "queue.not-left" });
  }
  const awayMs = nowMs - (token?.leftAtMs ?? token?.calledAtMs ?? nowMs);
  const keepsPlace = token !== undefined && awayMs <= queuePolicy.keepPlaceMsMax;
  const placeMs = keepsPlace ? token.placeMs : nowMs;
  return ok({ kind: "queue.token-returned", ...returning, placeMs });
}

function decideLane(
  { command: _command, ...lane }: SetLane,
  rows: ReadRows,
): Result<LaneSet, QueueRejection> {
  const rejection = crossingRejection(lane.crossing, lane.modes, rows);
  if (rejection !== undefined) return err(rejection);
  const { staff, status } = lane;
  const isCount = Number.isSafeInteger(staff) && staff >= 0 && staff <= queuePolicy.laneStaffMax;
  if (!isCount || (staff === 0) !== (status === "closed")) {
    return err({ code: "queue.lane-staff-invalid", max: queuePolicy.laneStaffMax });
  }
  return ok({ kind: "queue.lane-set", ...lane });
}

function isPartySize(persons: number): boolean {
  return Number.isSafeInteger(persons) && persons >= 1 && persons <= queuePolicy.tokenPersonsMax;
}

function crossingRejection(
  code: CrossingCode,
  modes: readonly CrossingMode[],
  rows: ReadRows,
): QueueRejection | undefined {
  const crossing = rows.find("crossing", code);
  if (crossing === undefined) return { code: "queue.crossing-unknown" };
  const isOpen = modes.length > 0 && modes.every((mode) => crossing.modes.includes(mode));
  return isOpen ? undefined : { code: "queue.mode-not-open" };
}

function endedRejection(token: TokenRow | undefined): QueueRejection | undefined {
  if (token?.state === "served") return { code: "queue.already-served" };
  const isEnded = token?.state === "left" || token?.state === "replaced";
  return isEnded ? { code: "queue.token-ended" } : undefined;
}

function laneRejection(lane: string | null, rows: ReadRows): QueueRejection | undefined {
  const isClosed = lane !== null && rows.find("lane", lane)?.status === "closed";
  return isClosed ? { code: "queue.lane-closed" } : undefined;
}

/** A jump without a person behind it is exactly what is sold at borders. */
function jumpRejection(jump: Jump | null, actor: StaffId | null): QueueRejection | undefined {
  const isNamed = actor !== null || (jump?.badge ?? "").trim() !== "";
  return jump === null || isNamed ? undefined : { code: "queue.jump-needs-person" };
}

function slotRejection(
  placeMs: number,
  token: TokenRow | undefined,
  nowMs: number,
): QueueRejection | undefined {
  if ((token?.slotChanges ?? 0) >= queuePolicy.slotChangesMax) {
    return { code: "queue.slot-change-used" };
  }
  const earliestMs = Math.max(nowMs, token?.placeMs ?? 0);
  const isLater = placeMs > earliestMs && placeMs <= nowMs + queuePolicy.laterSlotMsMax;
  return isLater ? undefined : { code: "queue.slot-not-later" };
}
