import { nameRoot } from "./diminutives.ts";
import { nameDigits } from "./name-digits.ts";
import { wordLatinForms } from "./latin-forms.ts";
import { coarseSkeleton } from "./skeleton.ts";
import { type Script, detectScript } from "./script.ts";

/** One word of a name, ready for comparison. */
export interface NameWord {
  /** Lower-case, as `normaliseName` gives it. */
  readonly text: string;
  /** Latin spellings, ICAO first; the text itself when the script has none. */
  readonly forms: readonly string[];
  readonly skeleton: string;
  readonly script: Script;
  /** Group of names that are used for one another, see `nameRoot`. */
  readonly root?: number;
  /** That of the given name inside a family name (`Yoqubov` and `Yakubov` are of one). */
  readonly rootInside?: number;
  /** Digits that number the name, see `nameDigits`. */
  readonly digits?: string;
}

/** The group of the first spelling that belongs to one. */
export function rootOf(forms: readonly string[]): number | undefined {
  for (const form of forms) {
    const root = nameRoot(form);
    if (root !== undefined) return root;
  }
  return undefined;
}

const familyEnding = /[oe]va?$/;

function rootInsideOf(forms: readonly string[]): number | undefined {
  return rootOf(
    forms.filter((form) => familyEnding.test(form)).map((form) => form.replace(familyEnding, "")),
  );
}

/** Common names recur thousands of times; the memory is emptied when it is full. */
const rememberedMax = 4_096;
const remembered = new Map<string, NameWord>();

export function nameWord(text: string): NameWord {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const word = derive(text);
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(text, word);
  return word;
}

function derive(text: string): NameWord {
  const script = detectScript(text);
  const forms = wordLatinForms(text, script);
  const spelled = forms.length > 0 ? forms : [text];
  const skeleton = coarseSkeleton(text, script);
  const root = rootOf(spelled);
  const rootInside = root === undefined ? rootInsideOf(spelled) : undefined;
  const digits = nameDigits(text);
  return {
    text,
    script,
    forms: spelled,
    skeleton,
    ...(root === undefined ? {} : { root }),
    ...(rootInside === undefined ? {} : { rootInside }),
    ...(digits === "" ? {} : { digits }),
  };
}
