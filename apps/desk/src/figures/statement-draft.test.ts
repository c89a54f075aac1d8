import { expect, test } from "vitest";
import { sampleClaim } from "./sample-claim.ts";
import {
  changesBetween,
  draftOf,
  readNumber,
  statementOf,
  unreadableFields,
} from "./statement-draft.ts";

const { statement } = sampleClaim("a");

test("a statement that nobody changed comes back as it was", () => {
  expect(statementOf(draftOf(statement), statement)).toEqual(statement);
  expect(changesBetween(statement, statementOf(draftOf(statement), statement))).toEqual({});
});

test("only what was changed is sent", () => {
  const draft = { ...draftOf(statement), value: "98 500", relayedBy: "Agency, Wire" };
  expect(changesBetween(statement, statementOf(draft, statement))).toEqual({
    value: 98_500,
    relayedBy: ["Agency", "Wire"],
  });
});

test("numbers are read as people write them, and never guessed", () => {
  expect(["98000", "98 000", "100'000", "72.4", ""].map(readNumber)).toEqual([
    98_000,
    98_000,
    100_000,
    72.4,
    null,
  ]);
  expect(["1.234,56", "1,234.56", "98,000", "98.000", "thousands"].map(readNumber)).toEqual(
    Array.from({ length: 5 }),
  );
  expect(unreadableFields({ ...draftOf(statement), value: "98,000" })).toEqual(["value"]);
});
