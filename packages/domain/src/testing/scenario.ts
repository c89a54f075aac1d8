import { expect } from "vitest";
import { decide, type Command, type Rejection } from "../journal/decide.ts";
import type { DomainEvent } from "../journal/event.ts";
import type { Fact } from "../journal/fact.ts";
import { furtherTouchedRows, project, touchedRows } from "../journal/project.ts";
import { MemoryRows, type ReadRows, type ReadTable } from "../journal/read-rows.ts";
import type {
  CrossingCode,
  DeviceId,
  EntryId,
  HouseholdId,
  PersonId,
  PlacementId,
  ProposalId,
  SiteId,
  TallyId,
  UnitId,
} from "../ids.ts";
import type { PersonOpen } from "../registration/events.ts";
import { householdIdOf, referenceOf } from "../registration/reference.ts";

export const noonMs = Date.UTC(2022, 8, 24, 7);

/** A readable fake id: `id<HouseholdId>(3)`. */
export function id<Id extends string>(number: number): Id {
  return `00000000-0000-7000-8000-${String(number).padStart(12, "0")}` as Id;
}

export const crossing = "KZ-01" as CrossingCode;
export const reference = referenceOf(7, 0);
export const household = householdIdOf(reference);
export const site = id<SiteId>(1);
export const unit = id<UnitId>(1);
export const placement = id<PlacementId>(1);
export const tally = id<TallyId>(1);
export const proposal = id<ProposalId>(1);

export function person(number: number): PersonOpen {
  return {
    person: id<PersonId>(number),
    sex: "female",
    ageBand: "18-59",
    citizenship: "RUS",
    relationship: "head",
    documentKind: "internal-passport",
  };
}

export const crossingOpen: DomainEvent = {
  kind: "crossing.configured",
  crossing,
  name: "Zhelkuar",
  nameRu: "Желкуар",
  nameKk: "Желқуар",
  counterpart: "Mariinsky",
  modes: ["car", "foot"],
  town: "Kostanay",
  utcOffsetMinutes: 360,
  isFictional: true,
};

export const tallied: DomainEvent = {
  kind: "crossing.tallied",
  tally,
  crossing,
  direction: "in",
  mode: "car",
  vehicles: 1,
  adults: 2,
  children: 1,
};

export function registered(persons = 2, of: HouseholdId = household): DomainEvent {
  return {
    kind: "registration.household-registered",
    household: of,
    reference,
    crossing,
    stage: "group",
    persons: Array.from({ length: persons }, (_unused, index) => person(index + 1)),
    placeNeed: "yes",
    destination: "Oral",
    noticeVersion: "1",
    spokenLanguage: "ru",
    hasProtectionReferral: false,
  };
}

export function siteOpen(capacity = 4): DomainEvent {
  return {
    kind: "places.site-opened",
    site,
    code: "ORL-1",
    name: "Cinema",
    town: "Oral",
    siteKind: "hall",
    units: [{ unit, code: "A", kind: "hall-section", capacity }],
  };
}

export const claim = { placement, household, site, unit, persons: 2 };

/** Rows that refuse to be read or changed unless the projection has announced them. */
class AnnouncedRows implements ReadRows {
  readonly #rows: MemoryRows;
  readonly #announced: ReadonlySet<string>;

  constructor(rows: MemoryRows, announced: ReadonlySet<string>) {
    this.#rows = rows;
    this.#announced = announced;
  }

  find: ReadRows["find"] = (table, key) => {
    this.#check(table, key);
    return this.#rows.find(table, key);
  };

  keep: ReadRows["keep"] = (table, row) => {
    this.#check(table, row.key);
    this.#rows.keep(table, row);
  };

  #check(table: ReadTable, key: string): void {
    expect(this.#announced, `${table} ${key} was not announced`).toContain(`${table}|${key}`);
  }
}

function address({ table, key }: { table: ReadTable; key: string }): string {
  return `${table}|${key}`;
}

/** The rows after the given events, each an entry of its own, one second apart. */
export function given(...events: readonly DomainEvent[]): MemoryRows {
  const rows = new MemoryRows();
  events.forEach((event, index) => {
    const fact: Fact<DomainEvent> = {
      entry: id<EntryId>(1_000 + index),
      device: id<DeviceId>(1),
      actor: null,
      atMs: noonMs + index * 1_000,
      event,
    };
    const announced = [...touchedRows(fact), ...furtherTouchedRows(fact, rows)].map(address);
    project(fact, new AnnouncedRows(rows, new Set(announced)));
  });
  return rows;
}

/** Decides on the rows; answers the rejection's code, or the event's kind. */
export function when(rows: ReadRows, command: Command): Rejection["code"] | DomainEvent["kind"] {
  const decided = decide(command, rows, noonMs);
  return decided.ok ? decided.value.kind : decided.rejection.code;
}
