import { hanSyllables } from "./han-names.ts";
import { kanaSyllables } from "./kana-names.ts";

/** Latin syllables of a word in a script of syllables; undefined for any other word. */
export function syllablesOf(word: string): readonly string[] | undefined {
  return hanSyllables(word) ?? kanaSyllables(word);
}

/** Sounds that a syllable stands for when it writes a foreign name, in the classes of readings. */
const initials: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:zh|q)/, ["J"]],
  [/^ch/, ["J", "T"]],
  [/^(?:sh|x)/, ["J", "S"]],
  [/^j/, ["J", "H", "K", "D"]],
  [/^ts/, ["S", "T", "TS"]],
  [/^v/, ["V"]],
  [/^b/, ["P", "V"]],
  [/^p/, ["P"]],
  [/^f/, ["V", "H"]],
  [/^w/, ["V", ""]],
  [/^d/, ["D", "T"]],
  [/^t/, ["T"]],
  [/^[gk]/, ["H", "K"]],
  [/^h/, ["H", ""]],
  [/^[zcs]/, ["S", "T"]],
  [/^l/, ["L", "R"]],
  [/^r/, ["R", "L", "J"]],
  [/^m/, ["M"]],
  [/^n/, ["N"]],
];

function soundsOf(syllable: string): readonly string[] {
  if (syllable === "er") return ["R", "L", ""];
  if (syllable === "n") return ["N"];
  const first = initials.find(([start]) => start.test(syllable))?.[1] ?? [""];
  return /n(?:g)?$/.test(syllable) ? first.map((sound) => `${sound}N`) : first;
}

const readingsMax = 48;

/** Consonant readings of the syllables, comparable with those of other scripts. */
export function syllableReadings(syllables: readonly string[]): readonly string[] {
  let readings = [""];
  for (const syllable of syllables) {
    const sounds = soundsOf(syllable);
    const heads = readings;
    readings = sounds.flatMap((sound) => heads.map((head) => head + sound)).slice(0, readingsMax);
  }
  const merged = readings.map((reading) => reading.replace(/(.)\1+/g, "$1"));
  return [...new Set(merged)].filter((reading) => reading !== "");
}
