import type { HouseholdView } from "@caravanserai/contract";
import { parseReference } from "@caravanserai/domain";
import { readHousehold } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { refuse, type Refusal } from "./endpoint/refusal.ts";

export const findHousehold = endpoint("findHousehold", ({ hub, parameters }) =>
  householdOf(hub, parameters["reference"]),
);

/** The household on a slip; a reference with a wrong check character is said to be wrong. */
export async function householdOf(
  hub: Pick<Hub, "database">,
  text: string | undefined,
): Promise<HouseholdView | Refusal> {
  const reference = parseReference(text ?? "");
  if (reference === undefined) return refuse("registration.reference-invalid");
  return (await readHousehold(hub.database, reference)) ?? refuse("stay.household-unknown");
}
