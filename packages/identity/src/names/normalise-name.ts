import { limits } from "@caravanserai/kernel";
import { mendMixedScript } from "./homoglyphs.ts";
import { type Script, detectScript } from "./script.ts";

/** A name brought to one form for comparison. The name as written is kept elsewhere, untouched. */
export interface NormalisedName {
  /** Lower-case words, single spaces, no marks of direction, apostrophes or punctuation. */
  readonly text: string;
  readonly words: readonly string[];
  /** Of the whole name; `none` when nothing in it is a letter. */
  readonly script: Script;
}

/** What follows in a longer name is ignored. */
const { nameCodePointsMax } = limits;

/** Code points a name may have before it is cut without counting them one by one. */
const unitsMax = nameCodePointsMax * 4;

/** Nearly every name and number: nothing in them is folded, and no word is of two scripts. */
const asciiWords = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const cyrillicWords = /^[\u0430-\u045f\u048a-\u052f]+(?: [\u0430-\u045f\u048a-\u052f]+)*$/;
const asciiLetter = /[a-z]/;

function cutToLength(name: string): string {
  if (name.length <= nameCodePointsMax) return name;
  return [...name.slice(0, unitsMax)].slice(0, nameCodePointsMax).join("");
}

/** Soft-sign and elision marks join a word (O'Neill, Sol'); everything else separates words. */
function fold(name: string): string {
  return (
    cutToLength(name)
      .normalize("NFKC")
      .toLowerCase()
      // A line break or a tab in a cell stands between two words.
      .replace(/[\t\n\v\f\r\u0085]+/gu, " ")
      .replace(/[\p{Cf}\p{Cc}'’‘ʼʹʻ`´ʾʿ"”“\u0307\u0640\u064b-\u0655\u0670]/gu, "")
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim()
  );
}

/** Normalises one name part or a full name. Never fails: nothing legible gives no words. */
export function normaliseName(name: string): NormalisedName {
  const lower = name.length <= nameCodePointsMax ? name.toLowerCase() : "";
  if (asciiWords.test(lower)) {
    const script = asciiLetter.test(lower) ? "latin" : "none";
    return { text: lower, words: lower.split(" "), script };
  }
  if (cyrillicWords.test(lower)) {
    return { text: lower, words: lower.split(" "), script: "cyrillic" };
  }
  const folded = fold(name);
  if (folded === "") return { text: "", words: [], script: "none" };
  const words = folded.split(" ").map(mendMixedScript);
  const text = words.join(" ");
  return { text, words, script: detectScript(text) };
}
