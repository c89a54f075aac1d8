import { createTranslator } from "@caravanserai/ui";
import { expect, test } from "vitest";
import { evidenceWords } from "./evidence-words.ts";
import { duplicateMessages } from "./messages/index.ts";

const translate = createTranslator("en", duplicateMessages);

test("keeps what speaks for one person apart from what speaks against", () => {
  const codes = ["document-equal", "given-name-different", "birth-date-equal", "twin-guard"];
  expect(evidenceWords(codes, translate)).toEqual({
    speaksFor: ["Same document number", "Same birth date"],
    speaksAgainst: ["Other given name", "Could be twins or brothers and sisters"],
  });
});

test("a code of a newer matcher is shown, never dropped", () => {
  expect(evidenceWords(["gait-equal"], translate).speaksFor).toEqual(["gait-equal"]);
});
