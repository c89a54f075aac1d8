import { beforeAll, describe, expect, it } from "vitest";
import type { HouseholdRegisteredAct, ScenarioAct } from "./acts.ts";
import { totals } from "./assumptions.ts";
import { createModelCase } from "./model-case.ts";
import { viewFromHub } from "./testing/hub-view.ts";
import { observe, type Observation } from "./testing/observe.ts";

const dayMs = 86_400_000;

function fingerprint(acts: Iterable<ScenarioAct>): number {
  let hash = 0x811c9dc5;
  for (const act of acts) {
    for (const character of JSON.stringify(act)) {
      hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    }
  }
  return hash >>> 0;
}

describe("the model case", { timeout: 60_000 }, () => {
  const scenario = createModelCase({ seed: 2022 });
  let week: Observation;

  beforeAll(() => {
    week = observe(scenario);
  }, 60_000);

  it("lets in 98,000 people and out about 64,000, as published", () => {
    expect(scenario.entriesExpected).toBe(98_000);
    expect(Math.abs(week.personsIn - 98_000)).toBeLessThan(490);
    expect(Math.abs(week.personsOut - 64_000)).toBeLessThan(640);
  });

  it("starts on 21 September 2022 in Astana and lasts seven days", () => {
    expect(new Date(scenario.fromMs).toISOString()).toBe("2022-09-20T18:00:00.000Z");
    expect(scenario.toMs - scenario.fromMs).toBe(7 * dayMs);
    expect(week.firstMs).toBeGreaterThanOrEqual(scenario.fromMs);
    expect(week.lastMs).toBeLessThan(scenario.toMs);
  });

  it("tells its acts in time order, each on a tablet that exists and may record it", () => {
    expect(week.outOfOrder).toBe(0);
    expect(week.misplacedActs).toEqual([]);
  });

  it("registers about 97 % of the people counted in", () => {
    const share = week.firstRecordPersons / week.personsIn;
    expect(share).toBeGreaterThan(0.95);
    expect(share).toBeLessThan(0.975);
  });

  it("registers at every crossing alike", () => {
    for (const { code } of scenario.crossings) {
      const share = week.registeredByCrossing.get(code)! / week.personsInByCrossing.get(code)!;
      expect(share, code).toBeGreaterThan(0.935);
      expect(share, code).toBeLessThan(0.98);
    }
  });

  it("brings small households, most of them one or two people", () => {
    const mean = week.registeredPersons / week.households;
    expect(mean).toBeGreaterThan(2.15);
    expect(mean).toBeLessThan(2.45);
    expect(week.householdsBySize.get(1)! / week.households).toBeGreaterThan(0.33);
    expect(Math.max(...week.householdsBySize.keys())).toBeLessThanOrEqual(8);
  });

  it("grows after the first day", () => {
    const [first, , , fourth] = week.personsInByDay;
    expect(fourth! / first!).toBeGreaterThan(1.3);
    expect(Math.max(...week.personsInByDay)).toBeLessThan(30_000);
  });

  it("issues about 8,000 numbers, each to a registered member and once", () => {
    expect(Math.abs(week.numbersIssued - 8_000)).toBeLessThan(500);
    expect(week.numbersToStrangers).toBe(0);
    expect(week.numbersTwice).toBe(0);
    expect(week.numbersAfterDeparture).toBe(0);
  });

  it("reads the slips of about half of those who leave, never twice or unregistered", () => {
    expect(week.departedUnknown).toBe(0);
    expect(week.departedTwice).toBe(0);
    expect(week.departedWhileSheltered).toBe(0);
    expect(week.departedPersons).toBeGreaterThan(10_000);
    expect(week.departedPersons).toBeLessThan(17_000);
  });

  it("plants about 1.5 % of people twice, in four ways, each after the first record", () => {
    const share = week.repeatedPersons / week.registeredPersons;
    expect(share).toBeGreaterThan(0.011);
    expect(share).toBeLessThan(0.018);
    expect([...week.variants.keys()].sort()).toEqual([
      "clerk-spelling",
      "other-document",
      "other-script",
      "same-document",
    ]);
    expect(week.repeatsBeforeFirst).toBe(0);
    expect(week.repeatsInFirstRecords).toBe(0);
  });

  it("gives no document number and no person key to two people", () => {
    expect(week.sharedDocuments).toBe(0);
    expect(week.sharedPersonKeys).toBe(0);
    expect(week.sharedHouseholdKeys).toBe(0);
  });

  it("rarely gives two people the same name and birth date by chance", () => {
    expect(week.chanceNamesakes).toBeLessThan(40);
  });

  it("keeps every hold within its unit but for a handful planted by offline tablets", () => {
    expect(week.unplantedOverbookings).toBe(0);
    expect(week.plantedOverbookings).toBeGreaterThan(0);
    expect(week.plantedOverbookings).toBeLessThan(16);
    expect(week.brokenHolds).toEqual([]);
    expect(week.largestUnit).toBeLessThanOrEqual(25);
  });

  it("books no place twice from a tablet with a network, as the hub sees it", () => {
    for (const seed of [2022, 1, 2]) {
      const view = viewFromHub(createModelCase({ seed, scale: seed === 2022 ? 1 : 0.3 }));
      expect(view.overbookedOnline, `seed ${seed}`).toBe(0);
      expect(view.deskHoldsAtSilentSites).toBeLessThanOrEqual(view.silentShelterTablets);
      expect(view.late).toBeGreaterThan(100);
      if (seed === 2022) expect(view.overbookedOffline).toBe(week.plantedOverbookings);
    }
  });

  it("places about 15 % of households, and fills the shelters of Oral", () => {
    const share = week.placedHouseholds / week.households;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.2);
    expect(week.fullestByTown.get("Oral")).toBeGreaterThan(0.9);
    expect(week.placesTotal).toBeGreaterThan(12_000);
    expect(week.placesTotal).toBeLessThan(16_000);
  });

  it("has waits from three hours to three days", () => {
    const waits = scenario.waitMaxima().map(({ waitHours }) => waitHours);
    expect(waits).toHaveLength(10);
    expect(Math.min(...waits)).toBeGreaterThan(2.5);
    expect(Math.min(...waits)).toBeLessThan(3.5);
    expect(Math.max(...waits)).toBeGreaterThan(70);
    expect(Math.max(...waits)).toBeLessThan(73);
  });

  it("knows the crossing Mariinsky by the names of both sides, and counts open modes only", () => {
    const mariinsky = scenario.crossings.find(({ code }) => code === "ZHE");
    expect(mariinsky?.nameLatin).toBe("Zhelkuar");
    expect(mariinsky?.counterpart.nameLatin).toBe("Mariinsky");
    expect(scenario.crossings).toHaveLength(10);
    expect(week.closedModes).toBe(0);
  });

  it("has thousands queueing at Mariinsky on 27 September, as captioned", () => {
    for (const hour of [0, 6, 12, 18]) {
      const atMs = scenario.fromMs + (6 * 24 + hour) * 3_600_000;
      const { queuePersons, lanesOpen } = scenario.crossingWaits("ZHE", atMs)!;
      expect(queuePersons).toBeGreaterThan(2_000);
      expect(lanesOpen).toBeGreaterThan(0);
    }
    expect(scenario.crossingWaits("nowhere", scenario.fromMs)).toBeUndefined();
  });

  it("has a cinema in Oral opened as a hall", () => {
    const cinema = scenario.sites.find(({ name }) => name.startsWith("Cinema"));
    expect(cinema).toMatchObject({ town: "Oral", kind: "hall" });
  });

  it("equips crossings and shelters with about sixty and forty tablets", () => {
    const count = (role: string) =>
      scenario.devices.filter((device) => device.role === role).length;
    expect(count("registration")).toBeGreaterThan(50);
    expect(count("registration")).toBeLessThan(75);
    expect(count("shelter")).toBeGreaterThan(30);
    expect(count("shelter")).toBeLessThan(50);
    expect(count("counting")).toBeGreaterThanOrEqual(20);
    expect(scenario.devices.some(({ offline }) => offline.length > 0)).toBe(true);
    expect(week.actsRecordedOffline).toBeGreaterThan(500);
  });
});

