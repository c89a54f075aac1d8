import { documentKinds, sexes } from "@caravanserai/domain";
import { z } from "zod";

/**
 * What a traveller has typed on the own telephone while waiting. It travels as a QR code from
 * screen to reader and by no network. Every field is a proposal: the registrar confirms each.
 */
const prepared = z.string().max(80);
export const preparedPersonSchema = z.strictObject({
  family: prepared,
  given: prepared,
  patronymic: prepared,
  /** As the form takes it: `27.03.1986`, `1986`, or empty. */
  birth: z.string().max(20),
  sex: z.enum(sexes).nullable(),
  citizenship: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  documentKind: z.enum(documentKinds).nullable(),
  documentNumber: z.string().max(30),
});
export type PreparedPerson = z.infer<typeof preparedPersonSchema>;

/** Bytes of one code: what a telephone shows and a simple reader reads at arm's length. */
export const preparedBytesMax = 300;
const prefix = "CSP1:";
const personsMax = 12;

const tuple = z
  .array(z.array(z.union([z.string().max(80), z.null()])).length(8))
  .min(1)
  .max(personsMax);

/**
 * The codes for a party: as few as hold everybody, each readable by itself and plain ASCII, since
 * readers that act as a keyboard spoil other letters. A person too long for a code is cut short in
 * the names, never left out.
 */
export function writePrepared(persons: readonly PreparedPerson[]): readonly string[] {
  const codes: string[] = [];
  let held: readonly PreparedPerson[] = [];
  for (const person of persons) {
    const fitting = codeOf([person]).length > preparedBytesMax ? shortened(person) : person;
    const longer = [...held, fitting];
    if (held.length > 0 && codeOf(longer).length > preparedBytesMax) {
      codes.push(codeOf(held));
      held = [fitting];
    } else held = longer;
  }
  return held.length === 0 ? codes : [...codes, codeOf(held)];
}

function shortened(person: PreparedPerson): PreparedPerson {
  const cut = (text: string) => [...text].slice(0, 24).join("");
  const { family, given, patronymic } = person;
  return { ...person, family: cut(family), given: cut(given), patronymic: cut(patronymic) };
}

function codeOf(persons: readonly PreparedPerson[]): string {
  const rows = persons.map((person) => [
    person.family,
    person.given,
    person.patronymic,
    person.birth,
    person.sex,
    person.citizenship,
    person.documentKind,
    person.documentNumber,
  ]);
  return prefix + toBase64Url(JSON.stringify(rows));
}

/** The people in a code; undefined for anything else, however it is damaged. */
export function readPrepared(text: string): readonly PreparedPerson[] | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith(prefix) || trimmed.length > preparedBytesMax) return undefined;
  const json = fromBase64Url(trimmed.slice(prefix.length));
  const rows = json === undefined ? undefined : parsed(json);
  if (rows === undefined) return undefined;
  const persons: PreparedPerson[] = [];
  for (const [family, given, patronymic, birth, sex, citizenship, kind, number] of rows) {
    const person = preparedPersonSchema.safeParse({
      family: family ?? "",
      given: given ?? "",
      patronymic: patronymic ?? "",
      birth: birth ?? "",
      sex: sex ?? null,
      citizenship: citizenship ?? null,
      documentKind: kind ?? null,
      documentNumber: number ?? "",
    });
    if (!person.success) return undefined;
    persons.push(person.data);
  }
  return persons;
}

function parsed(json: string): z.infer<typeof tuple> | undefined {
  try {
    return tuple.safeParse(JSON.parse(json)).data;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** UTF-8 by hand: a pure room has neither Node's Buffer nor the browser's encoder. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) {
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    } else {
      bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63));
      bytes.push(0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
  }
  return bytes;
}

function toBase64Url(text: string): string {
  const bytes = utf8(text);
  let written = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const group = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const letters = Math.min(4, bytes.length - index + 1);
    for (let place = 0; place < letters; place++) {
      written += alphabet[(group >> (18 - 6 * place)) & 63]!;
    }
  }
  return written;
}

function fromBase64Url(text: string): string | undefined {
  let percent = "";
  let group = 0;
  let bits = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    group = (group << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      percent += `%${((group >> bits) & 255).toString(16).padStart(2, "0")}`;
      group &= (1 << bits) - 1;
    }
  }
  try {
    return decodeURIComponent(percent);
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}
