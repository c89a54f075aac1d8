import { err, ok, type Result } from "@caravanserai/kernel";
import type { ReadRows } from "../journal/read-rows.ts";
import { registeredHousehold } from "../registration/seen-household.ts";
import type { RecordDeparture, ReverseDeparture } from "./commands.ts";
import type { Departed, DepartureReversed } from "./events.ts";
import type { StayRejection } from "./rejections.ts";

export function decideDeparture(
  { command: _command, ...departure }: RecordDeparture,
  rows: ReadRows,
): Result<Departed, StayRejection> {
  const rejection = rejectionFor(departure, rows, { wantedState: "present" });
  return rejection === undefined ? ok({ kind: "stay.departed", ...departure }) : err(rejection);
}

export function decideDepartureReversal(
  { command: _command, ...reversal }: ReverseDeparture,
  rows: ReadRows,
): Result<DepartureReversed, StayRejection> {
  const rejection = rejectionFor(reversal, rows, { wantedState: "departed" });
  return rejection === undefined
    ? ok({ kind: "stay.departure-reversed", ...reversal })
    : err(rejection);
}

function rejectionFor(
  { household, persons }: Omit<Departed, "kind">,
  rows: ReadRows,
  { wantedState }: { wantedState: "present" | "departed" },
): StayRejection | undefined {
  if (persons.length === 0) return { code: "stay.nobody-chosen" };
  const registered = registeredHousehold(rows, household);
  if (registered === undefined) return { code: "stay.household-unknown" };
  const chosen = persons === "everyone" ? registered.members : persons;
  const hasOneToMove = chosen.some((key) => rows.find("person", key)?.state === wantedState);
  if (hasOneToMove) return undefined;
  return { code: wantedState === "present" ? "stay.already-departed" : "stay.not-departed" };
}
