import type { ReportFigures } from "./figures.ts";

/** The public edition shows whole tens; everything between them is withheld. */
const publishedStep = 10;

/** Digits with the signs that languages group them by: 1,204 · 1.204 · 1 204 · 1'204. */
const writtenNumber = /\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)|\d+/gu;

/**
 * Whether words written by people tell a number that the public edition withholds: one of our own
 * counts exactly, where only whole tens are shown. It errs on the safe side: a day or an hour that
 * happens to be a count is found too, and the sentence is written differently.
 */
export function tellsExactNumber(text: string, figures: ReportFigures): boolean {
  const withheld = new Set(countsOf(figures).filter(isWithheld));
  const written = text.match(writtenNumber) ?? [];
  return written.some((number) => withheld.has(Number(number.replace(/\D/gu, ""))));
}

function isWithheld(count: number): boolean {
  return count % publishedStep !== 0;
}

function countsOf({ own, sectors, balances, days }: ReportFigures): number[] {
  return [
    ...own.flatMap(({ value, before }) => [value, before]),
    ...sectors.flatMap(({ need, response, gap }) => [need, response, gap]),
    ...balances.flatMap((one) => [one.stated, one.opening, one.in, one.out, one.closing]),
    ...days.flatMap((day) => [day.in, day.out]),
  ].flatMap((count) => (count === null ? [] : [Math.abs(count)]));
}
