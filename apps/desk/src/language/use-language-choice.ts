import { isLanguage, preferredLanguage, type Language } from "@caravanserai/ui";
import { useState } from "react";

const storageKey = "caravanserai.language";

function keptLanguage(): Language {
  try {
    const kept = localStorage.getItem(storageKey);
    if (kept !== null && isLanguage(kept)) return kept;
  } catch {
    // Storage may be closed to us: the browser's languages decide then.
  }
  return preferredLanguage(navigator.languages);
}

/** The language of the screen, kept on this device. */
export function useLanguageChoice(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(keptLanguage);
  const choose = (chosen: Language) => {
    setLanguage(chosen);
    try {
      localStorage.setItem(storageKey, chosen);
    } catch {
      // As above: the choice then lasts as long as the page.
    }
  };
  return [language, choose];
}
