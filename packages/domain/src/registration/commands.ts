import type { HouseholdRegistered, NumberIssued, PersonAdded, PersonCorrected } from "./events.ts";

/** Registers a household, its first record of any kind. */
export interface RegisterHousehold extends Omit<HouseholdRegistered, "kind"> {
  readonly command: "register-household";
}

export interface AddPerson extends Omit<PersonAdded, "kind"> {
  readonly command: "add-person";
}

/** Corrects fields; `basedOn` is filled from the person's provenance as seen now. */
export interface CorrectPerson extends Omit<PersonCorrected, "kind" | "basedOn"> {
  readonly command: "correct-person";
}

export interface IssueNumber extends Omit<NumberIssued, "kind"> {
  readonly command: "issue-number";
}
