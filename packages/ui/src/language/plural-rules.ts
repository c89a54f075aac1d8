import type { Language } from "./languages.ts";

/** The part of Intl.PluralRules that messages need. */
interface PluralChoice {
  select(count: number): Intl.LDMLPluralRule;
}

// Where a browser lacks the rules it silently uses those of its own language, so
// Kazakh and Georgian bring theirs (CLDR 44: one for n = 1, other for the rest).
const oneAtExactlyOne: PluralChoice = {
  select: (count) => (count === 1 ? "one" : "other"),
};

/** Plural rules of a language, the same in every browser. */
export function pluralRulesOf(language: Language, type: Intl.PluralRuleType): PluralChoice {
  if (type === "cardinal" && (language === "kk" || language === "ka")) return oneAtExactlyOne;
  return new Intl.PluralRules(language, { type });
}
