/** Letters an OCR engine returns for a digit, most likely digit first (OCR-B, worn print). */
const digitsByLetter: Readonly<Record<string, string>> = {
  A: "4",
  B: "83",
  C: "0",
  D: "0",
  E: "3",
  G: "69",
  I: "1",
  J: "1",
  L: "1",
  O: "0",
  P: "9",
  Q: "09",
  S: "58",
  T: "71",
  U: "0",
  Y: "7",
  Z: "27",
};

/** Letters for a digit found where only letters may stand. One letter only: no digit guides it. */
const letterByDigit: Readonly<Record<string, string>> = {
  "0": "O",
  "1": "I",
  "2": "Z",
  "5": "S",
  "6": "G",
  "8": "B",
};

const twoWayPairs = [
  "0O 0Q 0D 0U 1I 1L 2Z 4A 5S 6G 7T 8B 8S <K <C <S <L",
  "17 38 56 58 68 08 69 39 49 14 27 03",
  "OQ OD QD CG GQ IL IJ JT UV VY MN NH HM HR EF FP PR BR KX MW TY 6Q",
].flatMap((line) => line.split(" "));

const lookalikesByCharacter = new Map<string, string>();
for (const pair of twoWayPairs) {
  const [left, right] = [pair[0]!, pair[1]!];
  lookalikesByCharacter.set(left, (lookalikesByCharacter.get(left) ?? "") + right);
  lookalikesByCharacter.set(right, (lookalikesByCharacter.get(right) ?? "") + left);
}

/** The digits that a character read in a digits-only place may stand for. */
export function digitsFor(character: string): string {
  return character >= "0" && character <= "9" ? character : (digitsByLetter[character] ?? "");
}

/** The letter that a character read in a letters-only place stands for; itself when none fits. */
export function letterFor(character: string): string {
  return letterByDigit[character] ?? character;
}

/** Every character that is commonly confused with this one in print, in both directions. */
export function lookalikesOf(character: string): string {
  return lookalikesByCharacter.get(character) ?? "";
}
