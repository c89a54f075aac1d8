import type { ColumnMap } from "@caravanserai/identity";
import { InvalidArgumentError } from "commander";

/** Other words for the fields of a mapping. */
const synonyms: Readonly<Record<string, string>> = {
  surname: "family",
  lastname: "family",
  last_name: "family",
  family_name: "family",
  firstname: "given",
  first_name: "given",
  given_name: "given",
  fullname: "name",
  full_name: "name",
  middle_name: "patronymic",
  dob: "birth",
  birth_date: "birth",
  birthdate: "birth",
  date_of_birth: "birth",
  gender: "sex",
  passport: "document",
  passport_number: "document",
  document_number: "document",
  id_number: "document",
  national_id: "document",
  soc_sec_id: "document",
  ssn: "document",
  telephone: "phone",
  phone_number: "phone",
  mobile: "phone",
  nationality: "citizenship",
  place_of_birth: "birthplace",
  birth_place: "birthplace",
};

const delimiterNames: Readonly<Record<string, string>> = {
  tab: "\t",
  "\\t": "\t",
  comma: ",",
  semicolon: ";",
  pipe: "|",
};

/** `family=surname,given=first+middle`: field=column, several columns joined by `+`. */
export function columnMapOf(text: string, before: ColumnMap = {}): ColumnMap {
  const map: Record<string, string> = { ...before };
  for (const piece of text.split(",").filter((one) => one.trim() !== "")) {
    const equals = piece.indexOf("=");
    const written = piece.slice(0, Math.max(0, equals)).trim().toLowerCase();
    const column = piece.slice(equals + 1).trim();
    if (written === "" || column === "") {
      throw new InvalidArgumentError(`"${piece.trim()}" is not field=column.`);
    }
    const field = synonyms[written] ?? written;
    if (Object.hasOwn(map, field)) throw new InvalidArgumentError(`"${field}" is mapped twice.`);
    map[field] = column;
  }
  if (Object.keys(map).length === 0) throw new InvalidArgumentError("Nothing is mapped.");
  return map;
}

export function delimiterOf(text: string): string {
  const delimiter = delimiterNames[text.toLowerCase()] ?? text;
  if (delimiter.length === 1) return delimiter;
  throw new InvalidArgumentError("A delimiter is one character, or tab, comma, semicolon, pipe.");
}

export function encodingOf(text: string): string {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    throw new InvalidArgumentError("Known are utf-8, utf-16le, windows-1251, koi8-r and others.");
  }
}

export function dayOf(text: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay) return text;
  throw new InvalidArgumentError("A day is written 2022-09-21.");
}

/** `schema=Person`: only rows with this value in this column. */
export function filterOf(text: string): { readonly column: string; readonly value: string } {
  const equals = text.indexOf("=");
  if (equals < 1) throw new InvalidArgumentError("A filter is written column=value.");
  return { column: text.slice(0, equals), value: text.slice(equals + 1) };
}

/** `1,3,6`: hours ahead, each a whole number from 1 to 168, sorted, each once. */
export function horizonsOf(text: string): readonly number[] {
  const hours = text.split(",").map((piece) => Number(piece.trim()));
  const isHours = (hour: number) => Number.isInteger(hour) && hour >= 1 && hour <= 168;
  if (text.trim() === "" || !hours.every(isHours)) {
    throw new InvalidArgumentError("Horizons are whole hours from 1 to 168: 1,3,6.");
  }
  return [...new Set(hours)].sort((a, b) => a - b);
}

/** A whole number from 1 on. */
export function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 1_000) return count;
  throw new InvalidArgumentError("A whole number from 1 to 1000 is wanted.");
}

/** Rows of a sample: a whole number from 100 on. */
export function rowsOf(text: string): number {
  const rows = Number(text.replaceAll(/[_, ]/gu, ""));
  if (Number.isInteger(rows) && rows >= 100) return rows;
  throw new InvalidArgumentError("A whole number of rows, 100 or more, is wanted.");
}
