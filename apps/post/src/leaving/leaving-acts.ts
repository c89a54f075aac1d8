import {
  decide,
  type CrossingCode,
  type CrossingMode,
  type Departed,
  type DomainEvent,
  type HouseholdId,
  type MemoryRows,
  type Rejection,
  type TallyId,
} from "@caravanserai/domain";
import { err, ok, type Result } from "@caravanserai/kernel";
import type { ActPart } from "../act/save-act.ts";
import { hasVehicle } from "../parts/mode-icons.ts";

export interface Leaving {
  readonly tally: TallyId;
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly adults: number;
  readonly children: number;
  /** Null where there is no slip: then the tally stands alone. */
  readonly departure: Pick<Departed, "household" | "persons"> | null;
}

interface Asked {
  readonly rows: MemoryRows;
  readonly nowMs: number;
}

/**
 * A slip seen leaving is two entries in one act: the registered people depart, and their crossing
 * is counted. A household this tablet has never heard of leaves all the same: its slip's check
 * characters vouch for the reference, and the hub raises what does not fit.
 */
export function leavingActs(leaving: Leaving, asked: Asked): Result<readonly ActPart[], Rejection> {
  const { tally, crossing, mode, adults, children, departure } = leaving;
  const vehicles = hasVehicle(mode) ? 1 : 0;
  const counted = { tally, crossing, mode, adults, children, vehicles, direction: "out" } as const;
  const decided = decide({ command: "tally-crossing", ...counted }, asked.rows, asked.nowMs);
  if (!decided.ok) return decided;
  const count: ActPart = { event: decided.value, subject: tally };
  if (departure === null) return ok([count]);
  const departed = departedEvent(departure, crossing, asked);
  if (!departed.ok) return departed;
  return ok([{ event: departed.value, subject: departure.household }, count]);
}

function departedEvent(
  { household, persons }: NonNullable<Leaving["departure"]>,
  crossing: CrossingCode,
  { rows, nowMs }: Asked,
): Result<DomainEvent, Rejection> {
  const decided = decide(
    { command: "record-departure", household, persons, crossing },
    rows,
    nowMs,
  );
  if (decided.ok || decided.rejection.code !== "stay.household-unknown") return decided;
  return ok({ kind: "stay.departed", household, persons: "everyone", crossing });
}

/** Takes both back together. */
export function leavingReversal(
  { tally, crossing, departure }: Leaving,
  { rows, nowMs }: Asked,
): Result<readonly ActPart[], Rejection> {
  const uncounted = decide({ command: "reverse-tally", tally, reason: "undo" }, rows, nowMs);
  if (!uncounted.ok) return err(uncounted.rejection);
  const count: ActPart = { event: uncounted.value, subject: tally };
  if (departure === null) return ok([count]);
  const { household, persons } = departure;
  const reversed: DomainEvent = { kind: "stay.departure-reversed", household, persons, crossing };
  return ok([{ event: reversed, subject: household }, count]);
}

const childBands: ReadonlySet<string> = new Set(["0-4", "5-11", "12-17"]);

/** Adults and children still here, where this tablet registered them; otherwise all as adults. */
export function partyOf(
  rows: MemoryRows,
  { household, persons }: { household: HouseholdId; persons: number | null },
): { readonly adults: number; readonly children: number } {
  const members = rows.find("household", household)?.members ?? [];
  const present = members.flatMap((key) => {
    const person = rows.find("person", key);
    return person === undefined || person.state === "departed" ? [] : [person];
  });
  if (present.length === 0) return { adults: persons ?? 1, children: 0 };
  const children = present.filter(({ ageBand }) => childBands.has(ageBand)).length;
  return { adults: present.length - children, children };
}
