const vowels = new Set("aeiouyw");

/** Letters and digraphs by class of sound: sibilants, stops of the throat, lips, teeth, nasals. */
const digraphs: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|tsch|tch|tzsch|dzh|dsch|sh|ch|zh|ts|tz|tc|cz|sz|rz|dj|dz|cs|zs/g, "S"],
  [/kh|gh|ck|qu|q|x/g, "K"],
  [/ph|bh|pf/g, "P"],
  [/th|dh/g, "T"],
  [/nh|ng(?=[^aeiouy]|$)/g, "N"],
];

const classes: Readonly<Record<string, string>> = {
  b: "P",
  d: "T",
  f: "P",
  g: "K",
  h: "K",
  j: "S",
  k: "K",
  l: "L",
  m: "N",
  n: "N",
  p: "P",
  q: "K",
  r: "R",
  s: "S",
  t: "T",
  v: "P",
  x: "K",
  z: "S",
};

function classOf(character: string, next: string): string {
  if (character === "c") return "eiy".includes(next) && next !== "" ? "S" : "K";
  return classes[character] ?? "";
}

/**
 * Coarse consonant skeleton of a lower-case Latin word: classes of sound, vowels dropped after the
 * first letter, doubles merged. A first vowel is kept as `A`, so that `Ali` and `Li` stay apart.
 */
export function coarseSkeleton(latin: string): string {
  let text = latin;
  for (const [pattern, replacement] of digraphs) text = text.replace(pattern, replacement);
  let skeleton = "";
  let last = "";
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    const isVowel = vowels.has(character);
    const sound = isVowel
      ? index === 0
        ? "A"
        : ""
      : character >= "A" && character <= "Z"
        ? character
        : classOf(character, text[index + 1] ?? "");
    if (sound !== "" && sound !== last) skeleton += sound;
    last = sound;
  }
  return skeleton;
}