describe("repetition", { timeout: 60_000 }, () => {
  it("yields the same acts for the same seed, also when read twice", () => {
    const scenario = createModelCase({ seed: 7, scale: 0.02 });
    const first = fingerprint(scenario.acts());
    expect(fingerprint(scenario.acts())).toBe(first);
    expect(fingerprint(createModelCase({ seed: 7, scale: 0.02 }).acts())).toBe(first);
  });

  it("yields other acts for another seed", () => {
    const print = (seed: number) => fingerprint(createModelCase({ seed, scale: 0.02 }).acts());
    expect(print(7)).not.toBe(print(8));
  });

  it("can be moved to another week without changing anybody's names", () => {
    const fromMs = totals.weekFromMs.value + 364 * dayMs;
    const names = (acts: Iterable<ScenarioAct>) =>
      [...acts]
        .filter((act): act is HouseholdRegisteredAct => act.kind === "household-registered")
        .map(({ members }) => members.map(({ family, given }) => `${family} ${given}`).join());
    const moved = createModelCase({ seed: 3, scale: 0.01, fromMs });
    expect(moved.fromMs).toBe(fromMs);
    expect(names(moved.acts())).toEqual(names(createModelCase({ seed: 3, scale: 0.01 }).acts()));
  });

  it("ends where it is told to", () => {
    const toMs = totals.weekFromMs.value + 2 * dayMs;
    const short = createModelCase({ seed: 3, scale: 0.02, toMs });
    const seen = observe(short);
    expect(seen.lastMs).toBeLessThan(toMs);
    expect(Math.abs(seen.personsIn - short.entriesExpected)).toBeLessThan(100);
    expect(short.entriesExpected).toBeLessThan(600);
  });

  it("refuses scales and periods it is not made for", () => {
    const fromMs = totals.weekFromMs.value;
    expect(() => createModelCase({ seed: 1, scale: 0 })).toThrow(/scale/u);
    expect(() => createModelCase({ seed: 1, scale: 2 })).toThrow(/scale/u);
    expect(() => createModelCase({ seed: 1, toMs: fromMs })).toThrow(/period/u);
    expect(() => createModelCase({ seed: 1, toMs: fromMs + 15 * dayMs })).toThrow(/period/u);
  });
});
