/** Beginnings of month names in Russian, Kazakh, Georgian, English and German, by month. */
const beginnings: readonly string[] = [
  "янв қаңтар кантар იან jan jän",
  "фев ақпан акпан თებ feb",
  "мар наурыз მარ mar mär mrz",
  "апр сәуір сауир აპრ apr",
  "май мая мамыр მაი may mai",
  "июн маусым ივნ jun",
  "июл шілде шилде ივლ jul",
  "авг тамыз აგვ aug",
  "сен қыркүйек кыркуйек სექ sep",
  "окт қазан казан ოქტ oct okt",
  "ноя қараша караша ნოე nov",
  "дек желтоқсан желтоксан დეკ dec dez",
];

const months: readonly (readonly [string, number])[] = beginnings.flatMap((line, index) =>
  line.split(" ").map((beginning) => [beginning, index + 1] as const),
);

/** Month (1-12) of a name, its case forms and abbreviations; undefined when it is none. */
export function monthOfName(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (lower.length > 14) return undefined;
  return months.find(([beginning]) => lower.startsWith(beginning))?.[1];
}
