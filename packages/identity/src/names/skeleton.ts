import { nameDigits } from "./name-digits.ts";
import type { Script } from "./script.ts";
import { withoutServantArticle } from "./servant-names.ts";
import { usualReading } from "./sound-readings.ts";

const coarseClasses: Readonly<Record<string, string>> = {
  P: "P",
  V: "P",
  T: "T",
  D: "T",
  K: "K",
  H: "K",
  S: "S",
  J: "S",
  L: "L",
  R: "R",
  M: "N",
  N: "N",
};

/**
 * Coarse consonant skeleton of a normalised word: its usual reading with voiced and unvoiced, hard
 * and soft sounds merged, and the digits that number a name. Survives most spelling and hearing
 * errors; unlike names share it too.
 */
export function coarseSkeleton(text: string, script: Script): string {
  const reading = usualReading(withoutServantArticle(text, script), script);
  let skeleton = "";
  for (const sound of reading) {
    const coarse = coarseClasses[sound] ?? sound;
    if (coarse !== skeleton[skeleton.length - 1]) skeleton += coarse;
  }
  return skeleton + nameDigits(text);
}
