/** Shape of a zone: lines of so many columns. */
export interface ZoneShape {
  readonly lineCount: number;
  readonly columns: number;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
const digits = "0123456789<";

/** What may be printed in a place, by the mark that stands for it in the forms below. */
const allowedByMark: Readonly<Record<string, string>> = {
  T: "PVIAC",
  L: letters,
  "9": digits,
  a: letters + "0123456789",
  S: "MFX<",
  // The Russian internal passport writes letters that Latin has not as digits.
  R: `${letters}2346789`,
};

const number = "aaaaaaaaa9";
const tailTwoLines = "LLL9999999S9999999";

/** What each format allows where (ICAO 9303 parts 4 to 7; MVD order for the Russian passport). */
const placesByFormat = {
  TD1: ["TLLLLaaaaaaaaaa".padEnd(30, "a"), "9999999S9999999LLLaaaaaaaaaaa9", "L".repeat(30)],
  TD2: ["T".padEnd(36, "L"), `${number}${tailTwoLines}aaaaaaa9`],
  "MRV-B": ["T".padEnd(36, "L"), `${number}${tailTwoLines}aaaaaaaa`],
  TD3: ["T".padEnd(44, "L"), `${number}${tailTwoLines}aaaaaaaaaaaaaa99`],
  "MRV-A": ["T".padEnd(44, "L"), `${number}${tailTwoLines}aaaaaaaaaaaaaaaa`],
  PNRUS: ["TLLLL".padEnd(44, "R"), `9999999999${tailTwoLines}9999999999999999`],
} as const;

function formatOf({ lineCount, columns }: ZoneShape, begins: string): keyof typeof placesByFormat {
  if (lineCount === 3) return "TD1";
  const isVisa = begins.startsWith("V");
  if (columns === 36) return isVisa ? "MRV-B" : "TD2";
  if (isVisa) return "MRV-A";
  return begins === "PNRUS" ? "PNRUS" : "TD3";
}

/** The characters that may be printed in each place of a zone that begins so. */
export function zonePlaces(shape: ZoneShape, begins: string): readonly (readonly string[])[] {
  return placesByFormat[formatOf(shape, begins)].map((line) =>
    [...line].map((mark) => allowedByMark[mark]!),
  );
}

/** The first five characters are letters in every format: kind of document and issuer. */
export const placesOfBeginning: readonly string[] = [..."TLLLL"].map(
  (mark) => allowedByMark[mark]!,
);
