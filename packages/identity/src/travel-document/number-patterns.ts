/**
 * Shapes of passport numbers by issuing state, as printed in the MRZ: `d` digit, `a` letter, `<`
 * filler, `g` a German serial's character. Sources: PRADO (Council of the EU) and the states' own
 * specimens. A state whose series vary or are not known for certain is left out on purpose.
 */
const passportShapes: Readonly<Record<string, readonly string[]>> = {
  ARM: ["aaddddddd"],
  BLR: ["aaddddddd"],
  CAN: ["aadddddd<", "addddddaa"],
  CHN: ["adddddddd", "aaddddddd"],
  "D<<": ["ggggggggg"],
  FRA: ["ddaaddddd"],
  GBR: ["ddddddddd"],
  GEO: ["ddaaddddd"],
  IND: ["addddddd<"],
  IRN: ["adddddddd"],
  ITA: ["aaddddddd"],
  JPN: ["aaddddddd"],
  KAZ: ["adddddddd"],
  KGZ: ["aaddddddd"],
  KOR: ["adddddddd", "adddadddd"],
  PAK: ["aaddddddd"],
  POL: ["aaddddddd"],
  RUS: ["ddddddddd"],
  TJK: ["ddddddddd"],
  TUR: ["adddddddd"],
  UKR: ["aadddddd<"],
  USA: ["ddddddddd", "adddddddd"],
  UZB: ["aaddddddd"],
};

/** Numbers of identity cards: Kazakh and Ukrainian cards count on, Turkish ones carry a series. */
const cardShapes: Readonly<Record<string, readonly string[]>> = {
  "D<<": ["ggggggggg"],
  KAZ: ["ddddddddd"],
  KGZ: ["aaddddddd"],
  TUR: ["addaddddd"],
  UKR: ["ddddddddd"],
  UZB: ["aaddddddd"],
};

/** Personal numbers in the optional field of a passport: IIN, PIN and the Belarusian number. */
const personalNumberShapes: Readonly<Record<string, readonly string[]>> = {
  BLR: ["dddddddadddaad"],
  KAZ: ["dddddddddddd<<"],
  KGZ: ["dddddddddddddd"],
  UZB: ["dddddddddddddd"],
};

/** German serial numbers leave out vowels and the letters B, D, Q and S (BMI, since 2007). */
const germanSerial = "0123456789CFGHJKLMNPRTVWXYZ";

/** Diplomatic, service, emergency, refugees', seafarers' and aliens' passports number otherwise. */
const specialPassport = /^P[DOSERTU]/;

/** Residence permits and service cards number otherwise. */
const nationalCard = /^(?:I[<D]|C<)/;

/** The shapes a document number of this type and issuer may have; empty when none is known. */
export function numberShapes(documentType: string, issuer: string): readonly string[] {
  if (nationalCard.test(documentType)) return cardShapes[issuer] ?? [];
  const isOrdinary = documentType.startsWith("P") && !specialPassport.test(documentType);
  return isOrdinary ? (passportShapes[issuer] ?? []) : [];
}

/** The shapes of the personal number in a passport of this issuer; empty when none is known. */
export function personalShapes(documentType: string, issuer: string): readonly string[] {
  return documentType.startsWith("P") ? (personalNumberShapes[issuer] ?? []) : [];
}

/** True when a character may stand where a shape has this class. */
export function fitsClass(character: string, shapeClass: string | undefined): boolean {
  if (shapeClass === "d") return character >= "0" && character <= "9";
  if (shapeClass === "a") return character >= "A" && character <= "Z";
  if (shapeClass === "g") return character !== "" && germanSerial.includes(character);
  return character === "<";
}

export function matchesShape(characters: string, shape: string): boolean {
  return (
    characters.length === shape.length &&
    [...characters].every((character, index) => fitsClass(character, shape[index]))
  );
}
