import { describe, expect, it } from "vitest";
import { desks, duplicates, flow, listAssumptions, people, shelter } from "./assumptions.ts";
import { modelCrossings } from "./crossings.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the assumptions", () => {
  it("name unit and source of every number", () => {
    const all = listAssumptions();
    expect(all.length).toBeGreaterThan(60);
    for (const { name, value, unit, source } of all) {
      expect(unit, name).not.toBe("");
      expect(source, name).not.toBe("");
      expect([value].flat().every(Number.isFinite), name).toBe(true);
    }
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it("carry the published figures of the week with their origin", () => {
    const published = listAssumptions().filter(({ source }) => source.includes("RIA Novosti"));
    expect(published.map(({ name, value }) => [name, value])).toEqual([
      ["totals.weekDays", 7],
      ["totals.entries", 98_000],
      ["totals.exits", 64_000],
    ]);
  });

  it("share out wholes", () => {
    const wholes = {
      shares: flow.shares,
      modeShares: people.modeShares,
      surgeShapes: people.surgeShapes,
      ordinaryShapes: people.ordinaryShapes,
      friendsMore: people.friendsMore,
      childrenCounts: people.childrenCounts,
      otherCitizens: people.otherCitizens,
      groups: people.groups,
      destinations: desks.destinations,
      variantShares: duplicates.variantShares,
      townShares: shelter.townShares,
      kindShares: shelter.kindShares,
      surgeNeed: shelter.surgeNeed,
      ordinaryNeed: shelter.ordinaryNeed,
      familyOrder: shelter.familyOrder,
      othersOrder: shelter.othersOrder,
    };
    for (const [name, { value }] of Object.entries(wholes)) {
      expect(sum(value), name).toBeCloseTo(1, 9);
    }
  });

  it("have one value per hour, knot and crossing", () => {
    expect(flow.arrivalsByHour.value).toHaveLength(24);
    expect(flow.capacityByHour.value).toHaveLength(24);
    expect(sum(flow.arrivalsByHour.value) / 24).toBeCloseTo(1, 1);
    expect(flow.surgeDay.value).toHaveLength(flow.surgeRate.value.length);
    expect(flow.lanesGrowDay.value).toHaveLength(flow.lanesGrow.value.length);
    expect(flow.shares.value).toHaveLength(modelCrossings.length);
    expect(flow.waitHoursMax.value).toHaveLength(modelCrossings.length);
  });
});
