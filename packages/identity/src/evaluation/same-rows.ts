import type { PreparedPerson } from "../person/prepare.ts";

function wordsOf(words: PreparedPerson["family"]): string {
  return words.map(({ text }) => text).join(" ");
}

/** All that is ever compared of a person, as one text. */
function contentOf(person: PreparedPerson): string {
  const { family, given, patronymic, birth, birthDigits, sex, document, phone, iin } = person;
  const births = [birth?.year, birth?.lastYear, birth?.month, birth?.day, birthDigits];
  const papers = [sex, document?.type, document?.number, phone, iin];
  const circumstances = person.circumstances.flatMap(({ kind, text }) => [kind, text]);
  const names = [wordsOf(family), wordsOf(given), patronymic?.text];
  return [...names, ...births, ...papers, ...circumstances].join("|");
}

/** A function that tells how many people before were the same in everything that is compared. */
export function sameRowCounter(): (person: PreparedPerson) => number {
  const counts = new Map<string, number>();
  return (person) => {
    const content = contentOf(person);
    const before = counts.get(content) ?? 0;
    counts.set(content, before + 1);
    return before;
  };
}
