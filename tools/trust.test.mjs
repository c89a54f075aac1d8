import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resultFile, trustText } from "./trust-text.mjs";

const written = () => readFileSync(new URL("../TRUST.md", import.meta.url), "utf8");

test("TRUST.md is what the stored results of runs say, to the letter: npm run trust", async () => {
  expect(written()).toBe(await trustText());
});

test("the torture that it tells of was long enough, and good", () => {
  const torture = JSON.parse(readFileSync(resultFile("torture"), "utf8"));
  expect(torture.kills).toBeGreaterThanOrEqual(60);
  expect(torture).toMatchObject({ isGood: true, lost: 0, doubled: 0, isVerifyEqual: true });
  expect(written()).toContain(`**${torture.lost}**`);
});
