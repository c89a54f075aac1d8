import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlacesLedger, type ChosenUnit } from "./places-ledger.ts";
import type { ScenarioSite } from "./scenario.ts";
import { createSites, siteKinds } from "./sites.ts";

const sites = createSites(1, 0.01);
const anywhere = () => true;

describe("the places ledger", () => {
  it("never gives more than a unit holds, nor a room to two households", () => {
    const steps = fc.array(
      fc.record({
        town: fc.constantFrom("Oral", "Aktobe"),
        persons: fc.integer({ min: 1, max: 5 }),
        first: fc.constantFrom(...siteKinds),
        frees: fc.boolean(),
      }),
      { maxLength: 150, size: "max" },
    );
    fc.assert(
      fc.property(steps, (wishes) => {
        const ledger = createPlacesLedger(sites);
        const guests: { chosen: ChosenUnit; persons: number }[] = [];
        for (const { town, persons, first, frees } of wishes) {
          const leaving = frees ? guests.shift() : undefined;
          if (leaving !== undefined) ledger.release(leaving.chosen, leaving.persons);
          const kinds = [first, ...siteKinds.filter((kind) => kind !== first)];
          const chosen = ledger.find({ town, persons, kinds, isAllowed: anywhere });
          if (chosen === undefined) continue;
          const site = sites[chosen.site]!;
          expect(site.town).toBe(town);
          const before = ledger.held(chosen);
          if (site.kind === "hotel" || site.kind === "private-host") expect(before).toBe(0);
          ledger.hold(chosen, persons);
          expect(ledger.held(chosen)).toBe(before + persons);
          expect(ledger.held(chosen)).toBeLessThanOrEqual(ledger.capacity(chosen));
          guests.push({ chosen, persons });
        }
      }),
    );
  });

  const hall: ScenarioSite = {
    code: "T-HAL",
    name: "Hall",
    town: "Oral",
    kind: "hall",
    utcOffsetMinutes: 300,
    units: [
      { code: "A", capacity: 5, kind: "hall-section" },
      { code: "B", capacity: 3, kind: "hall-section" },
    ],
  };
  const wish = { town: "Oral", kinds: siteKinds, isAllowed: anywhere };

  it("chooses the unit in which the least room is left over", () => {
    const ledger = createPlacesLedger([hall]);
    expect(ledger.find({ ...wish, persons: 3 })).toEqual({ site: 0, unit: 1 });
    expect(ledger.find({ ...wish, persons: 4 })).toEqual({ site: 0, unit: 0 });
    expect(ledger.find({ ...wish, persons: 6 })).toBeUndefined();
  });

  it("counts a unit as full while more is held than it has", () => {
    const ledger = createPlacesLedger([hall]);
    const unit = { site: 0, unit: 1 };
    ledger.hold(unit, 3);
    ledger.hold(unit, 2);
    expect(ledger.find({ ...wish, persons: 5 })).toEqual({ site: 0, unit: 0 });
    ledger.release(unit, 2);
    expect(ledger.find({ ...wish, persons: 1 })).toEqual({ site: 0, unit: 0 });
    ledger.release(unit, 3);
    expect(ledger.find({ ...wish, persons: 1 })).toEqual(unit);
  });

  it("leaves out sites that are not allowed", () => {
    const ledger = createPlacesLedger([hall]);
    expect(ledger.find({ ...wish, persons: 1, isAllowed: () => false })).toBeUndefined();
  });
});
