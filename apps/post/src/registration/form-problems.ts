import { limits } from "@caravanserai/kernel";
import type { HouseholdForm, PersonForm } from "./household-form.ts";
import { readAge } from "./read-age.ts";

type FormProblemCode =
  | "name.missing"
  | "name.tooLong"
  | "age.missing"
  | "age.unreadable"
  | "sex.missing"
  | "document.missing"
  | "number.missing"
  | "place.missing";

export interface FormProblem {
  readonly fieldId: string;
  readonly code: FormProblemCode;
  /** Whose field, counted from 0; null for the household. */
  readonly person: number | null;
}

/** Ids of a person's controls, so that the error summary can lead to them. */
export function fieldId(person: number, field: string): string {
  return `person-${person}-${field}`;
}

function isTooLong(text: string): boolean {
  return text.length > limits.nameCodePointsMax && [...text].length > limits.nameCodePointsMax;
}

function personProblems(form: PersonForm, person: number, today: string): FormProblem[] {
  const problems: FormProblem[] = [];
  const add = (field: string, code: FormProblemCode) =>
    problems.push({ fieldId: fieldId(person, field), code, person });
  const name = form.hasOneName ? form.only : `${form.family}${form.given}`;
  const nameField = form.hasOneName ? "only" : "family";
  if (!form.isNameUnknown && name.trim() === "") add(nameField, "name.missing");
  const texts = [form.family, form.given, form.patronymic, form.only];
  if (texts.some(isTooLong)) add(nameField, "name.tooLong");
  const age = readAge(form, today);
  if (age.isUnreadable) add("age", "age.unreadable");
  else if (form.ageKnowledge !== "unknown" && age.birth === undefined) add("age", "age.missing");
  if (form.sex === null) add("sex", "sex.missing");
  if (form.documentKind === null) add("document", "document.missing");
  const needsNumber = !["none", "unknown", null].includes(form.documentKind);
  if (needsNumber && form.documentNumber.trim() === "") add("number", "number.missing");
  return problems;
}

/** In a group record only the impossible is in the way; the rest is asked later. */
function groupProblems(form: PersonForm, person: number, today: string): FormProblem[] {
  const kept: readonly FormProblemCode[] = ["name.tooLong", "age.unreadable"];
  return personProblems(form, person, today).filter(({ code }) => kept.includes(code));
}

/** What stands between this form and its save, in the order of the screen. */
export function formProblems(form: HouseholdForm, today: string): readonly FormProblem[] {
  const isGroup = form.stage === "group";
  const problems = form.persons.flatMap((person, index) =>
    isGroup ? groupProblems(person, index, today) : personProblems(person, index, today),
  );
  if (form.placeNeed === null) {
    problems.push({ fieldId: "place-need", code: "place.missing", person: null });
  }
  return problems;
}
