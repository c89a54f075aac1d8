import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPartyMaker, createPartyStream, type Party } from "./parties.ts";

function party(persons: number): Party {
  return { mode: "car", vehicles: 1, households: [], adults: persons, children: 0 };
}

describe("the party stream", () => {
  it("stays within half a party of every target, whatever the parties", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 });
    const growth = fc.array(fc.double({ min: 0, max: 90, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(sizes, growth, (persons, grows) => {
        let made = 0;
        const stream = createPartyStream(() => party(persons[made++ % persons.length]!));
        const largest = Math.max(...persons);
        let target = 0;
        let passed = 0;
        for (const more of grows) {
          target += more;
          for (const { adults } of stream.until(target)) passed += adults;
          expect(Math.abs(passed - target)).toBeLessThanOrEqual(largest / 2 + 1);
        }
        expect(stream.persons).toBe(passed);
      }),
    );
  });

  it("lets a large party pass later rather than never", () => {
    const stream = createPartyStream(() => party(40));
    expect([...stream.until(10)]).toHaveLength(0);
    expect([...stream.until(19)]).toHaveLength(0);
    expect([...stream.until(20)]).toHaveLength(1);
  });
});

describe("the party maker", () => {
  const household = {
    household: 1,
    reason: "surge",
    adults: 2,
    children: 1,
    isHeadOnly: false,
  } as const;

  it("uses open modes only, and counts people and vehicles as seen", () => {
    const make = createPartyMaker(
      ["bus", "foot", "bicycle"],
      createSeededRandom(1),
      () => household,
    );
    const seen = new Set<string>();
    for (let round = 0; round < 300; round++) {
      const { mode, vehicles, households, adults, children } = make();
      seen.add(mode);
      expect([adults, children]).toEqual([households.length * 2, households.length]);
      if (mode === "foot") expect(vehicles).toBe(0);
      if (mode === "bicycle") expect(vehicles).toBe(adults + children);
      if (mode === "bus") expect(adults + children).toBeGreaterThanOrEqual(14);
    }
    expect([...seen].sort()).toEqual(["bicycle", "bus", "foot"]);
  });

  it("refuses a crossing where nothing is open", () => {
    expect(() => createPartyMaker([], createSeededRandom(1), () => household)).toThrow(/open/u);
  });
});
