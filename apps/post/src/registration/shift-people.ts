import type { HouseholdId, PersonId, Reference } from "@caravanserai/domain";
import {
  birthInterval,
  latinForms,
  normaliseName,
  type PersonIdentity,
} from "@caravanserai/identity";
import type { PostServices } from "../act/post-services.ts";
import type { HouseholdForm, PersonForm } from "./household-form.ts";
import { personIdentityOf, shownName } from "./person-records.ts";

/** A household as this shift registered it: the only place on the tablet that knows names. */
export interface ShiftHousehold {
  readonly household: HouseholdId;
  readonly reference: Reference;
  readonly form: HouseholdForm;
}

function isShiftHousehold(value: unknown): value is ShiftHousehold {
  return typeof value === "object" && value !== null && "reference" in value && "form" in value;
}

/** Opens what this shift may still read; cells of an earlier shift stay noise. */
export async function readShiftHouseholds(
  services: Pick<PostServices, "database" | "cells">,
): Promise<readonly ShiftHousehold[]> {
  const cells = await services.database.cells.where("kind").equals("household").toArray();
  const opened = await Promise.all(cells.map((cell) => services.cells.open(cell)));
  return opened.filter(isShiftHousehold);
}

export interface Likeness {
  readonly household: HouseholdId;
  readonly reference: Reference;
  readonly person: PersonId;
  readonly name: string;
  readonly because: "document" | "name-and-birth";
}

/**
 * People of this shift who may be this one: the same document, or the same name with a birth date
 * that can be the same, across scripts. A hint for the registrar; the vault compares with all.
 */
export function likenessesOf(
  form: PersonForm,
  { households, today }: { households: readonly ShiftHousehold[]; today: string },
): readonly Likeness[] {
  const wanted = personIdentityOf(form, { today, phone: "" });
  return households.flatMap(({ household, reference, form: saved }) =>
    saved.persons.flatMap((other): Likeness[] => {
      if (other.person === form.person) return [];
      const because = likeness(wanted, personIdentityOf(other, { today, phone: "" }));
      if (because === undefined) return [];
      return [{ household, reference, person: other.person, name: shownName(other), because }];
    }),
  );
}

function likeness(left: PersonIdentity, right: PersonIdentity): Likeness["because"] | undefined {
  const number = documentKey(left);
  if (number !== "" && number === documentKey(right)) return "document";
  const isNamesake = sharesSpelling(fullName(left), fullName(right));
  return isNamesake && canBeSameBirth(left, right) ? "name-and-birth" : undefined;
}

function documentKey({ document }: PersonIdentity): string {
  return (document?.number ?? "").toUpperCase().replace(/[^0-9A-ZА-Я]/g, "");
}

function fullName({ names }: PersonIdentity): string {
  return names.only ?? [names.family ?? "", names.given ?? ""].join(" ").trim();
}

function sharesSpelling(left: string, right: string): boolean {
  if (left === "" || right === "") return false;
  if (normaliseName(left).text === normaliseName(right).text) return true;
  const spellings = new Set(latinForms(left));
  return latinForms(right).some((spelling) => spellings.has(spelling));
}

function canBeSameBirth(left: PersonIdentity, right: PersonIdentity): boolean {
  if (left.birth === undefined || right.birth === undefined) return false;
  const a = birthInterval(left.birth);
  const b = birthInterval(right.birth);
  return a.first <= b.last && b.first <= a.last;
}

/** Households of this shift in which somebody's name begins with the words typed. */
export function findByName(
  typed: string,
  households: readonly ShiftHousehold[],
): readonly ShiftHousehold[] {
  const wanted = normaliseName(typed).words;
  if (wanted.length === 0 || wanted.join("").length < 2) return [];
  return households.filter(({ form }) =>
    form.persons.some((person) => {
      const words = normaliseName(shownName(person)).words;
      const spelled = words.flatMap((word) => [word, ...latinForms(word)]);
      return wanted.every((start) => spelled.some((word) => word.startsWith(start)));
    }),
  );
}
