import { foldedSpelling, lookalikeSpelling, withoutDigits } from "./folded-spelling.ts";
import { letterMask } from "../names/edit-distance.ts";
import { joinedCompounds } from "../names/compound-names.ts";
import { wordLatinForms } from "../names/latin-forms.ts";
import { rootOf } from "../names/name-word.ts";
import { nameDigits } from "../names/name-digits.ts";
import { normaliseName } from "../names/normalise-name.ts";
import { fatherStem, isPatronymic } from "../names/patronymic.ts";
import { type Script, detectScript } from "../names/script.ts";
import { coarseSkeleton } from "../names/skeleton.ts";
import { soundReadings } from "../names/sound-readings.ts";
import { syllableReadings, syllablesOf } from "../names/syllable-names.ts";

/** One word of a full name, ready for alignment. */
export interface NameToken {
  readonly text: string;
  /** Latin spellings without spaces; the text itself when its script has none. */
  readonly forms: readonly string[];
  /** Letter masks of the forms. */
  readonly masks: readonly number[];
  /** The first form with exchangeable spellings made equal. */
  readonly folded: string;
  readonly foldedMask: number;
  /** The first form with letters made equal that look alike. */
  readonly lookalike: string;
  readonly readings: readonly string[];
  /** One bit per reading, by a hash: words without a common bit share no reading. */
  readonly readingMask: number;
  readonly skeleton: string;
  readonly script: Script;
  readonly isParticle: boolean;
  /** Kind of the particle: `bin` and `ibn` are of one, `al` and `el` of another. */
  readonly particleKind: number | undefined;
  /** Contains a name that it is not: `Vladimirovna` is no Vladimir. */
  readonly isPatronymic: boolean;
  /** Latin spellings of the father's name inside a patronymic; none for any other word. */
  readonly father: readonly string[];
  /** Digits that number the name; mostly empty. */
  readonly digits: string;
  readonly root: number | undefined;
  /** How much of the name the word is: the root of its length, less for particles. */
  readonly weight: number;
}

/** A full name as words. */
export interface NameTokens {
  readonly tokens: readonly NameToken[];
  readonly script: Script;
  /** Which of a line of namesakes, where the name says so: `Sr` 1, `Jr` and `II` 2. */
  readonly generation?: number;
}

/** Words that join names and tell little about whom they name; those of one line are one. */
const particleKinds: readonly string[] = [
  "al el ad as ash an ar at az ul ud ur il ال ал аль ад аш ас ат ар аз уль эль эш эс эт эр эз ель әл",
  "bin ben ibn bint ould wuld walad bnu بن ابن بنت ولد бин бен ибн бинт",
  "abu abou abo abi aboo umm um om oum ابو أبو ابي أبي ام أم абу умм",
  "de la le los las da do dos du di del della von van der den zu y e i и де ла дель дос ди фон ван",
  "ogly oglu ogli oghlu oglou ugli uly uulu ulu оглы оглу углы угли улы ұлы уулу ўғли",
  "kyzy qyzy kizi qizi kyz qizy кызы қызы кизи қизи",
];

const particles: ReadonlyMap<string, number> = new Map(
  particleKinds.flatMap((line, kind) => line.split(" ").map((word) => [word, kind] as const)),
);

/** Titles and forms of address that are no part of a name. */
const titles = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady president prime minister general gen " +
    "col colonel major captain sheikh shaikh sheik haji hajji hadji mullah mulla maulavi mawlawi " +
    "sayyid sayed hon honorable jr sr ii iii iv alhaj präsident president г гн господин госпожа доктор " +
    "lt sgt rev reverend ayatollah chancellor senator ambassador mme mlle monsieur madame herr frau " +
    "phd esq министр профессор генерал полковник " +
    "llc ltd inc corp gmbh ag ооо зао оао"
  ).split(" "),
);

