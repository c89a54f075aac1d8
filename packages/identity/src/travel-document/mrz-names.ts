import { nameRoot } from "../names/diminutives.ts";
import { isPatronymic, isPatronymicParticle } from "../names/patronymic.ts";
import { letterFor } from "./lookalikes.ts";
import { decodeRussianLetters } from "./russian-letters.ts";

/** Names of a machine-readable zone. They carry no check digit: always for the eye to confirm. */
export interface MrzNames {
  readonly family: string;
  readonly given: string;
  readonly patronymic?: string;
  /** Another reading, where a filler may have been read as the name's last letter or as none. */
  readonly otherFamily?: string;
  readonly otherGiven?: string;
  /** The name field is full to its last column, so a part of it may be cut off. */
  readonly isTruncated: boolean;
  /** False when a character stands there that the document's letter table does not have. */
  readonly isReadable: boolean;
}

/** A part of the name field, and how else it may be read. */
interface NamePart {
  readonly text: string;
  readonly other?: string;
}

interface SplitNames {
  readonly family: NamePart;
  readonly given: NamePart;
  readonly isTruncated: boolean;
}

/**
 * Fillers at the end of the field are often read as K, S, C, E, L or X. No name follows three
 * fillers, and none ends in three times the same of these letters or in four of them.
 */
const fillerNoise = /(?:<{3,}|([KSCLX])\1{2,}|[KSCLX]{4,})[KSCELX<]*$/;

/** After the names and two fillers a letter or two of these are noise too. */
const shortNoise = /<<(?:[KSCLX]{1,2}<+)*[KSCLX]{0,2}$/;

function withoutShortNoise(field: string): string {
  const noise = shortNoise.exec(field);
  const separator = field.indexOf("<<");
  return noise === null || noise.index <= separator ? field : field.slice(0, noise.index);
}

/** `Ulugbek` and `Kovalchuk`: after these letters a K belongs to the name. */
const endsBeforeK = /(?:BE|CHU|IU|YU)$/;

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf("<") + 1);
}

/** With a last letter that may have been a filler, or without it: as names are known to end. */
function withDoubtfulEnd(stem: string, letter: string): NamePart {
  const word = lastWord(stem);
  const longer = (word + letter).toLowerCase();
  const isLonger =
    (letter === "K" && endsBeforeK.test(word)) ||
    (nameRoot(longer) !== undefined && nameRoot(word.toLowerCase()) === undefined);
  return isLonger
    ? { text: words(stem + letter), other: words(stem) }
    : { text: words(stem), other: words(stem + letter) };
}

function words(part: string): string {
  return part.split("<").filter(Boolean).join(" ");
}

function partOf(stem: string, doubtfulLetter: string): NamePart {
  return doubtfulLetter === "" ? { text: words(stem) } : withDoubtfulEnd(stem, doubtfulLetter);
}

/** Where nothing stands apart from the family name, a K in the place of a filler may have hidden it. */
const hiddenSeparator = /^([A-Z0-9<]*?[A-Z0-9])(?:K{2,3}|K<|<K)(?=[A-Z0-9])/;

function hiddenSplit(text: string): { family: NamePart; given: string } | undefined {
  const match = hiddenSeparator.exec(text);
  if (match === null) return undefined;
  const [whole, family] = [match[0], match[1]!];
  const given = text.slice(whole.length);
  const isOfNextWord = whole.endsWith("<K") && nameRoot(`k${firstWord(given)}`) !== undefined;
  return isOfNextWord ? undefined : { family: withDoubtfulEnd(family, "K"), given };
}

function firstWord(text: string): string {
  return text.split("<")[0]!.toLowerCase();
}

function splitField(field: string): SplitNames {
  const noise = fillerNoise.exec(field);
  const stem = withoutShortNoise(noise === null ? field : field.slice(0, noise.index));
  const isTruncated = noise === null && !field.endsWith("<");
  // A run of letters may begin with the name's own last one; a run of fillers does not.
  const letter = noise === null || noise[0].startsWith("<") ? "" : noise[0][0]!;
  const trimmed = stem.replace(/<+$/, "");
  const doubtful = trimmed === stem ? letter : "";
  const separator = trimmed.indexOf("<<");
  if (separator >= 0) {
    const family = { text: words(trimmed.slice(0, separator)) };
    return { family, given: partOf(trimmed.slice(separator + 2), doubtful), isTruncated };
  }
  const hidden = hiddenSplit(trimmed);
  if (hidden === undefined) {
    return { family: partOf(trimmed, doubtful), given: { text: "" }, isTruncated };
  }
  return { family: hidden.family, given: partOf(hidden.given, doubtful), isTruncated };
}

export function readLatinNames(field: string): MrzNames {
  const { family, given, isTruncated } = splitField([...field].map(letterFor).join(""));
  return {
    family: family.text,
    given: given.text,
    ...(family.other === undefined ? {} : { otherFamily: family.other }),
    ...(given.other === undefined ? {} : { otherGiven: given.other }),
    isTruncated,
    isReadable: /^[A-Z ]+$/.test(family.text),
  };
}

/** Only 0, 1 and 5 have no letter in the Russian table, so they can only be O, I and S. */
function withoutStrayDigits(field: string): string {
  return field.replace(/[015]/g, letterFor);
}

/** The words before the patronymic: it is the last one, or two with `оглы`, `кызы` and the like. */
function givenWordCount(given: readonly string[], isTruncated: boolean): number {
  const last = given.at(-1) ?? "";
  if (given.length > 2 && isPatronymicParticle(last.toLowerCase())) return given.length - 2;
  const endsInPatronymic =
    given.length > 1 && (isTruncated || given.length === 2 || isPatronymic(last));
  return endsInPatronymic ? given.length - 1 : given.length;
}

function decoded(part: NamePart): NamePart | undefined {
  const text = decodeRussianLetters(part.text);
  if (text === undefined) return undefined;
  const other = part.other === undefined ? undefined : decodeRussianLetters(part.other);
  return other === undefined ? { text } : { text, other };
}

/** Exact Cyrillic; the last of several given names is the patronymic when it has that form. */
export function readRussianNames(field: string): MrzNames {
  const parts = splitField(withoutStrayDigits(field));
  const { isTruncated } = parts;
  const [family, whole] = [decoded(parts.family), decoded(parts.given)];
  if (family === undefined || whole === undefined) {
    const { text } = parts.family;
    return { family: text, given: parts.given.text, isTruncated, isReadable: false };
  }
  const given = whole.text.split(" ");
  const count = givenWordCount(given, isTruncated);
  return {
    family: family.text,
    given: given.slice(0, count).join(" "),
    ...(family.other === undefined ? {} : { otherFamily: family.other }),
    ...(whole.other === undefined ? {} : { otherGiven: whole.other }),
    ...(count === given.length ? {} : { patronymic: given.slice(count).join(" ") }),
    isTruncated,
    isReadable: true,
  };
}
