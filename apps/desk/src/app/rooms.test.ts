import { permissions } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { openRooms, rooms } from "./rooms.ts";

test("shows only the rooms a session may enter, in their order", () => {
  expect(openRooms(["discrepancy.read", "situation.read"]).map(({ name }) => name)).toEqual([
    "situation",
    "crossings",
    "discrepancies",
  ]);
  expect(openRooms(["household.find"])).toEqual([]);
  expect(openRooms(permissions)).toEqual(rooms);
});
