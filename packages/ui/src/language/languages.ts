/** Languages a screen can be shown in. Adding one makes every catalog without it a type error. */
export type Language = "en" | "ru" | "kk" | "ka" | "de";

export type TextDirection = "ltr" | "rtl";

interface LanguageFacts {
  /** The language's name in itself: the only name a switch shows. */
  readonly ownName: string;
  /** Locale for numbers and collation that every supported browser carries. */
  readonly numberLocale: string;
  readonly direction: TextDirection;
}

// Chromium carries no Kazakh or Georgian number tables. Russian ones write
// figures the same way: a no-break space between thousands, a decimal comma.
export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: { ownName: "English", numberLocale: "en-GB", direction: "ltr" },
  ru: { ownName: "Русский", numberLocale: "ru", direction: "ltr" },
  kk: { ownName: "Қазақша", numberLocale: "ru", direction: "ltr" },
  ka: { ownName: "ქართული", numberLocale: "ru", direction: "ltr" },
  de: { ownName: "Deutsch", numberLocale: "de", direction: "ltr" },
};

export const languages: readonly Language[] = ["kk", "ru", "ka", "en", "de"];

const rightToLeft: ReadonlySet<string> = new Set(["ar", "prs", "fa", "ps", "ur"]);

/** Writing direction of any BCP 47 tag, also of languages that only appear in quoted text. */
export function directionOf(languageTag: string): TextDirection {
  const primary = languageTag.toLowerCase().split("-")[0] ?? "";
  return rightToLeft.has(primary) ? "rtl" : "ltr";
}

export function isLanguage(value: string): value is Language {
  return Object.hasOwn(languageFacts, value);
}

/** First preferred tag (as in `navigator.languages`) that we can show; English when none is. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split("-")[0] ?? "";
    if (isLanguage(primary)) return primary;
  }
  return "en";
}
