import { normaliseName } from "./normalise-name.ts";
import { wordLatinForms } from "./latin-forms.ts";
import { coarseSkeleton } from "./skeleton.ts";
import { detectScript } from "./script.ts";

/** One word of a name, ready for comparison. */
export interface NameWord {
  /** Lower-case, as `normaliseName` gives it. */
  readonly text: string;
  /** Latin spellings, ICAO first; the text itself when the script has none. */
  readonly forms: readonly string[];
  readonly skeleton: string;
}

/** Words considered of one name part. */
const wordsMax = 6;

export function nameWord(text: string): NameWord {
  const forms = wordLatinForms(text, detectScript(text));
  const spelled = forms.length > 0 ? forms : [text];
  return { text, forms: spelled, skeleton: coarseSkeleton(spelled[0]!) };
}

/** The words of a name part, particles of one letter kept, at most six. */
export function nameWords(name: string): readonly NameWord[] {
  return normaliseName(name).words.slice(0, wordsMax).map(nameWord);
}
