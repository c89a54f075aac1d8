import { createTranslator, languages, type Catalogs } from "@caravanserai/ui";
import { describe, expect, test } from "vitest";
import { administrationMessages } from "../administration/messages/index.ts";
import { appMessages } from "../app/messages/index.ts";
import { forecastMessages } from "../crossings/forecast-messages/index.ts";
import { crossingsMessages } from "../crossings/messages/index.ts";
import { signalMessages } from "../crossings/signals/messages/index.ts";
import { discrepancyMessages } from "../discrepancies/messages/index.ts";
import { duplicateMessages } from "../duplicates/messages/index.ts";
import { figuresMessages } from "../figures/messages/index.ts";
import { vocabularyMessages } from "../figures/vocabulary/index.ts";
import { placesMessages } from "../places/messages/index.ts";
import { problemMessages } from "../problems/messages/index.ts";
import { signInMessages } from "../sign-in/messages/index.ts";
import { sitrepMessages } from "../sitrep/messages/index.ts";
import { situationMessages } from "../situation/messages/index.ts";

const all: Readonly<Record<string, Catalogs>> = {
  administration: administrationMessages,
  app: appMessages,
  crossings: crossingsMessages,
  crossingForecasts: forecastMessages,
  crossingSignals: signalMessages,
  discrepancies: discrepancyMessages,
  duplicates: duplicateMessages,
  figures: figuresMessages,
  figureVocabulary: vocabularyMessages,
  places: placesMessages,
  problems: problemMessages,
  signIn: signInMessages,
  sitrep: sitrepMessages,
  situation: situationMessages,
};

/** Names of the arguments in an ICU message, without the words inside its plural forms. */
function argumentsOf(message: string): readonly string[] {
  const names = [...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? "");
  return [...new Set(names)].sort();
}

describe.each(Object.entries(all))("%s", (_name, catalogs) => {
  test.each(languages)("asks in %s for the same values as in English", (language) => {
    const differing = Object.entries(catalogs.en).filter(([key, english]) => {
      const other = catalogs[language][key] ?? "";
      return argumentsOf(other).join() !== argumentsOf(english).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test.each(languages)("is written out in %s for 0, 1, 2, 5 and 21", (language) => {
    const translate = createTranslator(language, catalogs);
    for (const [key, english] of Object.entries(catalogs.en)) {
      for (const count of [0, 1, 2, 5, 21]) {
        const values = Object.fromEntries(argumentsOf(english).map((name) => [name, count]));
        const text = translate(key, values);
        expect(text.trim(), key).not.toBe("");
        expect(text, key).not.toMatch(/[{}]/);
      }
    }
  });

  const others = languages.filter((language) => language !== "en");
  test.each(others)("is not English in %s", (language) => {
    const sentences = Object.entries(catalogs.en).filter(([, text]) => text.length > 25);
    const same = sentences.filter(([key, text]) => catalogs[language][key] === text);
    expect(same.map(([key]) => key)).toEqual([]);
  });
});
