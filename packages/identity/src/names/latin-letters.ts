import { type LetterTable, letterTable } from "./cyrillic-tables.ts";

/** Latin letters with marks as ICAO 9303-3 section 6 A prints them; the rest lose their marks. */
export const icaoLatinTable: LetterTable = letterTable(`
  ä=ae ö=oe ü=ue å=aa ø=oe æ=ae œ=oe ß=ss þ=th ð=d đ=d ł=l ı=i ŋ=n ħ=h ŧ=t ĸ=q ə=e ĳ=ij ñ=n
`);

/** The same letters without doubling, as most clerks and most other documents write them. */
export const plainLatinTable: LetterTable = letterTable(
  "ä=a ö=o ü=u å=a ø=o æ=ae ə=a",
  icaoLatinTable,
);

/** Turkish, Azerbaijani and Kazakh Latin (2021) letters by sound. */
export const turkicLatinTable: LetterTable = letterTable(
  "ş=sh ç=ch ğ=gh ñ=ng ә=a c=j ı=y ä=a ö=o ü=u ū=u",
  plainLatinTable,
);

/** South Slavic, Czech and Baltic letters by sound. */
export const slavicLatinTable: LetterTable = letterTable(
  "š=sh č=ch ž=zh ć=ch ř=rzh ś=s ź=z ż=zh ń=n ý=y",
  plainLatinTable,
);

const marks = /\p{M}+/gu;

/** Drops the marks of all letters that a table has not replaced. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(marks, "");
}
