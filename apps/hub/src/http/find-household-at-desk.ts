import { endpoint } from "./endpoint/endpoint.ts";
import { householdOf } from "./find-household.ts";

export const findHouseholdAtDesk = endpoint("findHouseholdAtDesk", ({ hub, parameters }) =>
  householdOf(hub, parameters["reference"]),
);
