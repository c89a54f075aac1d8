import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { query } from "../database.ts";
import { openTestStore, type TestStore } from "../testing/open-store.ts";
import { sampleHousehold } from "../testing/sample-device.ts";
import { verifyReadTables } from "./verify-read-tables.ts";

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  const device = await store.enrol();
  const households = [1, 2, 3].map((serial) => device.entry(sampleHousehold(serial)));
  await store.push(device, households);
});
afterEach(() => store.close());

async function differing(): Promise<unknown> {
  const { isEqual, tables } = await verifyReadTables(store.hub);
  const found = tables.filter(({ differences }) => differences > 0);
  expect(isEqual).toBe(found.length === 0);
  return found.map(({ table, differences }) => [table, differences]);
}

describe("verify", () => {
  it("finds all equal after honest work", async () => {
    expect(await differing()).toEqual([]);
    expect((await verifyReadTables(store.hub)).entries).toBe(3);
  });

  it.each([
    ["a changed figure", "update read.registration_hour set persons = persons + 1", "registrationHour", 1],
    ["a changed detail", "update read.person set provenance = '{}'", "person", 6],
    ["a row too many", "insert into read.site values ('x', 'x', 'x', 'x', 'hall', 'open')", "site", 1],
    ["a row that is gone", "delete from read.household where reference like '%-%'", "household", 3],
    ["a wrong mark", "update journal.device set mark = mark + 1", "mark", 1],
    ["a wrong head", "update journal.head set position = position + 1", "mark", 1],
  ])("finds %s", async (_name, tampering, table, differences) => {
    await query(store.owner, tampering);
    expect(await differing()).toEqual([[table, differences]]);
  });

  it("finds a removed entry", async () => {
    await query(store.owner, "delete from journal.entry where position = 2");
    expect(await differing()).toEqual(
      expect.arrayContaining([
        ["household", 1],
        ["person", 2],
      ]),
    );
  });
});
