import type { HouseholdRegisteredAct, ScenarioMember } from "./acts.ts";
import { desks, duplicates, shelter } from "./assumptions.ts";
import { memberKey, personsOf, type HouseholdOrigin } from "./persons.ts";
import { recordPerson, recordPersonAgain, type RecordStage } from "./records.ts";
import { drawIndex, elementAt, hasChance, randomForKey } from "./sampling.ts";

/** What one desk writes about one household, without time and place. */
export type HouseholdRecord = Pick<
  HouseholdRegisteredAct,
  "household" | "members" | "needsPlace" | "contactPhone" | "stage" | "plantedDuplicateOf"
>;

const needs = ["yes", "no", "unknown"] as const;

/** The stage of a household's first record. */
export function stageOf({ seed, household }: HouseholdOrigin): RecordStage {
  const random = randomForKey(seed, household).fork("stage");
  return hasChance(random, desks.individualStage.value) ? "individual" : "group";
}

/** A number under +7 000: there is no such area code, so nobody can be called by accident. */
function contactPhone(household: number): string {
  return `+7000${String(household % 10_000_000).padStart(7, "0")}`;
}

function membersOf(origin: HouseholdOrigin): readonly ScenarioMember[] {
  const random = randomForKey(origin.seed, origin.household).fork("record");
  const stage = stageOf(origin);
  return personsOf(origin).map((person) => recordPerson(person, stage, random));
}

/** The first record of a household; the same origin always has the same one. */
export function firstRecord(origin: HouseholdOrigin): HouseholdRecord {
  const random = randomForKey(origin.seed, origin.household).fork("desk");
  const shares = origin.reason === "surge" ? shelter.surgeNeed.value : shelter.ordinaryNeed.value;
  return {
    household: origin.household,
    members: membersOf(origin),
    needsPlace: elementAt(needs, drawIndex(random, shares)),
    stage: stageOf(origin),
    ...(hasChance(random, desks.phoneShare.value)
      ? { contactPhone: contactPhone(origin.household) }
      : {}),
  };
}

/** A later record of people who are already registered. */
export interface RepeatedRecord {
  /** Key of the new record. */
  readonly household: number;
  readonly first: HouseholdOrigin;
  /** True when only the head is registered again. */
  readonly isHeadOnly: boolean;
}

/** What another desk writes about a household, or its head, that was registered before. */
export function repeatedRecord({ household, first, isHeadOnly }: RepeatedRecord): HouseholdRecord {
  const random = randomForKey(first.seed, household).fork("desk");
  const persons = personsOf(first);
  const earlier = membersOf(first);
  const count = isHeadOnly ? 1 : persons.length;
  const members = persons
    .slice(0, count)
    .map((person, position) =>
      recordPersonAgain(
        { person, first: elementAt(earlier, position), key: memberKey(household, position) },
        random,
      ),
    );
  return {
    household,
    members,
    needsPlace: hasChance(random, duplicates.repeatSaysNo.value) ? "no" : "unknown",
    stage: "group",
    plantedDuplicateOf: first.household,
  };
}
