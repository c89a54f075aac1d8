import { createContext, use, useEffect, useMemo, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import type { Catalogs, Messages } from "./catalog.ts";
import { createFormat, type Format } from "./format.ts";
import { languageFacts, type Language } from "./languages.ts";
import { uiMessages } from "./messages/index.ts";
import { createTranslator, type Translate } from "./translator.ts";

interface LanguageChoice {
  readonly language: Language;
  readonly format: Format;
  readonly onLanguageChange: ((language: Language) => void) | undefined;
}

const LanguageContext = createContext<LanguageChoice>({
  language: "en",
  format: createFormat("en"),
  onLanguageChange: undefined,
});

// The press library adds a style element unless one with this id is there, and a strict
// content security policy forbids that. Its one rule stands in theme/base.css.
const pressStyleId = "react-aria-pressable-style";

export interface LanguageProviderProps {
  readonly language: Language;
  readonly onLanguageChange?: (language: Language) => void;
  /** IANA zone of the post or the operations room; the device's own zone when left out. */
  readonly timeZone?: string;
  readonly children: ReactNode;
}

/** Gives every part below its language, and the document its `lang` and `dir`. */
export function LanguageProvider(props: LanguageProviderProps) {
  const { language, onLanguageChange, timeZone, children } = props;
  const choice = useMemo(
    () => ({ language, format: createFormat(language, timeZone), onLanguageChange }),
    [language, timeZone, onLanguageChange],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = languageFacts[language].direction;
  }, [language]);
  return (
    <LanguageContext value={choice}>
      <meta id={pressStyleId} name="press-style" content="in-style-sheet" />
      <I18nProvider locale={language}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  return use(LanguageContext).language;
}

/** The provider's callback, for a language switch; undefined when the language is fixed. */
export function useLanguageChange(): ((language: Language) => void) | undefined {
  return use(LanguageContext).onLanguageChange;
}

export function useFormat(): Format {
  return use(LanguageContext).format;
}

/** Translator of the given catalogs in the current language. */
export function useTranslate<M extends Messages>(catalogs: Catalogs<M>): Translate<M> {
  return createTranslator(useLanguage(), catalogs);
}

/** Translator of this package's own strings. */
export function useUiTranslate(): Translate<(typeof uiMessages)["en"]> {
  return useTranslate(uiMessages);
}
