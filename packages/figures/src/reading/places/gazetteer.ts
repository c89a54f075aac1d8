import { createPhraseLexicon, type PhraseLexicon } from "../lexicon/phrase-lexicon.ts";
import { borderPlaces } from "./border-places.ts";
import { countries } from "./countries.ts";

export type PlaceKind = "country" | "region" | "town" | "crossing" | "everywhere";

/** A place as we name it, and the country it lies in. */
export interface GazetteerPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country: string;
}

const entries: readonly (readonly [GazetteerPlace, string])[] = [
  ...countries.map(
    ([name, spellings]) => [{ name, kind: "country", country: name }, spellings] as const,
  ),
  ...borderPlaces.map(
    ([country, kind, name, spellings]) => [{ name, kind, country }, spellings] as const,
  ),
];

/** Places by their spellings in Latin and Cyrillic, with the endings of German and Russian. */
export const gazetteer: PhraseLexicon<GazetteerPlace> = createPhraseLexicon(entries);

/** Adjectives of a country: they name a border or an authority, never where people went. */
export const countryAdjectives: PhraseLexicon<string> = createPhraseLexicon([
  ["Kazakhstan", "kazakh|kazakhstani|kasachisch*|казахстанск*|казахск*|қазақстандық*"],
  ["Russia", "russian|russisch*|российск*|русск*|ресейлік*"],
  ["Georgia", "georgian|georgisch*|грузинск*"],
  ["Finland", "finnish|finnisch*|финск*|финлянд*"],
  ["Mongolia", "mongolian|mongolisch*|монгольск*"],
  ["Armenia", "armenian|armenisch*|армянск*"],
  ["Kyrgyzstan", "kyrgyz|kirgisisch*|киргизск*|кыргызск*"],
  ["Uzbekistan", "uzbek|usbekisch*|узбекск*"],
  ["Estonia", "estonian|estnisch*|эстонск*"],
  ["Latvia", "latvian|lettisch*|латвийск*"],
  ["Lithuania", "lithuanian|litauisch*|литовск*"],
  ["Poland", "polish|polnisch*|польск*"],
  ["Norway", "norwegian|norwegisch*|норвежск*"],
  ["Ukraine", "ukrainian|ukrainisch*|украинск*"],
  ["Moldova", "moldovan|moldauisch*|молдавск*"],
  ["Turkey", "turkish|türkisch*|турецк*"],
  ["Serbia", "serbian|serbisch*|сербск*"],
]);
