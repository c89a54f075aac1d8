import { expect, test } from "vitest";
import { directionOf, languageFacts, languages, preferredLanguage } from "./languages.ts";

test("the first preferred language we have is taken", () => {
  expect(preferredLanguage(["fr-FR", "kk-KZ", "ru"])).toBe("kk");
  expect(preferredLanguage(["RU-ru"])).toBe("ru");
});

test("without a known language it is English", () => {
  expect(preferredLanguage([])).toBe("en");
  expect(preferredLanguage(["zz", "toString"])).toBe("en");
});

test("right-to-left languages are known before a catalog exists for them", () => {
  expect(directionOf("ar")).toBe("rtl");
  expect(directionOf("prs-AF")).toBe("rtl");
  expect(directionOf("fa-IR")).toBe("rtl");
  expect(directionOf("kk-Cyrl")).toBe("ltr");
});

test("a switch lists every language once, by its own name", () => {
  expect(languages.toSorted()).toEqual(Object.keys(languageFacts).toSorted());
  const names = languages.map((language) => languageFacts[language].ownName);
  expect(new Set(names).size).toBe(languages.length);
});
