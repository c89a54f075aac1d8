import { normaliseName } from "./normalise-name.ts";

/** `vich` Russian and its neighbours, `uly` Kazakh and Kyrgyz, `ogly` Azerbaijani and Turkic. */
export type PatronymicKind = "vich" | "uly" | "ogly";

const endings: readonly (readonly [PatronymicKind, readonly string[]])[] = [
  ["vich", ["ович", "евич", "ёвич", "овна", "евна", "ёвна", "йович", "івна", "ївна"]],
  ["vich", ["инична", "ьинична", "мична", "тична", "фична", "кузьмич", "лукич", "ильич", "фомич"]],
  ["vich", ["ovich", "evich", "owicz", "ovych", "evych", "ovna", "evna", "ivna", "inichna"]],
  ["vich", ["ilich", "ilyich", "kuzmich", "lukich", "fomich"]],
  ["uly", ["ұлы", "улы", "қызы", "кызы", "кизи", "угли", "уулу", "ўғли", "қизи"]],
  ["uly", ["uly", "ulı", "qyzy", "kyzy", "kizi", "qizi", "ugli", "uulu"]],
  ["ogly", ["оглы", "оглу", "оғлу", "ogly", "oglu", "oglou", "oghlu", "oğlu", "ogli"]],
];

const particles = new Set(
  (
    "ұлы улы қызы кызы кизи қизи угли уулу ўғли оглы оглу оғлу " +
    "uly ulı qyzy kyzy kizi qizi ugli uulu ogly oglu oglou oghlu oğlu ogli"
  ).split(" "),
);

/** The sex that a patronymic tells, where it tells one. */
export type PatronymicSex = "male" | "female";

const femaleEnding = /(?:на|қызы|кызы|кизи|қизи|na|qyzy|kyzy|kizi|qizi)$/u;

/** Which kind of patronymic a word is by its ending; undefined when it is none. */
export function patronymicKind(word: string): PatronymicKind | undefined {
  const { text } = normaliseName(word);
  if (text.length < 4) return undefined;
  return endings.find(([, endingsOfKind]) =>
    endingsOfKind.some((ending) => text.endsWith(ending)),
  )?.[0];
}

/**
 * The father's name inside a patronymic, so that `Серікұлы`, `Серикович` and `Serikovna` meet. The
 * text itself when it has no known ending.
 */
export function fatherStem(text: string): string {
  for (const [, endingsOfKind] of endings) {
    const ending = endingsOfKind.find((one) => text.endsWith(one) && text.length > one.length + 1);
    if (ending !== undefined) return text.slice(0, -ending.length);
  }
  return text;
}

export function isPatronymic(word: string): boolean {
  return patronymicKind(word) !== undefined;
}

/** Undefined when the word is no patronymic. */
export function patronymicSex(word: string): PatronymicSex | undefined {
  if (!isPatronymic(word)) return undefined;
  return femaleEnding.test(normaliseName(word).text) ? "female" : "male";
}

/** Kazakh and Turkic patronymics are often written apart: `Serik uly`, `Ali ogly`. */
export function isPatronymicParticle(word: string): boolean {
  return particles.has(word);
}
