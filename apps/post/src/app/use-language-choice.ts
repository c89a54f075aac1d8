import { isLanguage, preferredLanguage, type Language } from "@caravanserai/ui";
import { useCallback, useState } from "react";

const storageKey = "caravanserai.language";

function readChoice(): Language {
  try {
    const stored = localStorage.getItem(storageKey) ?? "";
    if (isLanguage(stored)) return stored;
  } catch {
    // Storage may be closed to us; the language then lasts as long as the page.
  }
  return preferredLanguage(navigator.languages);
}

/** The language of this tablet's screens, kept on it. */
export function useLanguageChoice(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(readChoice);
  const choose = useCallback((chosen: Language) => {
    setLanguage(chosen);
    try {
      localStorage.setItem(storageKey, chosen);
    } catch {
      // As above.
    }
  }, []);
  return [language, choose];
}
