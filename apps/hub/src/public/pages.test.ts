import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html.ts";
import { languageFor, languages } from "./languages.ts";
import { schemaList, summaryOf } from "./schema-list.ts";
import { texts } from "./texts.ts";

test("no inserted text can open or leave a tag", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { text: page } = html`<p title="${text}">${text}</p>`;
      expect(page.match(/[<>"]/g)).toEqual(["<", '"', '"', ">", "<", ">"]);
    }),
  );
});

test("the reader's wishes are weighed, and nonsense is English", () => {
  expect(languageFor(undefined, "fr;q=1, ru;q=0.8, de;q=0.9")).toBe("de");
  expect(languageFor(undefined, "kk-KZ,ru;q=0.5")).toBe("kk");
  expect(languageFor(undefined, "ru;q=0, ka;q=0.1")).toBe("ka");
  expect(languageFor("ru", "de")).toBe("ru");
  expect(languageFor("xx", undefined)).toBe("en");
  expect(languageFor(["ru"], "constructor")).toBe("en");
  fc.assert(
    fc.property(fc.anything(), fc.string(), (chosen, header) => {
      expect(Object.keys(languages)).toContain(languageFor(chosen, header));
    }),
  );
});

test("every sentence of the public pages has at most twenty words", () => {
  for (const sentences of Object.values(texts)) {
    for (const sentence of Object.values<string>({ ...sentences })) {
      for (const part of sentence.split(/[.!?]\s/)) {
        expect(part.split(/\s+/).length).toBeLessThanOrEqual(20);
      }
    }
  }
});

test("a schema reads as nested lists", () => {
  const schema = {
    type: "object",
    required: ["mode"],
    properties: {
      mode: { enum: ["car", "<foot>"] },
      at: { anyOf: [{ type: "integer", minimum: 0 }, { type: "null" }] },
      units: { type: "array", items: { type: "object", properties: { code: { type: "string" } } } },
    },
  };
  const text = schemaList(schema).text.replace(/>\s+</g, "><");
  expect(text).toContain("<code>mode</code>");
  expect(text).toContain("<code>&lt;foot&gt;</code>");
  expect(text).toMatch(/<code>at<\/code>.*at least 0.*or <code>null<\/code>.*optional/);
  expect(text).toMatch(/<code>units<\/code>.*<ul><li><code>code<\/code>/);
  expect(summaryOf({ type: "array", items: { type: "string" } }).text).toContain("list of string");
});
