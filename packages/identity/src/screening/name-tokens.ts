import { letterMask } from "../names/edit-distance.ts";
import { wordLatinForms } from "../names/latin-forms.ts";
import { rootOf } from "../names/name-word.ts";
import { normaliseName } from "../names/normalise-name.ts";
import { isPatronymic } from "../names/patronymic.ts";
import { type Script, detectScript } from "../names/script.ts";
import { coarseSkeleton } from "../names/skeleton.ts";
import { soundReadings } from "../names/sound-readings.ts";

/** One word of a full name, ready for alignment. */
export interface NameToken {
  readonly text: string;
  /** Latin spellings without spaces; the text itself when its script has none. */
  readonly forms: readonly string[];
  /** Letter masks of the forms. */
  readonly masks: readonly number[];
  readonly readings: readonly string[];
  readonly skeleton: string;
  readonly script: Script;
  readonly isParticle: boolean;
  /** Contains a name that it is not: `Vladimirovna` is no Vladimir. */
  readonly isPatronymic: boolean;
  readonly root: number | undefined;
  /** How much of the name the word is: the root of its length, less for particles. */
  readonly weight: number;
}

/** A full name as words. */
export interface NameTokens {
  readonly tokens: readonly NameToken[];
  readonly script: Script;
}

/** Words that join names and tell little about whom they name. */
const particles = new Set(
  (
    "al el ad as ash an ar at az ul ud ur bin ben ibn bint abu abou umm de la le los " +
    "las da do dos du di del della von van der den zu y e i ал аль ад аш бин бен ибн абу оглы оглу углы угли " +
    "кызы қызы улы ұлы ogly oglu ogli oghlu uly kyzy qizi kizi uulu и"
  ).split(" "),
);

/** Titles and forms of address that are no part of a name. */
const titles = new Set(
  (
    "mr mrs ms miss dr prof professor sir dame lord lady president prime minister general gen " +
    "col colonel major captain sheikh shaikh sheik haji hajji hadji mullah mulla maulavi mawlawi " +
    "sayyid sayed hon honorable jr sr ii iii iv alhaj präsident president г гн господин госпожа доктор " +
    "llc ltd inc corp gmbh ag ооо зао оао"
  ).split(" "),
);

const tokensMax = 16;
const particleShare = 0.35;

function weightOf(text: string, isParticle: boolean): number {
  const weight = Math.sqrt([...text].length);
  return isParticle ? weight * particleShare : weight;
}

function nameToken(text: string): NameToken {
  const script = detectScript(text);
  const isParticle = particles.has(text);
  const forms = wordLatinForms(text, script).map((form) => form.replaceAll(" ", ""));
  const spelled = forms.length > 0 ? forms : [text];
  return {
    text,
    forms: spelled,
    masks: spelled.map(letterMask),
    readings: soundReadings(text, script),
    skeleton: coarseSkeleton(text, script),
    script,
    isParticle,
    isPatronymic: isPatronymic(text),
    root: rootOf(forms),
    weight: weightOf(forms[0] ?? text, isParticle),
  };
}

/** Splits a full name in any order and script; titles are left out unless nothing else is there. */
export function nameTokens(name: string): NameTokens {
  const { words, script } = normaliseName(name.replaceAll("-", " "));
  const named = words.filter((word) => !titles.has(word));
  const kept = named.length > 0 ? named : words;
  return { tokens: kept.slice(0, tokensMax).map(nameToken), script };
}
