/** Who wrote the Latin letters: a passport system, or a clerk by ear. */
export type LatinScheme = "passport" | "english" | "german";

// Passport: ICAO Doc 9303 part 3, Russian letters; Kazakh letters as their Russian neighbours.
const passport: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "ie",
  ы: "y",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  ә: "a",
  ғ: "g",
  қ: "k",
  ң: "n",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  і: "i",
};

const english: Readonly<Record<string, string>> = {
  ...passport,
  ё: "yo",
  й: "y",
  х: "h",
  щ: "sch",
  ъ: "",
  ю: "yu",
  я: "ya",
};

const german: Readonly<Record<string, string>> = {
  ...passport,
  в: "w",
  ж: "sch",
  з: "s",
  й: "j",
  х: "ch",
  ц: "z",
  ч: "tsch",
  ш: "sch",
  щ: "schtsch",
  ъ: "",
  ю: "ju",
  я: "ja",
  ё: "jo",
};

const schemes = { passport, english, german } as const;

/** Latin spelling of a Cyrillic name; a capital stays a capital, unknown signs stay as they are. */
export function transliterate(name: string, scheme: LatinScheme): string {
  const table = schemes[scheme];
  let latin = "";
  for (const letter of name) {
    const lower = letter.toLowerCase();
    const written = table[lower] ?? lower;
    latin += letter === lower ? written : written.charAt(0).toUpperCase() + written.slice(1);
  }
  return latin;
}
