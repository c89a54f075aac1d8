import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPresentPool } from "./present-pool.ts";

function household(key: number, adults: number) {
  return {
    household: key,
    crossing: key % 10,
    adults,
    children: key % 3,
    isRegistered: key % 2 === 0,
    isFirstRecord: key % 5 !== 0,
  };
}

describe("the present pool", () => {
  it("gives back what was put in, once each, while there is room", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, count) => {
        const random = createSeededRandom(seed);
        const pool = createPresentPool(60, random);
        const added = Array.from({ length: count }, (_, key) => household(key, 1 + (key % 4)));
        for (const present of added) pool.add(present);
        const taken = added.map(() => pool.take(random));
        expect(taken.sort((a, b) => a!.household - b!.household)).toEqual(added);
        expect(pool.stockPersons).toBe(0);
        expect(pool.take(random)).toBeUndefined();
      }),
    );
  });

  it("forgets households but not their people when it is full", () => {
    const random = createSeededRandom(4);
    const pool = createPresentPool(10, random);
    for (let key = 0; key < 40; key++) pool.add({ ...household(key, 2), children: 0 });
    expect(pool.stockPersons).toBe(80);
    let known = 0;
    let unknown = 0;
    while (pool.stockPersons > 0 && known + unknown < 1_000) {
      if (pool.take(random) === undefined) {
        pool.leaveUnknown(2);
        unknown++;
      } else known++;
    }
    expect(known).toBe(10);
    expect(unknown).toBeGreaterThanOrEqual(30);
  });
});
