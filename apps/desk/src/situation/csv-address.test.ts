import { expect, test } from "vitest";
import { csvAddress } from "./csv-address.ts";

test("names the hub's table, with the period only when one is shown", () => {
  expect(csvAddress("days")).toBe("/api/v1/situation/days.csv");
  expect(csvAddress("hours", { fromMs: 1_663_696_800_000, toMs: 1_663_783_200_000 })).toBe(
    "/api/v1/situation/hours.csv?fromMs=1663696800000&toMs=1663783200000",
  );
  expect(csvAddress("days", { atMs: 1_663_696_800_000, knownAt: "then" })).toBe(
    "/api/v1/situation/days.csv?atMs=1663696800000&knownAt=then",
  );
});
