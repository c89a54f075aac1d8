import type { Claim } from "../claims/claim.ts";
import { placesIn } from "../reading/places/places-in.ts";
import { outletAt } from "../reading/sources/outlet-names.ts";
import { tokenise } from "../reading/text/tokenise.ts";

/** Institutions by the words that name them, in any of the languages. */
const institutions: readonly (readonly [string, RegExp])[] = [
  [
    "interior",
    /\b(interior|internal affairs|mia|mvd|moi|(innen|migration)\p{L}*)\b|мвд|внутр.* дел|миграц/u,
  ],
  [
    "border",
    /\b(border|frontier|grenz\p{L}*|knb|fsb|coast guard)\b|погран|кнб|фсб|береговой охран/u,
  ],
  ["labour", /\b(labou?r|arbeits\p{L}*)\b|труда|минтруд/u],
  ["digital", /\b(digital\p{L}*)\b|цифров|минцифр/u],
  ["foreign", /\b(foreign|außen\p{L}*|auswärtig\p{L}*)\b|иностранных дел|мид\b/u],
  ["defence", /\b(defen[cs]e|verteidigungs\p{L}*)\b|обороны|минобороны/u],
  ["health", /\b(health|gesundheits\p{L}*)\b|здравоохр|минздрав/u],
  ["emergency", /\b(emergenc\p{L}*|katastrophen\p{L}*|zivilschutz\p{L}*)\b|мчс|чрезвычайн/u],
  ["police", /\b(police|polizei\p{L}*)\b|полици/u],
  ["customs", /\b(customs|zoll\p{L}*)\b|таможн/u],
  ["president", /\b(president\p{L}*|präsident\p{L}*|kremlin|kreml)\b|президент|кремл/u],
  ["unhcr", /\bunhcr\b|увкб/u],
  ["iom", /\biom\b|\bмом\b/u],
  ["statistics", /\b(statisti\p{L}*)\b|статистик/u],
  ["government", /\b(government|regierung\p{L}*)\b|правительств/u],
];

const cyrillic: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "s",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "c",
  ш: "s",
  щ: "s",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  ә: "a",
  ғ: "g",
  қ: "k",
  ң: "n",
  ө: "o",
  ұ: "u",
  ү: "u",
  һ: "h",
  і: "i",
};

/** Titles and roles: capital letters do not make them names. */
const roles = new RegExp(
  "^(acting|head|minister\\p{L}*|deputy|committee|service|services|spokes\\p{L}*" +
    "|chief|director|general|colonel|major|interior|border|guards?|ministry" +
    "|department|the|kz|ru|ge|fi|district|se|kazakhstan|russia|georgia|finland" +
    "|president|officials?|of|for|press|staff|development|digital|immigration" +
    "|internal|affairs|government|labou?r|first|vice|national|security|republic" +
    "|authorit\\p{L}*|police|regional|governor|mayor|mia|mvd|knb|fsb|министр\\p{L}*" +
    "|комитет\\p{L}*|служб\\p{L}*|глав\\p{L}*|мвд|кнб|der|die|das|des" +
    "|innenminister\\p{L}*|sprecher\\p{L}*|grenzschutz\\p{L}*|finnish|kazakh|georgian" +
    "|russian|migration|n|unhcr|iom|information|state|southeast|north\\p{L}*|south\\p{L}*|west\\p{L}*" +
    "|east\\p{L}*|central|office|agency|bureau|directorate|council|commission|centre|center" +
    "|federal|ministr\\p{L}*|minister\\p{L}*|innenminist\\p{L}*|amt|bundesamt|behörde" +
    "|sprecherin|leiter\\p{L}*|управлени\\p{L}*|агентств\\p{L}*|пресс-служб\\p{L}*)$",
  "u",
);

function soundOf(word: string): string {
  const latin = [...word].map((letter) => cyrillic[letter] ?? letter).join("");
  return latin
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/sch|zh|sh|dzh/g, "s")
    .replace(/kh|ch/g, "h")
    .replace(/w/g, "v")
    .replace(/q/g, "k")
    .replace(/[aeiouyj'’ʼ]/g, "")
    .replace(/(.)\1+/g, "$1");
}

/** Who speaks: institutions and surnames that are recognised again in another spelling. */
export interface SpeakerKey {
  readonly institutions: readonly string[];
  readonly names: readonly string[];
}

const nobody = /^(n\/?a|none|unknown|unattributed|-|—|\?|неизвестно|k\. ?a\.)?$/i;

/** An agency or a paper carries a statement on; whoever made it is not named then. */
function isCarrier(text: string): boolean {
  const tokens = tokenise(text);
  const outlet = outletAt(text, tokens, 0);
  return outlet !== undefined && outlet.first === 0 && outlet.last === tokens.length;
}

/** Sounds of the places in question: "Ministry of Morania" names no Ms Morania. */
function placeSounds(text: string, { place, counterpart }: Places): ReadonlySet<string> {
  const known = placesIn(text).map(({ name }) => name);
  const named = [place ?? "", counterpart ?? "", ...known].join(" ").toLowerCase();
  return new Set((named.match(/[\p{L}\p{M}'’-]+/gu) ?? []).map(soundOf));
}

type Places = Pick<Claim, "place" | "counterpart">;

// A claim is compared with many others and its speaker read for each of them.
const keyOfClaim = new WeakMap<Claim, { readonly key: SpeakerKey | undefined }>();

/** Undefined when nobody is named, or only who carried the statement on. */
export function speakerKey(claim: Claim): SpeakerKey | undefined {
  const known = keyOfClaim.get(claim);
  if (known !== undefined) return known.key;
  const key = readSpeaker(claim);
  keyOfClaim.set(claim, { key });
  return key;
}

function readSpeaker(claim: Claim): SpeakerKey | undefined {
  const { saidBy } = claim.source;
  if (saidBy === null || nobody.test(saidBy.trim())) return undefined;
  const text = saidBy.normalize("NFKC").slice(0, 300);
  if (isCarrier(text)) return undefined;
  const folded = text.toLowerCase().replaceAll("ё", "е");
  const named = institutions.filter(([, pattern]) => pattern.test(folded)).map(([key]) => key);
  const places = placeSounds(text, claim);
  const words = text.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? [];
  const names = words
    .map((word) => word.toLowerCase().replaceAll("ё", "е"))
    .filter((word) => !roles.test(word) && !institutions.some(([, pattern]) => pattern.test(word)))
    .map(soundOf)
    .filter((sound) => sound.length >= 2 && !places.has(sound));
  if (named.length === 0 && names.length === 0) {
    return { institutions: [], names: [soundOf(folded.replace(/[^\p{L}]/gu, ""))] };
  }
  return { institutions: named, names: [...new Set(names)] };
}

/** The same person, or the same institution; a government speaks for its ministries. */
export function isSameSpeaker(left: SpeakerKey, right: SpeakerKey): boolean {
  const shares = left.institutions.some((one) => right.institutions.includes(one));
  if (shares) return true;
  const common = left.names.filter((name) => right.names.includes(name)).length;
  // Two institutions of one country share its name; a person in two offices has two names.
  const isApart = left.institutions.length > 0 && right.institutions.length > 0;
  if (common > (isApart ? 1 : 0)) return true;
  const isGovernment = ({ institutions: of }: SpeakerKey) => of.includes("government");
  const speaks = ({ institutions: of }: SpeakerKey) =>
    of.some((one) => one !== "unhcr" && one !== "iom" && one !== "president");
  return (isGovernment(left) && speaks(right)) || (isGovernment(right) && speaks(left));
}
