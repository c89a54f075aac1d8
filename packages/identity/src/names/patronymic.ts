import { normaliseName } from "./normalise-name.ts";

/** `vich` Russian and its neighbours, `uly` Kazakh and Kyrgyz, `ogly` Azerbaijani and Turkic. */
export type PatronymicKind = "vich" | "uly" | "ogly";

/** The sex that a patronymic tells, where it tells one. */
export type PatronymicSex = "male" | "female";

interface Ending {
  readonly kind: PatronymicKind;
  readonly sex: PatronymicSex;
  readonly pattern: RegExp;
}

/** Endings in Cyrillic and Latin of all tables; the longer ones of one kind first. */
const endings: readonly Ending[] = [
  ending("vich", "male", "[оеё]вич|[oe]v(?:[yi]t?ch|i[čć])|[oe]wicz"),
  ending("vich", "male", "(?<=иль|кузьм|лук|фом|никит|савв)ич"),
  ending("vich", "male", "(?<=ily?|kuzm|luk|fom|nikit|savv)ich"),
  ending("vich", "female", "[оеёії]вна|инична|(?<=[мтф])ична|[oeiy]vna|inichna|(?<=[mtf])ichna"),
  ending("uly", "female", "[кқгғ][ыиі]з[ыиі]|[kqg]h?[yıiý]z[yıiý]"),
  ending("uly", "male", "уулу|[уұү]л[ыі]|[уў][гғ]л[иы]|uulu|[uūúü]l[yýı]|u[gğ]h?l[iıy]"),
  ending("ogly", "male", "[оө][гғ]л[ыуиі]|o[gğ]h?l(?:ou|[yuıi])"),
];

function ending(kind: PatronymicKind, sex: PatronymicSex, pattern: string): Ending {
  return { kind, sex, pattern: new RegExp(`(?:${pattern})$`, "u") };
}

/** Letters of the father's name without which an ending stands alone. */
const stemLengthMin = 2;

/** The ending of a word, and where it begins. */
function endingOf(text: string): { readonly ending: Ending; readonly at: number } | undefined {
  for (const one of endings) {
    const at = text.search(one.pattern);
    if (at >= 0) return { ending: one, at };
  }
  return undefined;
}

function patronymicEnding(word: string): Ending | undefined {
  const found = endingOf(normaliseName(word).text);
  return found === undefined || found.at < stemLengthMin ? undefined : found.ending;
}

/** Which kind of patronymic a word is by its ending; undefined when it is none. */
export function patronymicKind(word: string): PatronymicKind | undefined {
  return patronymicEnding(word)?.kind;
}

/**
 * The father's name inside a patronymic, so that `Серікұлы`, `Серикович` and `Serikovna` meet. The
 * text itself when it has no known ending.
 */
export function fatherStem(text: string): string {
  const found = endingOf(text);
  return found === undefined || found.at < stemLengthMin ? text : text.slice(0, found.at);
}

export function isPatronymic(word: string): boolean {
  return patronymicKind(word) !== undefined;
}

/** Undefined when the word is no patronymic. */
export function patronymicSex(word: string): PatronymicSex | undefined {
  return patronymicEnding(word)?.sex;
}

const particle =
  /^(?:[оуөў][гғ]л[ыуиі]|уулу|[уұү]л[ыі]|[ou][gğ]h?l(?:ou|[yuıi])|uulu|[uūúü]l[yýıi])$/u;
const femaleParticle = /^(?:[кқгғ][ыиі]з[ыиі]|[kqg]h?[yıiý]z[yıiý])$/u;

/**
 * The sex that a Kazakh or Turkic patronymic written apart tells by its second word (`Serik uly`,
 * `Ali kyzy`); undefined for any other word.
 */
export function particleSex(word: string): PatronymicSex | undefined {
  if (femaleParticle.test(word)) return "female";
  return particle.test(word) ? "male" : undefined;
}

/** Kazakh and Turkic patronymics are often written apart: `Serik uly`, `Ali ogly`. */
export function isPatronymicParticle(word: string): boolean {
  return particleSex(word) !== undefined;
}
