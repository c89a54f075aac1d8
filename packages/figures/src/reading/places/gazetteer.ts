import { createPhraseLexicon, type PhraseLexicon } from "../lexicon/phrase-lexicon.ts";
import { borderPlaces } from "./border-places.ts";
import { countries } from "./countries.ts";
import { furtherCrossings } from "./further-crossings.ts";
import type { GazetteerPlace } from "./gazetteer-place.ts";
import { withCases } from "./case-endings.ts";
import { moreBorderPlaces } from "./more-border-places.ts";
import { moreCountries } from "./more-countries.ts";
import { worldPlaces } from "./world-places.ts";

const entries: readonly (readonly [GazetteerPlace, string])[] = [
  ...[...countries, ...moreCountries].map(
    ([name, spellings]) =>
      [{ name, kind: "country", country: name }, withCases(spellings)] as const,
  ),
  ...[...borderPlaces, ...worldPlaces, ...moreBorderPlaces, ...furtherCrossings].map(
    ([country, kind, name, spellings]) => [{ name, kind, country }, withCases(spellings)] as const,
  ),
];

/** Places by their spellings in Latin and Cyrillic, with the endings of German and Russian. */
export const gazetteer: PhraseLexicon<GazetteerPlace> = createPhraseLexicon(entries);
