import { err, ok, type Result } from "@caravanserai/kernel";
import { hourMs } from "../journal/fact.ts";
import type { ReadRows } from "../journal/read-rows.ts";
import type {
  BlockCapacity,
  CheckIn,
  EndPlacement,
  PlaceHold,
  PlacementEnded,
} from "./commands.ts";
import type { CapacityBlocked, CheckedIn, HoldPlaced } from "./events.ts";
import type { PlacesRejection } from "./rejections.ts";
import { freePlaces } from "./state.ts";

/** A hold nobody has come for after two nights is a bed somebody else needed. */
const holdHoursMax = 48;

export function decideHold(
  { command: _command, ...hold }: PlaceHold,
  rows: ReadRows,
  nowMs: number,
): Result<HoldPlaced, PlacesRejection> {
  if (hold.untilMs > nowMs + holdHoursMax * hourMs || hold.untilMs <= nowMs) {
    return err({ code: "places.hold-too-long", hoursMax: holdHoursMax });
  }
  const rejection = rejectionForClaim(hold, rows, { alreadyHeld: 0 });
  return rejection === undefined ? ok({ kind: "places.hold-placed", ...hold }) : err(rejection);
}

export function decideCheckIn(
  { command: _command, ...arrival }: CheckIn,
  rows: ReadRows,
): Result<CheckedIn, PlacesRejection> {
  const placement = rows.find("placement", arrival.placement);
  if (placement !== undefined && placement.state !== "held") {
    return err({ code: "places.placement-ended" });
  }
  const isOwnUnit = placement?.unit === arrival.unit;
  const alreadyHeld = placement !== undefined && isOwnUnit ? placement.persons : 0;
  const rejection = rejectionForClaim(arrival, rows, { alreadyHeld });
  return rejection === undefined ? ok({ kind: "places.checked-in", ...arrival }) : err(rejection);
}

export function decideEnd(
  { placement: key }: EndPlacement,
  rows: ReadRows,
): Result<PlacementEnded, PlacesRejection> {
  const placement = rows.find("placement", key);
  if (placement === undefined) return err({ code: "places.placement-unknown" });
  const { household, site, unit } = placement;
  const ended = { placement: key, household, site, unit };
  if (placement.state === "held") {
    return ok({ kind: "places.hold-released", ...ended, reason: "released" });
  }
  if (placement.state === "checked-in") return ok({ kind: "places.checked-out", ...ended });
  return err({ code: "places.placement-ended" });
}

export function decideBlocked(
  { command: _command, ...blocked }: BlockCapacity,
  rows: ReadRows,
): Result<CapacityBlocked, PlacesRejection> {
  const unit = rows.find("unit", blocked.unit);
  if (unit === undefined) return err({ code: "places.unit-unknown" });
  const isInRange =
    Number.isSafeInteger(blocked.blocked) &&
    blocked.blocked >= 0 &&
    blocked.blocked <= unit.capacity;
  if (!isInRange) return err({ code: "places.blocked-out-of-range", max: unit.capacity });
  return ok({ kind: "places.capacity-blocked", ...blocked, site: unit.site });
}

function rejectionForClaim(
  claim: Omit<CheckedIn, "kind">,
  rows: ReadRows,
  { alreadyHeld }: { alreadyHeld: number },
): PlacesRejection | undefined {
  if (!Number.isSafeInteger(claim.persons) || claim.persons < 1) {
    return { code: "places.party-size-invalid" };
  }
  const unit = rows.find("unit", claim.unit);
  if (unit === undefined || unit.site !== claim.site) return { code: "places.unit-unknown" };
  if (rows.find("site", claim.site)?.status !== "open") return { code: "places.site-closed" };
  const placed = rows.find("household", claim.household)?.placement ?? null;
  if (placed !== null && placed !== claim.placement) {
    return { code: "places.household-already-placed" };
  }
  const free = freePlaces(unit) + alreadyHeld;
  if (claim.persons > free) return { code: "places.unit-full", free };
  return undefined;
}
