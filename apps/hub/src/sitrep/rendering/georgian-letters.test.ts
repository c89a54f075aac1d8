import { expect, test } from "vitest";
import { withGeorgianLetters } from "./georgian-letters.ts";

const inGeorgian = (text: string) => ({ text, font: "Georgian" });

test("Georgian letters get their font, all others stay as they are", () => {
  expect(withGeorgianLetters({ text: "Ларс, ლარსი 12", bold: true })).toEqual({
    text: ["Ларс, ", inGeorgian("ლარსი"), " 12"],
    bold: true,
  });
  expect(withGeorgianLetters({ text: "Lars", sup: true })).toEqual({ text: "Lars", sup: true });
});

test("wherever they stand: in runs, lists, cells and footers", () => {
  const sup = { text: " 1", sup: true };
  expect(withGeorgianLetters({ text: ["ა b", sup] })).toEqual({
    text: [inGeorgian("ა"), " b", sup],
  });
  expect(withGeorgianLetters({ ol: ["ა", "b"] })).toEqual({
    ol: [{ text: [inGeorgian("ა")] }, "b"],
  });
  const table = { widths: ["*"], body: [["ა"]] };
  expect(withGeorgianLetters({ table })).toEqual({
    table: { widths: ["*"], body: [[{ text: [inGeorgian("ა")] }]] },
  });
});
