/** A table maps one lower-case letter to Latin; letters not listed come from the ICAO table. */
export type LetterTable = ReadonlyMap<string, string>;

/** Reads `а=a б=b ь=` into a table. */
export function letterTable(source: string, base?: LetterTable): LetterTable {
  const table = new Map(base);
  for (const entry of source.trim().split(/\s+/)) {
    const [letter = "", latin = ""] = entry.split("=");
    table.set(letter, latin);
  }
  return table;
}

/** ICAO Doc 9303 part 3, section 6 B, with Kazakh letters as Kazakh passports print them. */
export const icaoTable = letterTable(`
  а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f
  х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia
  і=i ї=i є=ie ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=g ќ=k ѕ=dz ѣ=e ѳ=f ѵ=i ѐ=e ѝ=i
  ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ҷ=j ҳ=h ӣ=i ӯ=u ҡ=q ҙ=z ҫ=s җ=j ӗ=e ӑ=a ӳ=u ҥ=ng ҕ=g ӡ=dz
`);

/** Russian travel passports of 1997-2010 (Ministry of Interior order 310). */
export const passport1997Table = letterTable("ё=yo й=y ю=yu я=ya ъ= х=kh ц=ts", icaoTable);

/** Russian travel passports of 2010-2013 (GOST R 52535.1-2006). */
export const gost2006Table = letterTable("ц=tc ъ= ё=e ю=iu я=ia", icaoTable);

/** Ukrainian national table of 2010, forms inside a word. */
export const ukrainianTable = letterTable(
  "г=h ґ=g и=y і=i ї=i й=i є=ie х=kh ц=ts ю=iu я=ia щ=shch ы=y",
  icaoTable,
);

/** Kazakh Cyrillic in the scholarly folding (Қ Q, Ғ GH, Ң NG). */
export const kazakhScholarlyTable = letterTable(
  "қ=q ғ=gh ң=ng ә=a ө=o ұ=u ү=u і=i һ=h х=kh й=y ю=yu я=ya ё=yo ъ= у=w",
  icaoTable,
);

/** How clerks spell by ear: Е after a vowel as YE, Х as H, Ж as J, Й and Ы as Y. */
export const byEarTable = letterTable("х=h ж=j й=y ю=yu я=ya ё=e ъ= ц=c", icaoTable);

/** Uzbek and Tajik letters as their own Latin writes them, Х as KH. */
export const centralAsianTable = letterTable(
  "ў=o қ=q ғ=gh ҳ=h ҷ=j ж=j х=kh й=y ю=yu я=ya ё=yo э=e ъ=",
  icaoTable,
);

/** Lower-case Cyrillic by a table; a letter that it lacks is dropped, other characters stay. */
export function applyTable(text: string, table: LetterTable): string {
  let latin = "";
  for (const character of text) latin += table.get(character) ?? character;
  return latin;
}

/** ДЖ stands for one sound in names from the Caucasus and Central Asia: `Джамиль`, `Jamil`. */
export function withSingleJ(text: string): string {
  return text.replaceAll("дж", "ж");
}

const ukrainianStarts: Readonly<Record<string, string>> = {
  є: "yе",
  ї: "yі",
  й: "y",
  ю: "yу",
  я: "yа",
};

/** Ukrainian Є, Ї, Й, Ю and Я at the beginning of a word (resolution 55 of 2010). */
export function withUkrainianStart(text: string): string {
  return text.replace(/(^|[\s-])([єїйюя])/gu, (_all, before: string, letter: string) => {
    return before + (ukrainianStarts[letter] ?? letter);
  });
}

/** Е as YE at the beginning of a word and after a vowel or sign, as the 1997 passports print it. */
export function withSoftE(text: string): string {
  return text.replace(/(^|[\s\-аеёиоуыэюяъь])е/gu, "$1йе");
}
