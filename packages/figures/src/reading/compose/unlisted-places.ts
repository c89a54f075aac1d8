import { countedNouns } from "../lexicon/counted-nouns.ts";
import { predicates } from "../lexicon/predicates.ts";
import { monthOf, weekdayNamed } from "../periods/calendar-words.ts";
import { countryAdjectives } from "../places/country-adjectives.ts";
import type { GazetteerPlace } from "../places/gazetteer-place.ts";
import { actors, outlets, speechVerbs } from "../sources/actor-words.ts";
import type { Token } from "../text/tokenise.ts";

/** A place that no list holds, tokens from the one asked for to before `last`. */
interface UnlistedPlace {
  readonly place: GazetteerPlace;
  readonly last: number;
}

const noPlaces = new RegExp(
  "^(europe|asia|africa|brussels|january|terminal|article|geneva|god|telegram" +
    "|facebook|twitter|rubles|state|government|republic|parliament|ministry|congress|christmas|easter" +
    "|ramadan|university|airport|station|customs|passport|police|army|red|hotel|school|bus|train)$",
);

/** "Grenzübergang Horgoš", "КПП «Козловичи»": the noun says that a crossing's name follows. */
const crossingBefore = new RegExp(
  "^(grenzübergang|grenzübergangs|übergang|grenzposten|kontrollpunkt|checkpoint|grenzkontrollpunkt" +
    "|grenzstation|кпп|мапп|дапп|апп|погранпереход[аеу]?|пропуска|погранпост[ауе]?)$",
);
/** "the Palanca crossing": the noun stands behind the name. */
const townAfter =
  /^(camp|site|settlement|village|district|province|island|transit|shelter|commune|canton|valley)$/;
const crossingAfter =
  /^(crossing|crossings|checkpoint|bridge|border post|post|gate|grenzübergang|übergang)$/;
const townBefore = new RegExp(
  "^(town|city|village|camp|district|province|port|stadt|grenzstadt|kleinstadt|hafenstadt" +
    "|grenzort|ort|dorf|gemeinde|lager|flüchtlingslager|provinz|bezirk|landkreis|distrikt" +
    "|город|городе|городок|городке|поселок|поселке|село|селе|лагере|лагерь|лагеря" +
    "|деревне|порту|округе|уезде)$",
);
const plainBefore = /^(in|near|at|в|во|под)$/;

/** Plurals and qualities follow a German "in" without an article, too. */
const germanNoun = new RegExp(
  "(?:en|ern|länder|staaten|ung|heit|keit|schaft|tion|sion|ismus|tät|nis|tum|ment|eln)$" +
    "|^(?:kraft|folge|haft|not|gefahr|richtung|zukunft|form|höhe|summe|betrieb|bewegung|gang|ruhe" +
    "|frage|rede|sicht|arbeit|eile|angst|panik|rente|obhut|gewahrsam|kürze|wahrheit|grenznähe" +
    "|bezug|teilzeit|reihe|kauf|angriff|ordnung|hotels|zelts|schach|serie|europa|afrika|asien" +
    "|notunterkunft|deutschland)$",
);

function isNameAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || !/^\p{Lu}\p{L}{2}/u.test(token.text)) return false;
  if (token.text === token.text.toUpperCase() || noPlaces.test(token.folded)) return false;
  if (monthOf(token.folded) !== undefined || weekdayNamed(token.folded) !== undefined) return false;
  return ![actors, countedNouns, predicates, countryAdjectives, outlets].some(
    (lexicon) => lexicon.matchAt(tokens, at) !== undefined,
  );
}

/** Words of a name: "San Tomé", "Nova Varoš". */
const nameTokensMax = 3;

function nameFrom(
  text: string,
  tokens: readonly Token[],
  { at, kind }: { readonly at: number; readonly kind: GazetteerPlace["kind"] },
): UnlistedPlace {
  let last = at + 1;
  while (last < at + nameTokensMax && isNameAt(tokens, last) && !tokens[last]!.hasBreakBefore) {
    last++;
  }
  if (/^(область|области|край|крае|район|районе)$/.test(tokens[last]?.folded ?? "")) last++;
  const name = text.slice(tokens[at]!.start, tokens[last - 1]!.end).replace(/\s+/g, " ");
  return { place: { name, kind, country: name }, last };
}

/**
 * A name that no list holds is a place as written where a word beside it says so: "in", "camp",
 * "Grenzübergang", "пункт пропуска".
 */
export function unlistedPlaceAt(
  text: string,
  tokens: readonly Token[],
  { at, areNamesCapital }: { readonly at: number; readonly areNamesCapital: boolean },
): UnlistedPlace | undefined {
  if (!isNameAt(tokens, at)) return undefined;
  const isQuoted = /^[«„“"]$/.test(tokens[at - 1]?.text ?? "");
  let before = isQuoted ? at - 2 : at - 1;
  if (/^(of|von)$/.test(tokens[before]?.folded ?? "")) before--;
  const noun = tokens[before]?.folded ?? "";
  if (crossingBefore.test(noun)) return nameFrom(text, tokens, { at, kind: "crossing" });
  if (townBefore.test(noun)) return nameFrom(text, tokens, { at, kind: "town" });
  const plain = isQuoted ? "" : (tokens[at - 1]?.folded ?? "");
  if (areNamesCapital) {
    const named = nameFrom(text, tokens, { at, kind: "crossing" });
    const follows = tokens[named.last]?.folded ?? "";
    const isBefore = /^(the|at|through|via|to|near|from)$/.test(plain);
    if (isBefore && crossingAfter.test(follows)) return named;
    const isTown = isBefore && townAfter.test(follows);
    if (isTown) return { ...named, place: { ...named.place, kind: "town" } };
    return plainBefore.test(plain) ? nameFrom(text, tokens, { at, kind: "town" }) : undefined;
  }
  const word = tokens[at]!.folded;
  const isEnded = !/^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");
  const isPlain = plain === "in" && isEnded && !germanNoun.test(word);
  return isPlain && !speechVerbs.test(word)
    ? nameFrom(text, tokens, { at, kind: "town" })
    : undefined;
}
