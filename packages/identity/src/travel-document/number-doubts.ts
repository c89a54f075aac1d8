import { isBlindPair } from "./check-digit.ts";
import { lookalikesOf } from "./lookalikes.ts";
import { matchesShape } from "./number-patterns.ts";

/**
 * A character that may well be another one: the two look alike, and their values differ by tens, so
 * that no check digit can tell them apart (1 and L, 6 and G, 8 and S, 0 and U, a filler and K).
 */
export interface CharacterDoubt {
  /** Place in the value, counted from 1; one past its end where a filler may be a letter. */
  readonly at: number;
  /** The character as read; `<` for a filler. */
  readonly read: string;
  /** What it may be instead; `<` where the number may be shorter. */
  readonly others: readonly string[];
}

function blindLookalikes(character: string): string[] {
  return [...lookalikesOf(character)].filter((other) => isBlindPair(character, other));
}

function withCharacterAt(text: string, index: number, character: string): string {
  return text.slice(0, index) + character + text.slice(index + 1);
}

/**
 * The doubts that its right check digit leaves in a field, fillers included. A lookalike that none
 * of the shapes of the issuer's numbers has in that place raises none; no shapes rule out nothing.
 */
export function doubtsIn(characters: string, shapes: readonly string[] = []): CharacterDoubt[] {
  const end = characters.replace(/<+$/, "").length;
  const doubts: CharacterDoubt[] = [];
  for (let index = 0; index <= end && index < characters.length; index++) {
    const read = characters[index]!;
    const others = blindLookalikes(read).filter((other) => {
      const changed = withCharacterAt(characters, index, other);
      return shapes.length === 0 || shapes.some((shape) => matchesShape(changed, shape));
    });
    if (others.length > 0) doubts.push({ at: index + 1, read, others });
  }
  return doubts;
}

function isLetter(character: string): boolean {
  return character >= "A" && character <= "Z";
}

/**
 * True when the number as read is the unlikelier of two readings: a letter stands among digits, or
 * a filler inside, where a lookalike would be what numbers mostly have. A letter first and digits
 * after it raise no such suspicion, nor does a letter that may be another letter.
 */
export function isSuspicious(characters: string): boolean {
  if (/<[^<]/.test(characters)) return true;
  const isMixed = /[A-Z]/.test(characters);
  return [...characters].some((character, index) => {
    const isUnusual = index === 0 ? isMixed && !isLetter(character) : isLetter(character);
    return (
      isUnusual &&
      blindLookalikes(character).some((other) => isLetter(other) !== isLetter(character))
    );
  });
}
