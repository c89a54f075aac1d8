import { figureNames, type Figure } from "@caravanserai/contract";
import { createFormat, createTranslator, languages } from "@caravanserai/ui";
import { describe, expect, test } from "vitest";
import { figureWords } from "./figure-words.ts";
import { situationMessages } from "./messages/index.ts";

const counted: Figure = {
  value: 98_000,
  asOfMs: Date.UTC(2022, 8, 27, 9, 2),
  period: { fromMs: Date.UTC(2022, 8, 20, 19), toMs: Date.UTC(2022, 8, 27, 10) },
  direction: "in",
  unit: "crossings",
  method: "counted",
  origin: "tallies",
};

function inEnglish(figure: Figure) {
  const translate = createTranslator("en", situationMessages);
  return figureWords("crossingsIn", figure, {
    translate,
    format: createFormat("en", "Etc/GMT-5"),
  });
}

test("a flow says its period in the local time of the site", () => {
  const { facts } = inEnglish(counted);
  expect(facts.map(({ answer }) => answer)).toEqual([
    "27 Sep, 14:02",
    "21 Sep, 00:00 to 27 Sep, 15:00",
    "Into the country",
    "Crossings of the border",
    "Counted by hand, one tally each",
    "Tallies of the crossing posts",
  ]);
});

test("a stock says that it has no period", () => {
  const { facts } = inEnglish({ ...counted, period: null, direction: "none" });
  expect(facts[1]?.answer).toBe("No period: the state at 27 Sep, 14:02");
  expect(facts[2]?.answer).toBe("None: not a movement");
});

describe.each(languages)("in %s", (language) => {
  const translate = createTranslator(language, situationMessages);
  const format = createFormat(language, "Etc/GMT-5");

  test("every figure has a label, a meaning and six circumstances", () => {
    for (const name of figureNames) {
      const words = figureWords(name, counted, { translate, format });
      expect(words.label, name).not.toBe("");
      expect(words.meaning.length, name).toBeGreaterThan(15);
      expect(words.facts, name).toHaveLength(6);
      expect(words.facts.filter(({ answer }) => answer === "")).toEqual([]);
    }
  });

  test("net crossings say that they are not people", () => {
    const { meaning } = figureWords("crossingsNet", counted, { translate, format });
    const denials = { en: "not the", ru: "не число", kk: "саны емес", ka: "არ არის", de: "nicht" };
    expect(meaning).toContain(denials[language]);
  });
});
