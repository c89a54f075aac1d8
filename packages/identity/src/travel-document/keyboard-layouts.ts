/**
 * A scanner types as a keyboard does: it presses the keys of an American layout, and the tablet
 * writes what its own layout has there. Sources: Windows layouts 0419, 043F, 0422, 0437 and 0407.
 */
const latinKeys = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

function keysOf(written: string, meant: string): (readonly [string, string])[] {
  return [...written].map((key, index) => [key, meant[index]!] as const);
}

const russian = keysOf("ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯБ", latinKeys);
/** The digits of the Kazakh layout lie on the number pad; above the letters are letters. */
const kazakh = [...russian, ...keysOf('"ӘІҢҒ,.ҮҰҚ', "1234567890")];
const ukrainian = [...russian, ...keysOf("І", "S")];
/** With the shift key, and without it where the layout has no second letter. */
const georgian = keysOf(
  "აბჩცდეფგჰიჯჟკლმნოპქღრშსთტუვჭწხყძზ".toUpperCase(),
  "ABCCDEFGHIJJKLMNOPQRRSSTTUVWWXYZZ",
);
const german = [...keysOf(";", "<"), ...keysOf("YZ", "ZY")];

/** Shorter lines belong to no document. */
const lineLengthMin = 20;

const cyrillic = /[А-ЯЁІҒҚҢҮҰӘ]/u;

/** Digits of a line tell the Ukrainian layout, which has them, from the Kazakh, which has none. */
function cyrillicLayout(line: string): readonly (readonly [string, string])[] {
  return /[0-9]/.test(line) && !/[ӘҢҒҮҰҚ]/u.test(line) ? ukrainian : kazakh;
}

function layoutOf(line: string): readonly (readonly [string, string])[] {
  if (cyrillic.test(line)) return cyrillicLayout(line);
  if (/[\u1c90-\u1cbf]/u.test(line)) return georgian;
  const isGerman = line.includes(";") && !line.includes("<") && line.length >= lineLengthMin;
  return isGerman ? german : [];
}

/** Letters of one form in both scripts. */
const latinByCyrillic = new Map(keysOf("АВЕКМНОРСТУХІЅЈ", "ABEKMHOPCTYXISJ"));

/** A keyboard writes one script only: where Latin stands beside it, Cyrillic was typed by its look. */
function isTypedByLook(line: string): boolean {
  return cyrillic.test(line) && /[A-Z<]/.test(line);
}

/**
 * The characters that a scanner meant in a line of capitals that came out in the Russian, Kazakh,
 * Ukrainian, Georgian or German layout, and Latin letters for Cyrillic ones of the same form among
 * them; any other line as it is.
 */
export function withoutKeyboardLayout(line: string): string {
  if (isTypedByLook(line)) {
    return [...line].map((letter) => latinByCyrillic.get(letter) ?? letter).join("");
  }
  const layout = layoutOf(line);
  if (layout.length === 0) return line;
  const meant = new Map(layout);
  return [...line].map((key) => meant.get(key) ?? key).join("");
}
