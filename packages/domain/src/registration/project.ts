import type { HouseholdId } from "../ids.ts";
import { discrepancyKey, raiseDiscrepancy } from "../journal/discrepancy.ts";
import { hourStartOf, type Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type {
  CorrectableField,
  HouseholdRegistered,
  NumberIssued,
  PersonAdded,
  PersonCorrected,
  PersonOpen,
  RegistrationEvent,
} from "./events.ts";
import { correctableFields } from "./events.ts";
import { registeredHousehold, unseenHousehold } from "./seen-household.ts";
import type { HouseholdRow } from "./state.ts";

/** Desk inland, where a household did not come by a configured crossing. */
const inland = "inland";

function registrationHourKey(crossing: string | null, atMs: number): string {
  return `${crossing ?? inland}|${hourStartOf(atMs)}`;
}

export function touchesOfRegistration({ event, atMs }: Fact<RegistrationEvent>): readonly RowKey[] {
  const household: RowKey = { table: "household", key: event.household };
  switch (event.kind) {
    case "registration.household-registered":
      return [
        household,
        { table: "registrationHour", key: registrationHourKey(event.crossing, atMs) },
        {
          table: "discrepancy",
          key: discrepancyKey("registration.reference-used-twice", event.household),
        },
        ...event.persons.map(({ person }): RowKey => ({ table: "person", key: person })),
      ];
    case "registration.person-added":
      return [
        household,
        { table: "person", key: event.person.person },
        { table: "registrationHour", key: registrationHourKey(event.crossing, atMs) },
        unknownPersonKey(event.person.person),
      ];
    case "registration.person-corrected":
      return [
        household,
        { table: "person", key: event.person },
        unknownPersonKey(event.person),
        ...changedFields(event).map((field): RowKey => ({
          table: "discrepancy",
          key: discrepancyKey("registration.conflicting-correction", event.person, field),
        })),
      ];
    case "registration.number-issued":
      return [
        household,
        { table: "person", key: event.person },
        { table: "registrationHour", key: registrationHourKey(event.crossing, atMs) },
        unknownPersonKey(event.person),
      ];
  }
}

export function applyRegistration(fact: Fact<RegistrationEvent>, rows: ReadRows): void {
  const { event } = fact;
  switch (event.kind) {
    case "registration.household-registered":
      return applyHouseholdRegistered({ ...fact, event }, rows);
    case "registration.person-added":
      return applyPersonAdded({ ...fact, event }, rows);
    case "registration.person-corrected":
      return applyPersonCorrected({ ...fact, event }, rows);
    case "registration.number-issued":
      return applyNumberIssued({ ...fact, event }, rows);
  }
}

function applyHouseholdRegistered(fact: Fact<HouseholdRegistered>, rows: ReadRows): void {
  const { event, atMs } = fact;
  const holder = registeredHousehold(rows, event.household);
  // Two registrations under one reference (a cloned tablet): keep all people, ask a person.
  if (holder !== undefined) {
    raiseDiscrepancy(rows, fact, {
      kind: "registration.reference-used-twice",
      subject: event.household,
      claims: [holder.entry, fact.entry],
    });
  }
  const members = event.persons.map(({ person }) => person);
  const seen = rows.find("household", event.household) ?? unseenHousehold(event.household);
  const { placement, firstTown } = seen;
  const standing = holder ?? { ...newHousehold(fact), placement, firstTown };
  rows.keep("household", {
    ...standing,
    persons: standing.persons + members.length,
    members: [...standing.members, ...members],
  });
  for (const person of event.persons) keepNewPerson(person, event.household, { fact, rows });
  addToHour(rows, registrationHourKey(event.crossing, atMs), {
    households: 1,
    persons: event.persons.length,
  });
}

function newHousehold({ event, atMs, device, entry }: Fact<HouseholdRegistered>): HouseholdRow {
  const { kind: _kind, household, persons: _persons, noticeVersion: _notice, ...open } = event;
  return {
    key: household,
    ...open,
    persons: 0,
    personsDeparted: 0,
    registeredAtMs: atMs,
    device,
    placement: null,
    firstTown: null,
    members: [],
    entry,
  };
}

function applyPersonAdded(fact: Fact<PersonAdded>, rows: ReadRows): void {
  const { event } = fact;
  const household = registeredHousehold(rows, event.household);
  if (household === undefined) return raiseUnknownPerson(fact, event.person.person, rows);
  if (rows.find("person", event.person.person) !== undefined) return;
  keepNewPerson(event.person, event.household, { fact, rows });
  rows.keep("household", {
    ...household,
    persons: household.persons + 1,
    members: [...household.members, event.person.person],
  });
  addToHour(rows, registrationHourKey(event.crossing, fact.atMs), { persons: 1 });
}

function applyPersonCorrected(fact: Fact<PersonCorrected>, rows: ReadRows): void {
  const { event } = fact;
  const person = rows.find("person", event.person);
  const household = registeredHousehold(rows, event.household);
  if (person === undefined || household === undefined) {
    return raiseUnknownPerson(fact, event.person, rows);
  }
  const provenance: Partial<Record<CorrectableField, string>> = { ...person.provenance };
  const changes: Record<string, unknown> = { ...event.changes };
  for (const field of changedFields(event)) {
    const standing = person.provenance[field];
    if (standing !== undefined && event.basedOn[field] !== standing) {
      delete changes[field];
      raiseDiscrepancy(rows, fact, {
        kind: "registration.conflicting-correction",
        subject: event.person,
        field,
        claims: [standing, fact.entry],
      });
    } else {
      provenance[field] = fact.entry;
    }
  }
  rows.keep("person", { ...person, ...changes, provenance });
  if (event.stage !== household.stage && event.stage === "individual") {
    rows.keep("household", { ...household, stage: event.stage });
  }
}

function applyNumberIssued(fact: Fact<NumberIssued>, rows: ReadRows): void {
  const person = rows.find("person", fact.event.person);
  if (person === undefined) return raiseUnknownPerson(fact, fact.event.person, rows);
  if (person.hasNumber) return;
  rows.keep("person", { ...person, hasNumber: true });
  addToHour(rows, registrationHourKey(fact.event.crossing, fact.atMs), { numbersIssued: 1 });
}

function keepNewPerson(
  { person, ...open }: PersonOpen,
  household: HouseholdId,
  { fact, rows }: { fact: Fact; rows: ReadRows },
): void {
  rows.keep("person", {
    key: person,
    household,
    ...open,
    state: "present",
    enteredAtMs: fact.atMs,
    leftAtMs: null,
    hasNumber: false,
    provenance: Object.fromEntries(correctableFields.map((field) => [field, fact.entry])),
  });
}

function addToHour(
  rows: ReadRows,
  key: string,
  added: { households?: number; persons?: number; numbersIssued?: number },
): void {
  const [crossing = inland, hourStart = "0"] = key.split("|");
  const hour = rows.find("registrationHour", key);
  rows.keep("registrationHour", {
    key,
    crossing,
    hourStartMs: Number(hourStart),
    households: (hour?.households ?? 0) + (added.households ?? 0),
    persons: (hour?.persons ?? 0) + (added.persons ?? 0),
    numbersIssued: (hour?.numbersIssued ?? 0) + (added.numbersIssued ?? 0),
  });
}

function changedFields(event: PersonCorrected): readonly CorrectableField[] {
  const open = Object.keys(event.changes) as (keyof PersonCorrected["changes"])[];
  return [...new Set<CorrectableField>([...open, ...event.sealedFields])];
}

function unknownPersonKey(person: string): RowKey {
  return { table: "discrepancy", key: discrepancyKey("registration.unknown-person", person) };
}

function raiseUnknownPerson(fact: Fact, person: string, rows: ReadRows): void {
  raiseDiscrepancy(rows, fact, {
    kind: "registration.unknown-person",
    subject: person,
    claims: [fact.entry],
  });
}
