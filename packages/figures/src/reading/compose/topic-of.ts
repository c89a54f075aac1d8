import { countryAdjectives, gazetteer } from "../places/gazetteer.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";

const fromWords = /^(from|aus|из|fled|left|von|leaving|verließen|покинули)$/;

/** The country a report is about: named most, the first sentences twice, as an origin less. */
export function topicOf(tokens: readonly Token[], sentences: readonly Sentence[]): string | null {
  const weights = new Map<string, number>();
  const headEnd = sentences[1]?.last ?? tokens.length;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== "word") continue;
    const place = gazetteer.matchAt(tokens, at);
    const isName = place !== undefined && /^\p{Lu}/u.test(tokens[at]!.text);
    const country = isName ? place.meaning.country : countryAdjectives.matchAt(tokens, at)?.meaning;
    if (country === undefined) continue;
    const isOrigin = fromWords.test(tokens[at - 1]?.folded ?? "");
    const base = isName ? 2 : 1;
    const weight = (at < headEnd ? base * 2 : base) * (isOrigin ? 0.3 : 1);
    weights.set(country, (weights.get(country) ?? 0) + weight * (country === "Russia" ? 0.4 : 1));
    if (place !== undefined) at += place.length - 1;
  }
  let best: string | null = null;
  for (const [country, weight] of weights) {
    if (best === null || weight > weights.get(best)!) best = country;
  }
  return best;
}
