import { countryAdjectives } from "../places/country-adjectives.ts";
import type { GazetteerPlace } from "../places/gazetteer-place.ts";
import { gazetteer } from "../places/gazetteer.ts";
import { capitals } from "../places/scene-places.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";

/** Where a report is set, and whether what it counts is counted there. */
export interface Scene {
  readonly place: GazetteerPlace;
  /** The report never speaks of the whole country. */
  readonly isAlone: boolean;
}

/** Tokens at the head and the foot in which the town of a report stands. */
const headTokensMax = 14;
const footTokensMax = 10;
/** Short lines at the head that may be headings. */
const headLinesMax = 2;

function localAt(tokens: readonly Token[], at: number): GazetteerPlace | undefined {
  if (!/^\p{Lu}/u.test(tokens[at]!.text)) return undefined;
  const place = gazetteer.matchAt(tokens, at)?.meaning;
  return place === undefined || place.kind === "country" ? undefined : place;
}

/** "OSCH, …", "Verkhny Lars. …", "Update: Syrym": before the first verb or number of the head. */
function headPlace(tokens: readonly Token[], sentence: Sentence): GazetteerPlace | undefined {
  const end = Math.min(sentence.last, sentence.first + headTokensMax);
  const isHeading = tokens[sentence.last]?.hasBreakBefore === true;
  for (let at = sentence.first; at < end; at++) {
    const place = localAt(tokens, at);
    const before = tokens[at - 1];
    const isApart =
      isHeading ||
      at === sentence.first ||
      before?.kind === "mark" ||
      (at <= sentence.first + 2 &&
        /^(in|im|at|near|aus|в|во|dateline|update)$/.test(before!.folded));
    if (place !== undefined && isApart) return place;
  }
  return undefined;
}

/** "…. Kostanay, Tuesday 19 July 2033": the last line. */
function footPlace(tokens: readonly Token[]): GazetteerPlace | undefined {
  for (let at = Math.max(1, tokens.length - footTokensMax); at < tokens.length; at++) {
    const isComma = tokens[at + 1]?.text === ",";
    const isOpening = tokens[at]!.hasBreakBefore || /^[.(]$/.test(tokens[at - 1]!.text);
    if (isComma && isOpening) return localAt(tokens, at);
  }
  return undefined;
}

/** Whether a text names a country, or has its adjective. */
export function namesCountry(tokens: readonly Token[], country: string): boolean {
  return tokens.some((token, at) => {
    if (token.kind !== "word") return false;
    const place = gazetteer.matchAt(tokens, at)?.meaning;
    if (place?.kind === "country" && place.name === country) return true;
    return countryAdjectives.matchAt(tokens, at)?.meaning === country;
  });
}

/** Where the report is set: its head names a town, a region or a crossing. */
export function findScene(
  tokens: readonly Token[],
  { sentences, headLast }: { readonly sentences: readonly Sentence[]; readonly headLast: number },
): Scene | null {
  const heads = sentences
    .slice(0, headLinesMax)
    .filter(({ first, last }) => (first === 0 && headLast > 0) || last - first <= headTokensMax);
  const headed = heads.map((head) => headPlace(tokens, head)).find((one) => one !== undefined);
  const place = headed ?? footPlace(tokens);
  if (place === undefined) return null;
  const isAlone = !namesCountry(tokens, place.country);
  return capitals.has(place.name) && !isAlone ? null : { place, isAlone };
}
