const wordDigits = /\p{N}+/gu;

/**
 * Digits that belong to a word of a name, as generated registers number people (`Name12`). A lone
 * digit before or between letters is what cameras and hurried hands write for a letter (`Iv0nov`).
 */
export function nameDigits(word: string): string {
  if (!/\p{N}/u.test(word)) return "";
  const runs = [...word.matchAll(wordDigits)].filter(
    ({ 0: run, index }) => run.length > 1 || index + run.length === word.length,
  );
  return runs.map(([run]) => run).join(".");
}
