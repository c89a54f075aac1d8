import { townIn } from "@caravanserai/domain";
import { expect, test } from "vitest";
import { towns } from "./towns.ts";

test("towns have a place and a name in every language", () => {
  for (const town of towns) {
    const [longitude, latitude] = town.at;
    expect(longitude).toBeGreaterThan(20);
    expect(longitude).toBeLessThan(90);
    expect(latitude).toBeGreaterThan(40);
    expect(latitude).toBeLessThan(65);
    expect(town.name).toMatch(/^[A-Za-z ]+$/);
    expect(townIn("ru", town.name)).toMatch(/^[А-Яа-яё]+$/);
    expect(townIn("ka", town.name)).toMatch(/^[ა-ჰ]+$/);
    expect(townIn("kk", town.name)).toMatch(/^[А-Яа-яёәіңғүұқөһ]+$/i);
  }
  expect(new Set(towns.map(({ at }) => at.join())).size).toBe(towns.length);
});
