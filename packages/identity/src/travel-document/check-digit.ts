const weights = [7, 3, 1] as const;

/** Value of one MRZ character: digits as such, A = 10 … Z = 35, filler = 0 (ICAO 9303-3, 4.9). */
function characterValue(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 90) return code - 55;
  return 0;
}

/** ICAO 9303 check digit (weights 7-3-1, modulo 10) of the given MRZ characters. */
export function checkDigit(characters: string): string {
  let sum = 0;
  for (let index = 0; index < characters.length; index++) {
    sum += characterValue(characters[index]!) * weights[index % 3]!;
  }
  return String(sum % 10);
}

/** True when a check digit cannot tell the two characters apart: their values differ by tens. */
export function isBlindPair(left: string, right: string): boolean {
  return left !== right && (characterValue(left) - characterValue(right)) % 10 === 0;
}
