import { describe, expect, it } from "vitest";
import { withoutKeyboardLayout } from "./keyboard-layouts.ts";
import { looksLikeMrz } from "./mrz-text.ts";
import { readMrz } from "./read-mrz.ts";
import { cardLinesTd1, passportLines, russianLines, visaLines } from "./testing/specimens.ts";

const meant = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<0123456789";
const written = {
  russian: "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯБ0123456789",
  kazakh: 'ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯБҚ"ӘІҢҒ,.ҮҰ',
  "kazakh with a number pad": "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯБ0123456789",
  ukrainian: "ФИСВУАПРШОЛДЬТЩЗЙКІЕГМЦЧНЯБ0123456789",
  georgian: "აბჩდეფგჰიჟკლმნოპქღშთუვჭხყძ<0123456789",
  german: "ABCDEFGHIJKLMNOPQRSTUVWXZY;0123456789",
} as const;

const documents = {
  passport: passportLines(),
  "Russian internal passport": russianLines(),
  card: cardLinesTd1(),
  visa: visaLines(44),
};

function typed(lines: readonly string[], layout: string): string {
  return [...lines.join("\n")].map((key) => layout[meant.indexOf(key)] ?? key).join("");
}

describe("a scanner's burst in another keyboard layout", () => {
  it.each(Object.entries(written))("is read as meant in the %s one", (_name, layout) => {
    for (const lines of Object.values(documents)) {
      for (const text of [typed(lines, layout), typed(lines, layout).toLowerCase()]) {
        expect(looksLikeMrz(text)).toBe(true);
        expect(readMrz(text)).toEqual(readMrz(lines));
      }
    }
  });

  it("leaves what is no layout of another country alone", () => {
    for (const line of [...passportLines(), "P<UTOYZ;;", "", "12;3"]) {
      expect(withoutKeyboardLayout(line)).toBe(line);
    }
  });
});
