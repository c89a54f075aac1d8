import { isPatronymic } from "../names/patronymic.ts";
import { letterFor } from "./lookalikes.ts";
import { decodeRussianLetters } from "./russian-letters.ts";

/** Names of a machine-readable zone. They carry no check digit: always for the eye to confirm. */
export interface MrzNames {
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string;
  /** The name field is full to its last column, so a part of it may be cut off. */
  readonly isTruncated: boolean;
  /** False when a character stands there that the document's letter table does not have. */
  readonly isReadable: boolean;
}

/**
 * Fillers at the end of the field are often read as K, S, C, E or L. No name follows three fillers
 * and none ends in three K, so what stands there is such a leftover.
 */
function withoutFillerNoise(field: string): string {
  return field.replace(/(?:<{3,}|K{3,})[KSCEL<]*$/, "<");
}

function words(part: string): string {
  return part.split("<").filter(Boolean).join(" ");
}

function splitField(field: string): { family: string; given: string; isTruncated: boolean } {
  const clean = withoutFillerNoise(field);
  const trimmed = clean.replace(/<+$/, "");
  const separator = trimmed.indexOf("<<");
  const family = separator < 0 ? trimmed : trimmed.slice(0, separator);
  const given = separator < 0 ? "" : trimmed.slice(separator + 2);
  return {
    family: words(family),
    given: words(given),
    isTruncated: !clean.endsWith("<"),
  };
}

export function readLatinNames(field: string): MrzNames {
  const parts = splitField([...field].map(letterFor).join(""));
  const isReadable = /^[A-Z ]+$/.test(parts.family);
  return { ...parts, isReadable };
}

/** Only 0, 1 and 5 have no letter in the Russian table, so they can only be O, I and S. */
function withoutStrayDigits(field: string): string {
  return field.replace(/[015]/g, letterFor);
}

/** Exact Cyrillic; the last of several given names is the patronymic when it has that form. */
export function readRussianNames(field: string): MrzNames {
  const parts = splitField(withoutStrayDigits(field));
  const family = decodeRussianLetters(parts.family);
  const givenNames = decodeRussianLetters(parts.given);
  if (family === undefined || givenNames === undefined) return { ...parts, isReadable: false };
  const { isTruncated } = parts;
  const given = givenNames.split(" ");
  const last = given.at(-1) ?? "";
  const endsInPatronymic =
    given.length > 1 && (isTruncated || given.length === 2 || isPatronymic(last));
  if (!endsInPatronymic) return { family, given: givenNames, isTruncated, isReadable: true };
  return {
    family,
    given: given.slice(0, -1).join(" "),
    patronymic: last,
    isTruncated,
    isReadable: true,
  };
}
