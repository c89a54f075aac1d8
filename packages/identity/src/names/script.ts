/** Writing systems told apart; `other` is any further one, `none` a text without letters. */
export type Script =
  "latin" | "cyrillic" | "arabic" | "georgian" | "armenian" | "greek" | "hebrew" | "other" | "none";

const ranges: readonly (readonly [Script, number, number])[] = [
  ["latin", 0x41, 0x5a],
  ["latin", 0x61, 0x7a],
  ["latin", 0xc0, 0x24f],
  ["greek", 0x370, 0x3ff],
  ["cyrillic", 0x400, 0x52f],
  ["armenian", 0x531, 0x58f],
  ["hebrew", 0x591, 0x5f4],
  ["arabic", 0x600, 0x6ff],
  ["arabic", 0x750, 0x77f],
  ["georgian", 0x10a0, 0x10ff],
  ["georgian", 0x1c90, 0x1cbf],
  ["latin", 0x1e00, 0x1eff],
  ["cyrillic", 0x1c80, 0x1c8f],
  ["greek", 0x1f00, 0x1fff],
  ["arabic", 0xfb50, 0xfdff],
  ["arabic", 0xfe70, 0xfefc],
];

const letter = /\p{L}/u;

/** Script of one character; `none` for anything that is no letter. */
export function scriptOfCharacter(character: string): Script {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x250) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return "latin";
    return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? "latin" : "none";
  }
  if (!letter.test(character)) return "none";
  for (const [script, first, last] of ranges) {
    if (code >= first && code <= last) return script;
  }
  return "other";
}

/** The script that most letters of a text belong to; the earlier one when two are level. */
export function detectScript(text: string): Script {
  const counts = new Map<Script, number>();
  for (const character of text) {
    const script = scriptOfCharacter(character);
    if (script !== "none") counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let best: Script = "none";
  for (const [script, count] of counts) {
    if (best === "none" || count > counts.get(best)!) best = script;
  }
  return best;
}
