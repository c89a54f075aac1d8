/**
 * Shapes of passport numbers by issuing state, as printed in the MRZ (`d` digit, `a` letter), for
 * the passports this border sees most. A state not listed has no shape and nothing is concluded.
 */
const passportShapes: Readonly<Record<string, readonly string[]>> = {
  ARM: ["aaddddddd"],
  BLR: ["aaddddddd"],
  GEO: ["ddaaddddd"],
  KAZ: ["adddddddd"],
  KGZ: ["aaddddddd"],
  POL: ["aaddddddd"],
  RUS: ["ddddddddd"],
  TJK: ["ddddddddd"],
  TUR: ["adddddddd"],
  UKR: ["aadddddd<"],
  UZB: ["aaddddddd"],
};

/** The shapes a document number of this type and issuer may have; empty when none is known. */
export function numberShapes(documentType: string, issuer: string): readonly string[] {
  return documentType.startsWith("P") ? (passportShapes[issuer] ?? []) : [];
}

export function matchesShape(characters: string, shape: string): boolean {
  for (let index = 0; index < shape.length; index++) {
    const character = characters[index] ?? "";
    const isDigit = character >= "0" && character <= "9";
    const isLetter = character >= "A" && character <= "Z";
    if (shape[index] === "d" ? !isDigit : shape[index] === "a" ? !isLetter : character !== "<") {
      return false;
    }
  }
  return characters.length === shape.length;
}
