/** Languages of the server-rendered pages, by their own names. */
export const languages = {
  en: "English",
  ru: "Русский",
  kk: "Қазақша",
  ka: "ქართული",
  de: "Deutsch",
} as const;
export type Language = keyof typeof languages;

function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}

/** The reader's language: an explicit choice, else the best of Accept-Language, else English. */
export function languageFor(chosen: unknown, acceptLanguage: string | undefined): Language {
  if (typeof chosen === "string" && isLanguage(chosen)) return chosen;
  return preferredLanguage(acceptLanguage, isLanguage) ?? "en";
}

/** The best language of Accept-Language that is known here. */
export function preferredLanguage<Known extends string>(
  acceptLanguage: string | undefined,
  isKnown: (language: string) => language is Known,
): Known | undefined {
  const wishes = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((wish, order) => {
      const [tag = "", ...parameters] = wish.trim().split(";");
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      const language = tag.trim().toLowerCase().split("-")[0] ?? "";
      return { language, quality: Number(weight ?? 1), order };
    });
  return wishes
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
    .map(({ language }) => language)
    .find(isKnown);
}
