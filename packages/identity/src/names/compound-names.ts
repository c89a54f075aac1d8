import { editDistanceWithin } from "./edit-distance.ts";
import { wordLatinForms } from "./latin-forms.ts";
import { normaliseName } from "./normalise-name.ts";
import { coarseSkeleton } from "./skeleton.ts";
import { detectScript } from "./script.ts";

/** An Arabic article before a hyphen, also assimilated: `al-Hashimi`, `ат-Тайи`, `Abd ar-Rahim`. */
const hyphenedArticle =
  /(^|[\s\p{Pd}])(?:[aeu](?:l|r|sh?|n|th?|dh?|z)|эль?|аль?|[ау][рснтдзш])\p{Pd}(?=\p{L}{3})/giu;

/** Words that join names in Arabic; dropped where a name stands after them. */
const descentWords = new Set("bin ibn bint бин ибн بن ابن بنت".split(" "));
const articles = new Set("al el ul аль ал эль ул уль".split(" "));
/** The article as it sounds before the next letter; alone such a word may be anything else. */
const assimilatedArticles = new Set(
  "ar as ash at an az ad ur us ush ut un uz ud ар ас аш ат ан аз ад ур ус уш ут ун уз уд".split(
    " ",
  ),
);

const servantWord = /^(?:abd(?:[aeu](?:l|r|sh?|n|t|d|z)?)?|абд(?:[уаеэ](?:ль?|[рсшнтдз])?)?|عبد)$/u;
const fatherWord = /^(?:abou?|abu|абу|ابو|أبو)$/u;

/** Names that follow `Abdul`: the second half of a given name, and no family name. */
const servedNames =
  "rahman rahim karim aziz malik salam qadir jabbar ghaffar razzaq wahhab fattah hakim hamid latif " +
  "majid nasir samad sattar wahid ghani rauf rashid hadi haq hafiz jalil kabir khaliq mumin quddus " +
  "salim shakur wadud alim basir basit halim hafid vahob vohid";
const served = servedNames
  .split(" ")
  .map((name) => ({ name, skeleton: coarseSkeleton(name, "latin") }));
/** Letters by which a served name may be spelt otherwise: `Kareem`, `Karim`; `Haqqani` is none. */
const servedErrorsMax = 2;
const bakrSkeleton = coarseSkeleton("bakr", "latin");

function skeletonOf(word: string): string {
  return coarseSkeleton(word, detectScript(word));
}

function isServed(word: string): boolean {
  const [form] = wordLatinForms(word, detectScript(word));
  if (form === undefined) return false;
  const own = skeletonOf(word);
  return served.some(
    ({ name, skeleton }) =>
      skeleton === own && editDistanceWithin(form, name, servedErrorsMax) <= servedErrorsMax,
  );
}

/** The first half of a compound as it is written in one word. */
function servantHalf(word: string): string {
  const script = detectScript(word);
  if (script === "arabic") return "عبد";
  return script === "cyrillic" ? "абдул" : "abdul";
}

/** The compound that begins at a word, and how many words it takes. */
function compoundAt(words: readonly string[], at: number): readonly [string, number] | undefined {
  const [word = "", next, last] = words.slice(at, at + 3);
  if (next === undefined) return undefined;
  if (servantWord.test(word)) {
    const isArticle = articles.has(next) || assimilatedArticles.has(next);
    if (isArticle) return last === undefined ? undefined : [servantHalf(word) + last, 3];
    const isBare = word === "abd" || word === "абд" || word === "عبد";
    if (isBare || isServed(next)) return [servantHalf(word) + next, 2];
  }
  return fatherWord.test(word) && skeletonOf(next) === bakrSkeleton ? [word + next, 2] : undefined;
}

/** Normalised words with Arabic compounds as one word each: `Abd al-Karim`, `Абдул Карим`. */
export function joinedCompounds(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const compound = compoundAt(words, at);
    joined.push(compound?.[0] ?? words[at]!);
    if (compound !== undefined) at += compound[1] - 1;
  }
  return joined;
}

/** Words of a part from which on a bare article is one: `al lik` may be a name cut in two. */
const articleWordsMin = 3;

function withoutJoiningWords(words: readonly string[]): readonly string[] {
  return words.filter((word, index) => {
    if (index === words.length - 1) return true;
    if (articles.has(word)) return words.length < articleWordsMin;
    return !descentWords.has(word);
  });
}

/**
 * The words of a name part, Arabic compounds as one word (`Abd al-Karim`, `Абдул Карим`), articles
 * and `bin` left out beside other words.
 */
export function partWords(text: string): readonly string[] {
  const { words } = normaliseName(text.replace(hyphenedArticle, "$1"));
  return words.length < 2 ? words : withoutJoiningWords(joinedCompounds(words));
}
