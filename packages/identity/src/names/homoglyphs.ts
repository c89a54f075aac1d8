import { detectScript, scriptOfCharacter } from "./script.ts";

/** Letters that look alike in print; lower case, Latin first. */
const pairs = "aа eе oо cс pр xх yу kк mм hн tт bв iі sѕ jј".split(" ");
const cyrillicByLatin = new Map(pairs.map((pair) => [pair[0]!, pair[1]!]));
const latinByCyrillic = new Map(pairs.map((pair) => [pair[1]!, pair[0]!]));

/**
 * A word typed half on one keyboard and half on another is brought back to one script: the one
 * that has letters no other script could stand for. Undecided words follow the majority.
 */
export function mendMixedScript(word: string): string {
  let hasLatin = false;
  let hasCyrillic = false;
  for (const character of word) {
    const script = scriptOfCharacter(character);
    hasLatin ||= script === "latin";
    hasCyrillic ||= script === "cyrillic";
  }
  if (!hasLatin || !hasCyrillic) return word;
  const characters = [...word];
  const isOnlyLatin = characters.some(
    (character) => scriptOfCharacter(character) === "latin" && !cyrillicByLatin.has(character),
  );
  const isOnlyCyrillic = characters.some(
    (character) => scriptOfCharacter(character) === "cyrillic" && !latinByCyrillic.has(character),
  );
  if (isOnlyLatin && isOnlyCyrillic) return word;
  const isCyrillic = isOnlyCyrillic || (!isOnlyLatin && detectScript(word) === "cyrillic");
  const replacements = isCyrillic ? cyrillicByLatin : latinByCyrillic;
  return characters.map((character) => replacements.get(character) ?? character).join("");
}
