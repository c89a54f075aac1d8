import { assert, err, limits, ok, type Result } from "@caravanserai/kernel";
import type { ReadRows } from "../journal/read-rows.ts";
import type { AddPerson, CorrectPerson, IssueNumber, RegisterHousehold } from "./commands.ts";
import type { HouseholdRegistered, NumberIssued, PersonAdded, PersonCorrected } from "./events.ts";
import { householdIdOf, parseReference } from "./reference.ts";
import type { RegistrationRejection } from "./rejections.ts";
import { registeredHousehold } from "./seen-household.ts";

export function decideRegistration(
  { command: _command, ...registration }: RegisterHousehold,
  rows: ReadRows,
): Result<HouseholdRegistered, RegistrationRejection> {
  const { persons, reference } = registration;
  if (persons.length === 0) return err({ code: "registration.nobody-named" });
  if (persons.length > limits.householdPersonsMax) {
    return err({ code: "registration.household-too-large", max: limits.householdPersonsMax });
  }
  if (new Set(persons.map(({ person }) => person)).size < persons.length) {
    return err({ code: "registration.person-twice" });
  }
  if (parseReference(reference) !== reference) {
    return err({ code: "registration.reference-invalid" });
  }
  assert(registration.household === householdIdOf(reference), "household id follows reference");
  if (registeredHousehold(rows, registration.household) !== undefined) {
    return err({ code: "registration.reference-taken" });
  }
  return ok({ kind: "registration.household-registered", ...registration });
}

export function decideAddition(
  { command: _command, ...addition }: AddPerson,
  rows: ReadRows,
): Result<PersonAdded, RegistrationRejection> {
  const household = registeredHousehold(rows, addition.household);
  if (household === undefined) return err({ code: "registration.person-unknown" });
  if (household.persons >= limits.householdPersonsMax) {
    return err({ code: "registration.household-too-large", max: limits.householdPersonsMax });
  }
  if (rows.find("person", addition.person.person) !== undefined) {
    return err({ code: "registration.person-twice" });
  }
  return ok({ kind: "registration.person-added", ...addition });
}

export function decideCorrection(
  { command: _command, ...correction }: CorrectPerson,
  rows: ReadRows,
): Result<PersonCorrected, RegistrationRejection> {
  const person = rows.find("person", correction.person);
  if (person === undefined) return err({ code: "registration.person-unknown" });
  const household = rows.find("household", correction.household);
  const growsRecord = household?.stage === "group" && correction.stage === "individual";
  const changesNothing =
    Object.keys(correction.changes).length === 0 && correction.sealedFields.length === 0;
  if (changesNothing && !growsRecord) return err({ code: "registration.nothing-changed" });
  return ok({
    kind: "registration.person-corrected",
    ...correction,
    basedOn: person.provenance,
  });
}

export function decideNumber(
  { command: _command, ...issued }: IssueNumber,
  rows: ReadRows,
): Result<NumberIssued, RegistrationRejection> {
  const person = rows.find("person", issued.person);
  if (person === undefined) return err({ code: "registration.person-unknown" });
  if (person.hasNumber) return err({ code: "registration.number-already-issued" });
  return ok({ kind: "registration.number-issued", ...issued });
}
