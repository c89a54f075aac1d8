import { countedNouns } from "../lexicon/counted-nouns.ts";
import { countryAdjectives } from "../places/country-adjectives.ts";
import { demonyms } from "../places/demonyms.ts";
import { gazetteer } from "../places/gazetteer.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";

const fromWords =
  /^(from|aus|из|fled|flee|fleeing|left|von|leaving|verließen|verlassen|покинули|покинуть|бежали)$/;
const citizenWords =
  /^(citizens|nationals|bürger|bürgern|staatsbürger|staatsangehörige|граждан|граждане|гражданам)$/;

/** Where the report plays, and the country that most people in it come from. */
export interface ReportTopic {
  readonly country: string | null;
  readonly origin: string | null;
}

type Weights = Map<string, number>;

function add(weights: Weights, country: string, weight: number): void {
  weights.set(country, (weights.get(country) ?? 0) + weight);
}

function heaviest(weights: Weights): string | null {
  let best: string | null = null;
  for (const [country, weight] of weights) {
    if (best === null || weight > weights.get(best)!) best = country;
  }
  return best;
}

/** "Russian citizens", "ukrainische Flüchtlinge": the adjective says who they are. */
function isOfPeople(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((step) => countedNouns.matchAt(tokens, at + step)?.meaning.unit === "persons");
}

/** Whether a place is named as where people come from. */
function isOrigin(tokens: readonly Token[], at: number): boolean {
  const [one = "", two = ""] = [tokens[at - 1]?.folded, tokens[at - 2]?.folded];
  if (fromWords.test(one) || citizenWords.test(one)) return true;
  if (/^(the|der|dem|of)$/.test(one)) return fromWords.test(two) || citizenWords.test(two);
  return false;
}

/** The country a report is about: named most, the first sentences twice, as an origin less. */
export function topicOf(tokens: readonly Token[], sentences: readonly Sentence[]): ReportTopic {
  const topics: Weights = new Map();
  const origins: Weights = new Map();
  const headEnd = sentences[1]?.last ?? tokens.length;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== "word") continue;
    const people = demonyms.matchAt(tokens, at);
    const place = gazetteer.matchAt(tokens, at);
    // "Polen" is a country, and its people in the same letters.
    if (people !== undefined && place === undefined) add(origins, people.meaning, 1.5);
    const isName = place !== undefined && /^\p{Lu}/u.test(tokens[at]!.text);
    const country = isName ? place.meaning.country : countryAdjectives.matchAt(tokens, at)?.meaning;
    if (country === undefined) continue;
    const isFrom = isName ? isOrigin(tokens, at) : isOfPeople(tokens, at);
    if (isFrom) add(origins, country, 1);
    const base = isName ? 2 : 1;
    add(topics, country, (at < headEnd ? base * 2 : base) * (isFrom ? 0.3 : 1));
    if (place !== undefined) at += place.length - 1;
  }
  const origin = heaviest(origins);
  // Where people come from is spoken of often, and is not where they are counted.
  if (origin !== null && topics.size > 1) topics.set(origin, (topics.get(origin) ?? 0) * 0.5);
  return { country: heaviest(topics) ?? origin, origin };
}
