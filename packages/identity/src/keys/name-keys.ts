import { nameDigits } from "../names/name-digits.ts";
import { normaliseName } from "../names/normalise-name.ts";
import { detectScript } from "../names/script.ts";
import { soundReadings } from "../names/sound-readings.ts";

/**
 * Keys of a single name word, to look it up in a list of names in any script. For public lists
 * only: people are keyed by composites (`matchKeys`), because a lone name gives them away.
 */
export function nameKeys(name: string): readonly string[] {
  const keys = new Set<string>();
  for (const word of normaliseName(name).words) {
    const readings = soundReadings(word, detectScript(word));
    const digits = nameDigits(word);
    for (const reading of readings) keys.add(reading + digits);
    if (readings.length === 0) keys.add(word);
  }
  return [...keys];
}
