import { expect, test } from "vitest";
import { townIn } from "./town-names.ts";

test("a town is written in the reader's letters, and as configured where no other name is known", () => {
  const languages = ["en", "de", "ru", "kk", "ka", "uk"];
  expect(languages.map((language) => townIn(language, "Oral"))).toEqual([
    "Oral",
    "Oral",
    "Уральск",
    "Орал",
    "ორალი",
    "Уральськ",
  ]);
  expect(townIn("ru", "Nowhere")).toBe("Nowhere");
  expect(townIn("toString", "Oral")).toBe("Oral");
});
