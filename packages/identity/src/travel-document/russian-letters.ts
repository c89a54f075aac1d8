/**
 * The one-to-one table of the Russian internal passport ("modernised Clair", Ministry of Interior
 * order on machine-readable passports, 2011): every Cyrillic letter is exactly one MRZ character.
 */
const cyrillicLetters = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";
const mrzCharacters = "ABVGDE2JZIQKLMNOPRSTUFHC34WXY9678";
const pairs = [...cyrillicLetters].map((letter, index) => [letter, mrzCharacters[index]!] as const);

const cyrillicByCharacter = new Map(pairs.map(([letter, character]) => [character, letter]));
const characterByCyrillic = new Map(pairs);

/** Exact Cyrillic for MRZ characters; undefined when one has no letter (0, 1, 5). */
export function decodeRussianLetters(characters: string): string | undefined {
  let text = "";
  for (const character of characters) {
    const letter =
      character === " " || character === "-" ? character : cyrillicByCharacter.get(character);
    if (letter === undefined) return undefined;
    text += letter;
  }
  return text;
}

/** MRZ characters of upper-case Russian Cyrillic; other characters become fillers. */
export function encodeRussianLetters(text: string): string {
  let characters = "";
  for (const letter of text) characters += characterByCyrillic.get(letter) ?? "<";
  return characters;
}
