import { actSchema, type HouseholdView } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { blockAct, checkInAct, endAct, holdAct } from "./placement-acts.ts";

const id = (last: number) => `00000000-0000-7000-8000-${String(last).padStart(12, "0")}`;

const household: HouseholdView = {
  household: id(1),
  reference: "0001A-VZ2Z-EB",
  persons: 4,
  personsDeparted: 0,
  placeNeed: "yes",
  stage: "individual",
  crossing: "SYR",
  registeredAtMs: 0,
  placement: null,
};
const site = { site: id(2) };
const unit = { unit: id(3) };

test("every act is one the hub accepts", () => {
  const claim = { household, site, unit, persons: 4 };
  const acts = [
    holdAct(claim, id(4), 1_000.4),
    checkInAct(claim, id(4)),
    endAct(id(4)),
    blockAct(unit, 2, "Broken bed"),
  ];
  for (const act of acts) expect(actSchema.safeParse(act).success, act.command).toBe(true);
});

test("checking in continues a hold, so that its places are not counted twice", () => {
  const placement = {
    placement: id(9),
    site: id(2),
    siteName: "Hall",
    unit: id(3),
    unitCode: "H/1",
    persons: 4,
    state: "held",
    untilMs: null,
  };
  const held = { ...household, placement };
  expect(checkInAct({ household: held, site, unit, persons: 4 }, id(4))).toMatchObject({
    placement: id(9),
  });
  const gone = { ...household, placement: { ...placement, state: "checked-out" } };
  expect(checkInAct({ household: gone, site, unit, persons: 4 }, id(4))).toMatchObject({
    placement: id(4),
  });
});
