import { expect, test } from "vitest";
import { modeGroups, type PublicMode } from "./mode-groups.ts";

function mode(name: PublicMode["mode"], lowMinutes: number, calledNumbers: string[]): PublicMode {
  return {
    mode: name,
    status: "open",
    wait: {
      kind: "known",
      method: "measured",
      lowMinutes,
      middleMinutes: lowMinutes + 10,
      highMinutes: lowMinutes + 20,
      asOfMs: 0,
      ageMinutes: 0,
    },
    trend: "steady",
    turnFromMs: null,
    turnToMs: null,
    firstFreeSlotMs: null,
    calledNumbers,
  };
}

const namesOf = (modes: readonly PublicMode[]) =>
  modeGroups(modes).map(({ modes: members }) => members.map((one) => one.mode));

test("what is the same for several modes is said once, with the numbers of all of them", () => {
  const modes = [
    mode("car", 60, ["A3", "A2", "A1"]),
    mode("bus", 60, []),
    mode("foot", 60, ["B7"]),
  ];
  expect(namesOf(modes)).toEqual([["car", "bus", "foot"]]);
  expect(modeGroups(modes)[0]?.calledNumbers).toEqual(["A3", "B7", "A2", "A1"]);
});

test("modes that wait differently, or of which one is closed, stand apart", () => {
  expect(namesOf([mode("car", 60, []), mode("bus", 75, []), mode("foot", 60, [])])).toEqual([
    ["car", "foot"],
    ["bus"],
  ]);
  const closed: PublicMode = { ...mode("bus", 60, []), status: "closed" };
  expect(namesOf([mode("car", 60, []), closed])).toEqual([["car"], ["bus"]]);
});
