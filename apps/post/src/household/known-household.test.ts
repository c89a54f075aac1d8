import type { HouseholdView } from "@caravanserai/contract";
import { householdIdOf, MemoryRows, referenceOf, type PlacementRow } from "@caravanserai/domain";
import { describe, expect, it } from "vitest";
import { knownHousehold } from "./known-household.ts";

const reference = referenceOf(5, 5);
const household = householdIdOf(reference);
const placed = {
  placement: "p",
  site: "s",
  siteName: "Hall",
  unit: "u",
  unitCode: "1",
  persons: 3,
  state: "checked-in",
  untilMs: null,
};
const view: HouseholdView = {
  household,
  reference,
  persons: 3,
  personsDeparted: 1,
  placeNeed: "yes",
  stage: "individual",
  crossing: null,
  registeredAtMs: 1,
  placement: placed,
};

function rowsWith(state: PlacementRow["state"]): MemoryRows {
  const rows = new MemoryRows();
  const row = { key: "p", household, site: "s", unit: "u", persons: 3, untilMs: 9, changedAtMs: 1 };
  rows.keep("placement", { ...row, state } as unknown as PlacementRow);
  return rows;
}

describe("knownHousehold", () => {
  it("knows a household by its slip alone", () => {
    const known = knownHousehold(reference, {
      rows: new MemoryRows(),
      view: undefined,
      slipPersons: 4,
    });
    expect(known).toMatchObject({ persons: 4, placement: null, source: "slip" });
  });

  it("believes the hub's view, which holds what other tablets did", () => {
    const known = knownHousehold(reference, { rows: rowsWith("held"), view, slipPersons: 4 });
    expect(known).toMatchObject({ persons: 3, personsDeparted: 1, source: "hub" });
    expect(known.placement?.state).toBe("checked-in");
  });

  it("goes by its own acts while there is no view that holds them", () => {
    const held = { rows: rowsWith("held"), view: undefined, slipPersons: null };
    expect(knownHousehold(reference, held).placement?.state).toBe("held");
    const ended = { ...held, rows: rowsWith("checked-out") };
    expect(knownHousehold(reference, ended).placement).toBeNull();
  });
});
