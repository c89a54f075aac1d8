import { IntlMessageFormat } from "intl-messageformat";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages, type Language } from "./languages.ts";
import { uiMessages } from "./messages/index.ts";
import { createTranslator } from "./translator.ts";

const keys = Object.keys(uiMessages.en) as (keyof typeof uiMessages.en)[];

interface Node {
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
  readonly type: number;
}

function argumentsOf(nodes: readonly Node[], found = new Set<string>()): ReadonlySet<string> {
  for (const { type, value, options } of nodes) {
    // 0 is literal text and 7 the # of a plural; everything else names an argument.
    if (type !== 0 && type !== 7) found.add(String(value));
    for (const option of Object.values(options ?? {})) argumentsOf(option.value, found);
  }
  return found;
}

const astOf = (text: string) =>
  new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst() as unknown as Node[];

describe("catalogs of the shared parts", () => {
  test.each(languages)("%s has exactly the English keys", (language) => {
    expect(Object.keys(uiMessages[language]).toSorted()).toEqual(keys.toSorted());
  });

  test.each(languages)("%s uses the same arguments as English", (language) => {
    for (const key of keys) {
      const english = argumentsOf(astOf(uiMessages.en[key]));
      expect(argumentsOf(astOf(uiMessages[language][key])), key).toEqual(english);
    }
  });

  const scripts: readonly (readonly [Language, RegExp])[] = [
    ["ru", /\p{Script=Cyrillic}/u],
    ["kk", /\p{Script=Cyrillic}/u],
    ["ka", /\p{Script=Georgian}/u],
  ];
  test.each(scripts)("%s is written in its own script", (language, script) => {
    for (const key of keys) expect(uiMessages[language][key], key).toMatch(script);
  });

  test("Kazakh and Russian are not copies of each other", () => {
    const same = keys.filter((key) => uiMessages.kk[key] === uiMessages.ru[key]);
    // "Demo" and "min" are the same word in both.
    expect(same).toEqual(["demo.word", "duration.minutes"]);
  });

  test("every message formats for every count, and no argument is left unfilled", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.constantFrom(...keys),
        fc.nat(2_000_000),
        (language, key, count) => {
          const values: Record<string, string | number> = {};
          for (const name of argumentsOf(astOf(uiMessages.en[key]))) {
            values[name] = name === "count" ? count : "X";
          }
          const text = createTranslator(language, uiMessages)(key, values);
          expect(text.trim()).not.toBe("");
          expect(text).not.toMatch(/[{}#]/);
        },
      ),
    );
  });
});
