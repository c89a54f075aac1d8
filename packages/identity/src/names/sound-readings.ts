import { wordLatinForms } from "./latin-forms.ts";
import { withoutMarks } from "./latin-letters.ts";
import type { Script } from "./script.ts";
import {
  type SoundRule,
  type SoundTable,
  arabicSounds,
  cyrillicSounds,
  latinSounds,
  markedLetters,
} from "./sound-tables.ts";

/** Readings kept of one word; rare combinations beyond are left out. */
const readingsMax = 8;

/** Between the sounds of two letters: doubled sounds are merged at the very end. */
const merged = /(.)\1+/g;

/** At the beginning of a word X is mostly the Uzbek and Azerbaijani letter (`Xurshid`). */
const foreignX = /^x(?=[aou])/;

/** Armenian family names lose their H in Russian papers (`Hakobyan`, `Акопян`). */
const armenianH = /^h(?=[aeiou][a-z]{3,}[iy]an$)/;

function asHeardHere(spelled: string): string {
  return spelled.replace(foreignX, "kh").replace(armenianH, "");
}

/** Endings that French keeps silent and that Greek and Latin names lose in other languages. */
const silentEnding = /^(.{3,}?)(?:[tdsxzpb]|ts|ds|t?es|er|us|os|is|as|um)$/;

function ruleAt(text: string, index: number, table: SoundTable): SoundRule | undefined {
  for (const rule of table.get(text[index]!) ?? []) {
    if (!text.startsWith(rule.spelling, index)) continue;
    if (rule.before === "") return rule;
    const next = text[index + rule.spelling.length];
    if (next === undefined ? rule.before.includes("$") : rule.before.includes(next)) return rule;
  }
  return undefined;
}

/** All readings of a word by a table, the usual one first, at most `limit`. */
function expand(text: string, table: SoundTable, limit: number): string[] {
  let readings = [""];
  let index = 0;
  while (index < text.length) {
    const rule = ruleAt(text, index, table);
    index += rule === undefined ? 1 : rule.spelling.length;
    if (rule === undefined) continue;
    const { sounds } = rule;
    if (sounds.length === 1 || readings.length === limit) {
      for (let at = 0; at < readings.length; at++) readings[at] += sounds[0]!;
      continue;
    }
    const heads = readings;
    readings = sounds.flatMap((sound) => heads.map((head) => head + sound)).slice(0, limit);
  }
  return readings.map((reading) => reading.replace(merged, "$1"));
}

function latinReadings(text: string, limit: number): string[] {
  let spelled = text;
  if (!/^[a-z]*$/.test(text)) {
    const sounded = [...text].map((letter) => markedLetters.get(letter) ?? letter).join("");
    spelled = withoutMarks(sounded).replace(/[^a-z1-4]/g, "");
  }
  if (limit === 1) return expand(asHeardHere(spelled), latinSounds, limit);
  const readings = expand(spelled, latinSounds, limit);
  const shortened = spelled.length >= 4 ? silentEnding.exec(spelled)?.[1] : undefined;
  return shortened === undefined
    ? readings
    : [...readings, ...expand(shortened, latinSounds, limit)];
}

/** The article is written with the name in Arabic and mostly left out elsewhere. */
function arabicReadings(text: string, limit: number): string[] {
  const hasArticle = text.length > 4 && text.startsWith("ال");
  const readings = hasArticle ? expand(text.slice(2), arabicSounds, limit) : [];
  return limit === 1 && hasArticle ? readings : [...readings, ...expand(text, arabicSounds, limit)];
}

function readingsOf(text: string, script: Script, limit: number): string[] {
  if (script === "latin") return latinReadings(text, limit);
  if (script === "cyrillic") return expand(text, cyrillicSounds, limit);
  if (script === "arabic") return arabicReadings(text, limit);
  const [form] = wordLatinForms(text, script);
  if (form === undefined) return [];
  return expand(limit === 1 ? asHeardHere(form) : form, latinSounds, limit);
}

/**
 * Consonant readings of one normalised word, finer than a skeleton: the ways in which people of
 * different languages may pronounce the spelling. Words of different scripts that are one name
 * nearly always share a reading. Distinct, none empty.
 */
export function soundReadings(text: string, script: Script): readonly string[] {
  return [...new Set(readingsOf(text, script, readingsMax))].filter((reading) => reading !== "");
}

/** The most usual reading; empty for a word without consonants. */
export function usualReading(text: string, script: Script): string {
  return readingsOf(text, script, 1)[0] ?? "";
}
