import { IntlMessageFormat, type Formatters } from "intl-messageformat";
import { assert } from "@caravanserai/kernel";
import type { Catalogs, Messages } from "./catalog.ts";
import { languageFacts, type Language } from "./languages.ts";
import { pluralRulesOf } from "./plural-rules.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** Looks up a message by its typed key and fills in its ICU arguments. */
export type Translate<M extends Messages> = (
  key: keyof M & string,
  values?: MessageValues,
) => string;

function formattersFor(language: Language): Formatters {
  const { numberLocale } = languageFacts[language];
  return {
    getNumberFormat: (_locales, options) =>
      new Intl.NumberFormat(numberLocale, options as Intl.NumberFormatOptions),
    getDateTimeFormat: () => {
      throw new Error("Messages carry formatted dates: pass the text of useFormat() as a value.");
    },
    getPluralRules: (_locales, options) =>
      pluralRulesOf(language, options?.type ?? "cardinal") as Intl.PluralRules,
  };
}

// One compiled set per catalogs object and language: parsing ICU costs more than rendering.
type TranslateAny = (key: string, values?: MessageValues) => string;
const translators = new WeakMap<object, Map<Language, TranslateAny>>();

/**
 * Translator of one set of catalogs into one language. Same arguments, same function, so it is
 * safe in dependency lists. A message with a missing argument is a bug and throws.
 */
export function createTranslator<M extends Messages>(
  language: Language,
  catalogs: Catalogs<M>,
): Translate<M> {
  const known = translators.get(catalogs) ?? new Map<Language, TranslateAny>();
  translators.set(catalogs, known);
  const existing = known.get(language);
  if (existing !== undefined) return existing;

  const formatters = formattersFor(language);
  const compiled = new Map<string, IntlMessageFormat>();
  const translate: TranslateAny = (key, values) => {
    let message = compiled.get(key);
    if (message === undefined) {
      const text = catalogs[language][key];
      assert(text !== undefined, `No message ${key} in ${language}.`);
      // Tags stay literal: messages are plain text, never markup.
      message = new IntlMessageFormat(text, language, undefined, { formatters, ignoreTag: true });
      compiled.set(key, message);
    }
    return String(message.format(values));
  };
  known.set(language, translate);
  return translate;
}
