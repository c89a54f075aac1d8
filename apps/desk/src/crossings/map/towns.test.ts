import { expect, test } from "vitest";
import { townName, towns } from "./towns.ts";

test("towns have a place and a name in every language", () => {
  for (const town of towns) {
    const [longitude, latitude] = town.at;
    expect(longitude).toBeGreaterThan(20);
    expect(longitude).toBeLessThan(90);
    expect(latitude).toBeGreaterThan(40);
    expect(latitude).toBeLessThan(65);
    expect(townName(town, "en")).toMatch(/^[A-Za-z ]+$/);
    expect(townName(town, "ru")).toMatch(/^[А-Яа-яё]+$/);
    expect(townName(town, "ka")).toMatch(/^[ა-ჰ]+$/);
    expect(townName(town, "kk")).not.toBe("");
  }
  expect(new Set(towns.map(({ at }) => at.join())).size).toBe(towns.length);
});
