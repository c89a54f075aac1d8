import { referenceOfHousehold, type HouseholdId } from "@caravanserai/domain";

/** Ids made from a reference (domain `householdIdOf`); a stranger's entry may name any other. */
const fromReference = /^00000000-[01][0-9a-f]{3}-8000-8000-0000[0-9a-f]{8}$/;

/** The reference on the slip, or null where the id was not made from one. */
export function referenceLabel(household: string): string | null {
  return fromReference.test(household) ? referenceOfHousehold(household as HouseholdId) : null;
}
