import { describe, expect, test } from "vitest";
import { alertScoreMin } from "./alert-bounds.ts";
import { nameScore } from "./name-score.ts";

describe("names of organisations", () => {
  test.each([
    ["OAO Severny Veter", "Open Joint Stock Company Severny Veter"],
    ["ООО «Северный ветер»", "Severnyy Veter L.L.C."],
    ["Nordwind Gesellschaft mit beschränkter Haftung", "Nordwind GmbH"],
    ["NordwindAG", "Nordwind Aktiengesellschaft"],
    ["Third Brigade of Orlania", "Orlania 3rd Brigade"],
    ["Brigade Forty-four", "Brigade 44"],
    ["OLM Bank", "Orlania Land Mutual Bank"],
    ["Zelmark Liberation Army (ZLA)", "Zelmark Liberation Army"],
    ["Global Solutions B.V.", "Global Solutions BV"],
  ])("%s is %s", (left, right) => {
    expect(nameScore(left, right)).toBeGreaterThanOrEqual(alertScoreMin);
    expect(nameScore(right, left)).toBeCloseTo(nameScore(left, right), 10);
  });

  test.each([
    ["Bank of Orlania", "Bank of Velmark"],
    ["OOO Severny Veter", "OOO Yuzhny Veter"],
    ["Management Company", "Westmark Management Company"],
    ["ООО «Бай»", "ООО «Байкал»"],
    ["Orlania Gas Company", "Orlania Oil Company"],
  ])("%s is not %s", (left, right) => {
    expect(nameScore(left, right)).toBeLessThan(alertScoreMin);
  });

  test("takes equal words before the letters that may stand for others", () => {
    expect(nameScore("LMB Orlania Land Mutual Bank", "LMB Orlania Land Mutual Bank")).toBe(1);
  });

  test("ranks members of a numbered row below the same one", () => {
    expect(nameScore("Meridian Fund III", "Meridian Fund IV")).toBeLessThan(
      nameScore("Meridian Fund III", "Meridian Fund 3"),
    );
  });

  test("keeps words that are legal forms elsewhere in names of people", () => {
    expect(nameScore("Maria de Sá", "Maria Sa")).toBeGreaterThan(0.9);
    expect(nameScore("Maria Sa", "Maria Lopes")).toBeLessThan(0.5);
  });

  test.each([
    ["", ""],
    ["LLC", "Ltd"],
    ["🏦 Bank", "🏦"],
    ["a ".repeat(150), `Bank ${"b ".repeat(150)}`],
  ])("answers a number for awkward names (%#)", (left, right) => {
    const score = nameScore(left, right);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  });
});

describe("names in scripts of syllables", () => {
  test.each([
    ["王伟明", "Weiming Wang"],
    ["陳志強", "Chen Zhiqiang"],
    ["罗伯特·卡尔森", "Robert Carlson"],
    ["アンナ・ペトロワ", "Анна Петрова"],
    ["たなか はるか", "Tanaka Haruka"],
  ])("%s is %s", (left, right) => {
    expect(nameScore(left, right)).toBeGreaterThanOrEqual(alertScoreMin);
  });

  test.each([
    ["王伟明", "Wang Xiaohong"],
    ["罗伯特·卡尔森", "Walter Mendelson"],
    ["アンナ・ペトロワ", "Irina Sokolova"],
    ["ー", "𠮷"],
  ])("%s is not %s", (left, right) => {
    expect(nameScore(left, right)).toBeLessThan(alertScoreMin);
  });
});

describe("namesakes", () => {
  test.each([
    ["Henry Aldous III", "Henry Aldous"],
    ["Lt. Henry Aldous, Jr.", "Henry Aldous II"],
    ["JC Marchand", "Jean-Claude Marchand"],
    ["Sr. Tomas Vidal", "Tomas Vidal Jr."],
  ])("%s may be %s", (left, right) => {
    expect(nameScore(left, right)).toBeGreaterThanOrEqual(alertScoreMin);
  });

  test.each([
    ["Henry Aldous III", "Henry Aldous II"],
    ["James Thornbury Jr.", "James Thornbury, Sr."],
    ["Ibrahim bin al-Nur al-Wasiti", "Nur bin Ibrahim al-Wasiti"],
    ["Rashid Mansur Barakat Tahir al-Wasiti", "Rashid Mansur Barakat Tahir al-Halabi"],
  ])("%s is not %s", (left, right) => {
    expect(nameScore(left, right)).toBeLessThan(alertScoreMin);
  });

  test("ranks a name that is nearly contradicted above one that wholly is", () => {
    const near = nameScore("Manvel Tarkov", "Mangel Tarnov");
    expect(near).toBeGreaterThan(nameScore("Manvel Tarkov", "Manvel Buzin"));
  });
});
