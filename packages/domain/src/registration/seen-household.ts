import type { HouseholdId } from "../ids.ts";
import type { ReadRows } from "../journal/read-rows.ts";
import { referenceOfHousehold } from "./reference.ts";
import type { HouseholdRow } from "./state.ts";

/**
 * A household that a shelter has taken in by its slip before its own registration has arrived: the
 * tablet that registered it may be without a network for days. Nobody is counted by this row.
 */
export function unseenHousehold(household: HouseholdId): HouseholdRow {
  return {
    key: household,
    reference: referenceOfHousehold(household),
    crossing: null,
    stage: "group",
    persons: 0,
    personsDeparted: 0,
    placeNeed: "unknown",
    destination: null,
    spokenLanguage: null,
    hasProtectionReferral: false,
    registeredAtMs: 0,
    device: "",
    placement: null,
    firstTown: null,
    members: [],
    entry: "",
  };
}

/** The household's row once its registration has arrived. */
export function registeredHousehold(
  rows: ReadRows,
  household: HouseholdId,
): HouseholdRow | undefined {
  const row = rows.find("household", household);
  return row?.entry === "" ? undefined : row;
}
