import { expect, it } from "vitest";
import { documentNumberIn } from "./document-number.ts";
import { isTiedTo, tieTo } from "./document-tie.ts";

it("knows the document a slip was given for, however its number is written", async () => {
  const tie = await tieTo("00 00 000017");
  expect(await isTiedTo(tie, "0000000017")).toBe(true);
  expect(await isTiedTo(tie, "0000000018")).toBe(false);
  expect(JSON.stringify(tie)).not.toContain("000017");
});

it("ties two slips to one document differently, so that slips cannot be matched", async () => {
  const [one, two] = [await tieTo("0000000017"), await tieTo("0000000017")];
  expect(one.salt).not.toBe(two.salt);
  expect(one.check).not.toBe(two.check);
});

it("takes the number out of a scanned document", () => {
  const mrz =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
  expect(documentNumberIn(mrz)).toBe("L898902C3");
  expect(documentNumberIn("")).toBeUndefined();
});
