/**
 * Spellings of one sound that languages and clerks exchange, brought to one of them: applied in
 * this order to a lower-case Latin word.
 */
const folds: readonly (readonly [RegExp, string])[] = [
  [/^x(?=[aou])|x(?=[dmrtz])/g, "h"],
  [/dzh|dsch|dj|zh/g, "j"],
  [/shch|tsch|tch|tsh/g, "ch"],
  [/sch|sz/g, "sh"],
  [/tz|tc|ts|cz/g, "c"],
  [/ph/g, "f"],
  [/ck|cq|q/g, "k"],
  [/c(?=[aou])|ch(?=r)/g, "k"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/oo|ou/g, "u"],
  [/ee|ij|iy|yi/g, "i"],
  [/y/g, "i"],
  [/ff\b/g, "v"],
  [/(.)\1+/g, "$1"],
  [/(?<=[aeiou])h$/g, ""],
];

/** The word with exchangeable spellings made equal: `limadzh` and `limaj`, `alee` and `ali`. */
export function foldedSpelling(form: string): string {
  let folded = form;
  for (const [spelling, fold] of folds) folded = folded.replace(spelling, fold);
  return folded === "" ? form : folded;
}

/** Digits that cameras and hurried hands write for letters. */
const lookalikes: readonly Readonly<Record<string, string>>[] = [
  { "0": "o", "1": "l", "3": "e", "5": "s", "6": "b", "8": "b" },
  { "0": "o", "1": "i", "3": "e", "5": "s", "6": "g", "8": "b" },
];

/** The word as meant when digits stand among its letters; none for a number or a plain word. */
export function withoutDigits(form: string): readonly string[] {
  if (!/[0-9]/.test(form) || !/[a-z]{2}/.test(form)) return [];
  return lookalikes.map((letters) => form.replace(/[0-9]/g, (digit) => letters[digit] ?? digit));
}

/** The word with letters made equal that print and cameras confuse: `rn` and `m`, `vv` and `w`. */
export function lookalikeSpelling(form: string): string {
  return form.replace(/rn/g, "m").replace(/vv/g, "w").replace(/cl/g, "d").replace(/l/g, "i");
}
