import {
  readMrz,
  type CharacterDoubt,
  type FieldState,
  type MrzField,
  type MrzFields,
} from "@caravanserai/identity";
import type { ZoneLook } from "./reading/read-zone.ts";

/** One field as it is shown before it is used. */
export interface SettledField {
  readonly name: keyof MrzFields;
  readonly value: string;
  readonly state: FieldState;
  /** Characters that the check digit cannot tell from a lookalike. */
  readonly doubts?: readonly CharacterDoubt[];
}

/** A document whose check digits agree in one way only. */
export interface SettledDocument {
  /** The lines, as a reader with a cable would have typed them. */
  readonly mrz: string;
  readonly fields: readonly SettledField[];
}

type Zone = Extract<ZoneLook, { kind: "zone" }>;
type Reading = Extract<ReturnType<typeof readMrz>, { kind: "read" }>;

/** With more uncertain places than this some reading would agree by chance. */
const doubtsMax = 5;
const certaintyMin = 0.9;

/** Both readings of every uncertain place, in all combinations. */
function variantsOf({ lines, doubts }: Zone): readonly (readonly string[])[] {
  let variants: (readonly string[])[] = [lines];
  for (const { line, column, other } of doubts) {
    variants = variants.flatMap((variant) => [
      variant,
      variant.map((text, at) =>
        at === line ? text.slice(0, column) + other + text.slice(column + 1) : text,
      ),
    ]);
  }
  return variants;
}

/** The check digit agrees; whether a letter was meant for its look-alike, the eye says. */
function isSound(field: MrzField | undefined): boolean {
  return field === undefined || field.state !== "unverified" || field.note === "lookalike";
}

/** What identifies a person or a paper and has a check digit: in these two readings must agree. */
const vouched = ["documentNumber", "birthDate", "expiryDate", "issueDate"] as const;

function isSettled({ fields, isCompositeValid }: Reading): boolean {
  return vouched.every((name) => isSound(fields[name])) && isCompositeValid !== false;
}

function areAlike(left: Reading, right: Reading): boolean {
  return vouched.every((name) => left.fields[name]?.value === right.fields[name]?.value);
}

/** Fields with their states: put right where a doubt was settled, for the eye where it was not. */
function fieldsOf(
  reading: Reading,
  others: readonly Reading[],
  unsettled: Reading | undefined,
): readonly SettledField[] {
  const names = Object.keys(reading.fields) as (keyof MrzFields)[];
  return names.flatMap((name) => {
    const field = reading.fields[name];
    if (field === undefined) return [];
    const { value, state, doubts } = field;
    const doubted = doubts === undefined ? {} : { doubts };
    if (others.some(({ fields }) => fields[name]?.value !== value)) {
      return [{ name, value, state: "unverified", ...doubted }];
    }
    if (unsettled?.fields[name]?.value === value || state !== "verified") {
      return [{ name, value, state, ...doubted }];
    }
    // Further numbers share one digit with all fields: too little to put them right by.
    const settled = name === "optional" ? "unverified" : "repaired";
    return [{ name, value, state: settled, ...doubted }];
  });
}

function readVariant(lines: readonly string[], today: string): Reading | undefined {
  const reading = readMrz(lines, { asOf: today });
  return reading.kind === "read" ? reading : undefined;
}

/**
 * The document that a picture shows, if its check digits leave one reading of it; undefined when
 * they leave none or several. Half a reading is none: a wrong number is worse than typing.
 */
export function settleZone(zone: Zone, today: string): SettledDocument | undefined {
  if (zone.certainty < certaintyMin || zone.doubts.length > doubtsMax) return undefined;
  const readings = variantsOf(zone).flatMap((lines) => readVariant(lines, today) ?? []);
  const [reading, ...others] = readings.filter(isSettled);
  if (reading === undefined || !others.every((other) => areAlike(reading, other))) {
    return undefined;
  }
  return {
    mrz: reading.lines.join("\n"),
    fields: fieldsOf(reading, others, readVariant(zone.lines, today)),
  };
}