/** Titles that people also bear as a name: left out only beside two words or more. */
const bornTitles = new Set(
  "sheikh shaikh sheik haji hajji hadji mullah mulla sayyid sayed hon lord".split(" "),
);
const articleWord = /^(?:al|el|ul|ال|аль|ал|эль)$/u;
const namedWordsMin = 2;

/** The words that name: after an article a title is a name (`al-Sayyid`). */
function namingWords(words: readonly string[]): readonly string[] {
  const isNaming = (word: string, at: number): boolean =>
    !titles.has(word) || (bornTitles.has(word) && articleWord.test(words[at - 1] ?? ""));
  const named = words.filter(isNaming);
  if (named.length >= namedWordsMin) return named;
  return words.filter((word, at) => isNaming(word, at) || bornTitles.has(word));
}

const generations: ReadonlyMap<string, number> = new Map([
  ["sr", 1],
  ["jr", 2],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

const tokensMax = 16;
const particleShare = 0.35;

function weightOf(text: string, isParticle: boolean): number {
  const weight = Math.sqrt([...text].length);
  return isParticle ? weight * particleShare : weight;
}

function latinSpellings(text: string, script: Script): readonly string[] {
  const syllables = script === "other" ? syllablesOf(text) : undefined;
  if (syllables !== undefined) return [syllables.join("")];
  const forms = wordLatinForms(text, script).map((form) => form.replaceAll(" ", ""));
  const spelled = [...forms, ...forms.flatMap(withoutDigits)];
  return spelled.length > 0 ? spelled : [text];
}

/** Common words recur in every name; the memory is emptied when it is full. */
const rememberedMax = 8_192;
const remembered = new Map<string, NameToken>();

/** One normalised word as a token. */
export function nameToken(text: string): NameToken {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const token = derive(text);
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(text, token);
  return token;
}

function readingMaskOf(readings: readonly string[]): number {
  let mask = 0;
  for (const reading of readings) {
    let hash = reading.length;
    for (let at = 0; at < reading.length; at++) hash = Math.imul(hash, 31) + reading.charCodeAt(at);
    mask |= 1 << ((hash ^ (hash >>> 7)) & 31);
  }
  return mask;
}

function derive(text: string): NameToken {
  const script = detectScript(text);
  const particleKind = particles.get(text);
  const isParticle = particleKind !== undefined;
  const spelled = latinSpellings(text, script);
  const sounded = /[0-9]/.test(text) ? (spelled[1] ?? text) : text;
  const folded = foldedSpelling(spelled[0]!);
  const syllables = script === "other" ? syllablesOf(text) : undefined;
  const readings =
    syllables === undefined ? soundReadings(sounded, script) : syllableReadings(syllables);
  return {
    text,
    forms: spelled,
    masks: spelled.map(letterMask),
    folded,
    foldedMask: letterMask(folded),
    lookalike: lookalikeSpelling(spelled[0]!),
    readings,
    readingMask: readingMaskOf(readings),
    skeleton: coarseSkeleton(sounded, script),
    script,
    isParticle,
    particleKind,
    isPatronymic: isPatronymic(text),
    father: isPatronymic(text) ? wordLatinForms(fatherStem(text), script) : [],
    digits: nameDigits(text),
    root: rootOf(spelled),
    weight: weightOf(spelled[0]!, isParticle),
  };
}

function generationOf(words: readonly string[]): number | undefined {
  const mark = words.find((word) => generations.has(word));
  return mark === undefined ? undefined : generations.get(mark);
}

/** Splits a full name in any order and script; titles are left out unless nothing else is there. */
export function nameTokens(name: string): NameTokens {
  const { words, script } = normaliseName(name.replaceAll("-", " "));
  const named = namingWords(words);
  const kept = joinedCompounds(named.length > 0 ? named : words);
  const tokens = kept.slice(0, tokensMax).map(nameToken);
  // Before a name `Sr` is a form of address.
  const generation = named.length < words.length ? generationOf(words.slice(1)) : undefined;
  return generation === undefined ? { tokens, script } : { tokens, script, generation };
}
