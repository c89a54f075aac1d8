import type { KeyWrap, SealedPart } from "@caravanserai/contract";
import {
  decide,
  householdIdOf,
  type AddPerson,
  type Command,
  type CorrectableField,
  type CorrectPerson,
  type CrossingCode,
  type EntryId,
  type HouseholdId,
  type MemoryRows,
  type PersonOpen,
  type Reference,
  type RegisterHousehold,
  type Rejection,
} from "@caravanserai/domain";
import { err, ok, type IdSource, type Random, type Result } from "@caravanserai/kernel";
import { sealRecords, type VaultPublicKey } from "@caravanserai/sealing";
import type { ActPart } from "../act/save-act.ts";
import type { HouseholdForm, PersonForm } from "./household-form.ts";
import { personOpenOf, sealedTextOf } from "./person-records.ts";

export interface RegistrationContext {
  readonly rows: MemoryRows;
  readonly vaultKey: VaultPublicKey;
  readonly random: Random;
  readonly ids: IdSource;
  readonly crossing: CrossingCode | null;
  readonly noticeVersion: string;
  /** YYYY-MM-DD at the post. */
  readonly today: string;
  readonly nowMs: number;
}

type Acts = Result<readonly ActPart[], Rejection>;

async function sealPersons(
  form: HouseholdForm,
  indexes: readonly number[],
  context: RegistrationContext,
): Promise<{ sealed: SealedPart[]; wraps: KeyWrap[] }> {
  const records = indexes.map((index) => ({
    keyId: context.ids.next(),
    person: form.persons[index]!.person,
    plaintext: sealedTextOf(form, index, context.today),
  }));
  const { sealed, wraps } = await sealRecords(context.vaultKey, records, context.random);
  // Each part carries the person id it was sealed for.
  return { sealed: sealed as SealedPart[], wraps };
}

/** A new household: one entry with every person, their identities sealed. */
export async function registrationActs(
  { form, entry, reference }: { form: HouseholdForm; entry: EntryId; reference: Reference },
  context: RegistrationContext,
): Promise<Acts> {
  const household = householdIdOf(reference);
  const command: RegisterHousehold = {
    command: "register-household",
    household,
    reference,
    crossing: context.crossing,
    stage: form.stage,
    persons: form.persons.map((person) => personOpenOf(person, context.today)),
    placeNeed: form.placeNeed ?? "unknown",
    destination: form.destination === "" ? null : form.destination,
    noticeVersion: context.noticeVersion,
    spokenLanguage: form.spokenLanguage,
    hasProtectionReferral: form.needs.length > 0,
  };
  const decided = decide(command, context.rows, context.nowMs);
  if (!decided.ok) return decided;
  const sealing = await sealPersons(form, [...form.persons.keys()], context);
  return ok([{ entry, event: decided.value, subject: household, ...sealing }]);
}

/**
 * Corrections of a saved household, and its growth from a group record: one entry for each person
 * who changed or was added. What did not change makes no entry.
 */
export async function correctionActs(
  {
    household,
    before,
    form,
  }: {
    household: HouseholdId;
    before: HouseholdForm;
    form: HouseholdForm;
  },
  context: RegistrationContext,
): Promise<Acts> {
  const parts: ActPart[] = [];
  for (const [index, person] of form.persons.entries()) {
    const savedIndex = before.persons.findIndex((saved) => saved.person === person.person);
    const command =
      savedIndex === -1
        ? additionOf(person, household, context)
        : correctionOf({ before, savedIndex, form, index }, household, context.today);
    if (command === undefined) continue;
    const decided = decide(command, context.rows, context.nowMs);
    if (!decided.ok) return decided;
    const sealing = await sealPersons(form, [index], context);
    parts.push({ event: decided.value, subject: household, ...sealing });
  }
  if (parts.length === 0) return err({ code: "registration.nothing-changed" });
  return ok(parts);
}

function additionOf(
  person: PersonForm,
  household: HouseholdId,
  { crossing, today }: RegistrationContext,
): AddPerson {
  return { command: "add-person", household, crossing, person: personOpenOf(person, today) };
}

interface Versions {
  readonly before: HouseholdForm;
  readonly savedIndex: number;
  readonly form: HouseholdForm;
  readonly index: number;
}

function correctionOf(
  { before, savedIndex, form, index }: Versions,
  household: HouseholdId,
  today: string,
): (Command & CorrectPerson) | undefined {
  const saved = before.persons[savedIndex]!;
  const person = form.persons[index]!;
  const changes = openChanges(personOpenOf(saved, today), personOpenOf(person, today));
  const sealedFields = sealedChanges(
    JSON.parse(sealedTextOf(before, savedIndex, today)) as Record<string, unknown>,
    JSON.parse(sealedTextOf(form, index, today)) as Record<string, unknown>,
  );
  const grows = before.stage === "group" && form.stage === "individual";
  if (Object.keys(changes).length === 0 && sealedFields.length === 0 && !grows) return undefined;
  return {
    command: "correct-person",
    household,
    person: person.person,
    changes,
    sealedFields,
    stage: form.stage,
  };
}

function openChanges(before: PersonOpen, after: PersonOpen): CorrectPerson["changes"] {
  const { person: _person, ...fields } = after;
  const changed = Object.entries(fields).filter(
    ([field, value]) => before[field as keyof typeof fields] !== value,
  );
  return Object.fromEntries(changed) as CorrectPerson["changes"];
}

/** Which of the sealed fields differ, by the names under which provenance is kept. */
function sealedChanges(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly CorrectableField[] {
  const fieldOf: Readonly<Record<string, CorrectableField>> = {
    names: "names",
    latin: "names",
    birth: "birth",
    document: "document",
    phone: "contact",
    needs: "contact",
  };
  const changed = Object.entries(fieldOf).filter(
    ([key]) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return [...new Set(changed.map(([, field]) => field))];
}
