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
    {
      found: "a changed figure",
      tampering: "update read.registration_hour set persons = persons + 1",
      differences: [["registrationHour", 1]],
    },
    {
      found: "a changed detail",
      tampering: "update read.person set provenance = '{}'",
      differences: [["person", 6]],
    },
    {
      found: "a row too many",
      tampering: "insert into read.site values ('x', 'x', 'x', 'x', 'hall', 'open')",
      differences: [["site", 1]],
    },
    {
      found: "rows that are gone",
      tampering: "delete from read.household",
      differences: [["household", 3]],
    },
    {
      found: "a wrong mark",
      tampering: "update journal.device set mark = mark + 1",
      differences: [["mark", 1]],
    },
    {
      found: "a wrong head",
      tampering: "update journal.head set position = position + 1",
      differences: [["mark", 1]],
    },
  ])("finds $found", async ({ tampering, differences }) => {
    await query(store.owner, tampering);
    expect(await differing()).toEqual(differences);
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
