import {
  type LetterTable,
  applyTable,
  byEarTable,
  centralAsianTable,
  gost2006Table,
  icaoTable,
  kazakhScholarlyTable,
  passport1997Table,
  ukrainianTable,
  withSingleJ,
  withSoftE,
  withUkrainianStart,
} from "./cyrillic-tables.ts";
import {
  icaoLatinTable,
  plainLatinTable,
  slavicLatinTable,
  turkicLatinTable,
  withoutMarks,
} from "./latin-letters.ts";
import { normaliseName } from "./normalise-name.ts";
import {
  arabicConsonantTable,
  arabicTable,
  armenianTable,
  georgianTable,
  greekTable,
  hebrewTable,
} from "./other-scripts.ts";
import type { Script } from "./script.ts";
import { servantForm } from "./servant-names.ts";

/** Spellings of one name that are worth comparing. */
const formsMax = 8;

const asciiWord = /^[a-z0-9 ]*$/;

function onlyLatin(text: string): string {
  return withoutMarks(text).replace(/[^a-z0-9 ]/g, "");
}

function byTables(text: string, tables: readonly LetterTable[]): string[] {
  return tables.map((table) => onlyLatin(applyTable(text, table)));
}

function cyrillicForms(text: string): string[] {
  const forms = byTables(text, [icaoTable, passport1997Table, gost2006Table, byEarTable]);
  forms.push(onlyLatin(applyTable(withSoftE(text), passport1997Table)));
  if (text.includes("дж")) forms.push(...byTables(withSingleJ(text), [byEarTable]));
  if (/[іїєґги]/u.test(text)) forms.push(...byTables(withUkrainianStart(text), [ukrainianTable]));
  if (/[ўқғҳҷ]/u.test(text)) forms.push(...byTables(text, [centralAsianTable]));
  if (/[әғқңөұүіһ]/u.test(text)) forms.push(...byTables(text, [kazakhScholarlyTable]));
  return forms;
}

/** Q without U is the Kazakh and Arabic letter that other tables print as K, in Baku as G. */
const loneQ = /q(?!u)/;

function withoutLoneQ(form: string): string[] {
  return [form.replace(/q(?!u)/g, "k"), form.replace(/q(?!u)/g, "g")];
}

/** X is KH in the Latin of Uzbekistan and Azerbaijan. */
function withKh(form: string): string {
  return form.replaceAll("x", "kh");
}

/** Armenian family names lose their H in Russian papers (`Hakobyan`, `Акопян`). */
const armenianH = /^h(?=[aeiou][a-z]{3,}[iy]an$)/;

function latinScriptForms(text: string): string[] {
  const spelled = asciiWord.test(text)
    ? [text]
    : byTables(text, [icaoLatinTable, plainLatinTable, turkicLatinTable, slavicLatinTable]);
  const forms = [...spelled, ...spelled.filter((form) => loneQ.test(form)).flatMap(withoutLoneQ)];
  if (text.includes("x")) forms.push(...[...new Set(forms)].map(withKh));
  if (armenianH.test(text)) forms.push(text.slice(1));
  return forms;
}

function armenianForms(text: string): string[] {
  return byTables(text.replace(/ու|ոw/gu, "u"), [armenianTable]).map((form) =>
    form.replaceAll("ow", "u"),
  );
}

function formsByScript(text: string, script: Script): string[] {
  switch (script) {
    case "cyrillic":
      return cyrillicForms(text);
    case "latin":
      return latinScriptForms(text);
    case "georgian":
      return byTables(text, [georgianTable]);
    case "armenian":
      return armenianForms(text);
    case "greek":
      return byTables(text, [greekTable]);
    case "hebrew":
      return byTables(text, [hebrewTable]);
    case "arabic":
      return byTables(text, [arabicTable, arabicConsonantTable]);
    default:
      return [onlyLatin(text)];
  }
}

/**
 * Lower-case Latin spellings under which a name may appear in documents and lists, the ICAO 9303
 * spelling first. Without `script` it is detected. At most eight, none empty; none for no letters.
 */
export function latinForms(name: string, script?: Script): readonly string[] {
  const normalised = normaliseName(name);
  return wordLatinForms(normalised.text, script ?? normalised.script);
}

/** As `latinForms`, for text that `normaliseName` has returned. */
export function wordLatinForms(text: string, script: Script): readonly string[] {
  if (script === "none" && !asciiWord.test(text)) return [];
  const forms = formsByScript(text, script);
  const servant = script === "latin" || script === "cyrillic" ? servantForm(forms[0]!) : undefined;
  if (servant !== undefined) forms.push(servant);
  return [...new Set(forms)].filter((form) => form.trim() !== "").slice(0, formsMax);
}

/**
 * The upper-case spelling that a travel document prints for a name (ICAO 9303), words and hyphens
 * kept. Empty when the script has no ICAO table here. A proposal: a document seen goes first.
 */
export function latinForm(name: string): string {
  return name
    .split(/([\s-]+)/u)
    .map((piece, index) => {
      if (index % 2 === 1) return piece.includes("-") ? "-" : " ";
      return (latinForms(piece)[0] ?? "").toUpperCase();
    })
    .join("")
    .replace(/^[\s-]+|[\s-]+$/g, "");
}
