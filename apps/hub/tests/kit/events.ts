import {
  householdIdOf,
  referenceOf,
  type CrossingCode,
  type DomainEvent,
  type HouseholdId,
  type PersonId,
  type PlacementId,
  type Reference,
  type SiteId,
  type TallyId,
  type UnitId,
} from "@caravanserai/domain";
import type { IdSource } from "@caravanserai/kernel";

type Event<Kind extends DomainEvent["kind"]> = Extract<DomainEvent, { kind: Kind }>;

export const testCrossing = "KZ-01" as CrossingCode;

export function crossingConfigured(): Event<"crossing.configured"> {
  return {
    kind: "crossing.configured",
    crossing: testCrossing,
    name: "Test crossing",
    nameRu: "Тестовый пункт",
    nameKk: "Сынақ бекеті",
    counterpart: null,
    modes: ["car", "foot"],
    town: "Testtown",
    utcOffsetMinutes: 300,
    isFictional: true,
  };
}

export function tallied(ids: IdSource, adults = 2): Event<"crossing.tallied"> {
  return {
    kind: "crossing.tallied",
    tally: ids.next() as string as TallyId,
    crossing: testCrossing,
    direction: "in",
    mode: "car",
    vehicles: 1,
    adults,
    children: 1,
  };
}

export interface TestHousehold {
  readonly reference: Reference;
  readonly household: HouseholdId;
  readonly persons: readonly PersonId[];
  readonly event: Event<"registration.household-registered">;
}

/** The `index`-th household of the block of tests, with people who have no names here. */
export function testHousehold(ids: IdSource, index: number, size = 2): TestHousehold {
  const reference = referenceOf(1_000, index);
  const household = householdIdOf(reference);
  const persons = Array.from({ length: size }, () => ids.next() as string as PersonId);
  const event: Event<"registration.household-registered"> = {
    kind: "registration.household-registered",
    household,
    reference,
    crossing: testCrossing,
    stage: "individual",
    persons: persons.map((person, place) => ({
      person,
      sex: "not-recorded",
      ageBand: "18-59",
      citizenship: "RUS",
      relationship: place === 0 ? "head" : "partner",
      documentKind: "internal-passport",
    })),
    placeNeed: "yes",
    destination: null,
    noticeVersion: "2022-09",
    spokenLanguage: "ru",
    hasProtectionReferral: false,
  };
  return { reference, household, persons, event };
}

export interface TestSite {
  readonly site: SiteId;
  readonly unit: UnitId;
  readonly event: Event<"places.site-opened">;
}

export function testSite(ids: IdSource, capacity = 3): TestSite {
  const site = ids.next() as string as SiteId;
  const unit = ids.next() as string as UnitId;
  const event: Event<"places.site-opened"> = {
    kind: "places.site-opened",
    site,
    code: `S-${site.slice(-4)}`,
    name: "Test hotel",
    town: "Testtown",
    siteKind: "hotel",
    units: [{ unit, code: "101", kind: "private-room", capacity }],
  };
  return { site, unit, event };
}

export function newPlacement(ids: IdSource): PlacementId {
  return ids.next() as string as PlacementId;
}
