import { registeredHousehold } from "../registration/seen-household.ts";
import { discrepancyKey, raiseDiscrepancy } from "../journal/discrepancy.ts";
import { hourStartOf, type Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type { StayEvent } from "./events.ts";

function departureHourKey({ event, atMs }: Fact<StayEvent>): string {
  return `${event.crossing}|${hourStartOf(atMs)}`;
}

export function touchesOfStay(fact: Fact<StayEvent>): readonly RowKey[] {
  const { event } = fact;
  return [
    { table: "household", key: event.household },
    { table: "departureHour", key: departureHourKey(fact) },
    { table: "discrepancy", key: discrepancyKey("stay.unknown-household", event.household) },
    { table: "discrepancy", key: discrepancyKey("stay.left-twice", event.household) },
    ...(event.persons === "everyone" ? [] : event.persons).map(personKey),
  ];
}

/** Who "everyone" is stands in the household's row. */
export function furtherTouchesOfStay(
  { event }: Fact<StayEvent>,
  rows: ReadRows,
): readonly RowKey[] {
  if (event.persons !== "everyone") return [];
  return (rows.find("household", event.household)?.members ?? []).map(personKey);
}

function personKey(person: string): RowKey {
  return { table: "person", key: person };
}

export function applyStay(fact: Fact<StayEvent>, rows: ReadRows): void {
  const { event } = fact;
  const household = registeredHousehold(rows, event.household);
  if (household === undefined) {
    return raiseDiscrepancy(rows, fact, {
      kind: "stay.unknown-household",
      subject: event.household,
      claims: [fact.entry],
    });
  }
  const isLeaving = event.kind === "stay.departed";
  let moved = 0;
  const persons = event.persons === "everyone" ? household.members : event.persons;
  for (const key of new Set(persons)) {
    const person = rows.find("person", key);
    if (person === undefined || (person.state === "departed") === isLeaving) continue;
    moved += 1;
    rows.keep("person", {
      ...person,
      state: isLeaving ? "departed" : "present",
      leftAtMs: isLeaving ? fact.atMs : null,
    });
  }
  if (moved === 0 && isLeaving) {
    return raiseDiscrepancy(rows, fact, {
      kind: "stay.left-twice",
      subject: event.household,
      claims: [fact.entry],
    });
  }
  const signed = isLeaving ? moved : -moved;
  rows.keep("household", {
    ...household,
    personsDeparted: household.personsDeparted + signed,
  });
  addToHour(rows, fact, signed);
}

function addToHour(rows: ReadRows, fact: Fact<StayEvent>, persons: number): void {
  const key = departureHourKey(fact);
  const hour = rows.find("departureHour", key);
  rows.keep("departureHour", {
    key,
    crossing: fact.event.crossing,
    hourStartMs: hourStartOf(fact.atMs),
    persons: (hour?.persons ?? 0) + persons,
  });
}
