import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { query } from "../database.ts";
import { openTestStore, type TestStore } from "../testing/open-store.ts";
import { sampleHousehold, type SampleDevice } from "../testing/sample-device.ts";
import { hashDatabase } from "../backup/hash-database.ts";
import { rereadUnknownKinds } from "./reread-unknown-kinds.ts";
import { verifyReadTables } from "./verify-read-tables.ts";

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const nothingForbidden = () => false;

/** As an older version had left it: in the journal, uncounted. */
async function pushAsOlderVersion(device: SampleDevice, serial: number): Promise<void> {
  const entry = device.entry(sampleHousehold(serial));
  if (entry.status !== "readable") throw new Error("a sample is readable");
  const answer = await store.push(device, [{ ...entry, event: "unknown" }]);
  expect(answer.answers[0]?.verdict).toBe("held");
}

const standings = () =>
  query<{ standing: string }>(store.owner, "select standing from journal.entry order by position");

describe("entries of unknown kinds", () => {
  it("count after an upgrade as if they had been known from the beginning", async () => {
    const [device, other] = await Promise.all([store.enrol("Tablet"), store.enrol("Other")]);
    await store.push(other, [other.entry(sampleHousehold(1))]);
    await pushAsOlderVersion(device, 2);
    await store.push(device, [device.entry(sampleHousehold(3))]);
    const households = "select key from read.household";
    expect(await query(store.owner, households)).toHaveLength(2);
    const reread = await rereadUnknownKinds(store.owner, nothingForbidden);
    expect(reread).toEqual({ accepted: 1, quarantined: 0 });
    expect(await query(store.owner, households)).toHaveLength(3);
    expect((await verifyReadTables(store.owner)).isEqual).toBe(true);
    const hashes = await hashDatabase(store.owner);
    expect(await rereadUnknownKinds(store.owner, nothingForbidden)).toEqual({
      accepted: 0,
      quarantined: 0,
    });
    expect(await hashDatabase(store.owner)).toEqual(hashes);
  });

  it("repair rows that later entries had made without them", async () => {
    const device = await store.enrol();
    const household = sampleHousehold(1);
    const entry = device.entry(household);
    if (entry.status !== "readable") throw new Error("a sample is readable");
    await store.push(device, [{ ...entry, event: "unknown" }]);
    // A second registration under the same reference: the only one while the first is unread.
    await store.push(device, [device.entry({ ...household, destination: "Aktobe" })]);
    await rereadUnknownKinds(store.owner, nothingForbidden);
    expect((await verifyReadTables(store.owner)).isEqual).toBe(true);
  });

  it("stay apart while they are unknown, and when their device may not say them", async () => {
    const device = await store.enrol();
    await store.push(device, [
      device.entry(sampleHousehold(1), { kind: "registration.of-a-later-version" }),
    ]);
    await pushAsOlderVersion(device, 2);
    await rereadUnknownKinds(store.owner, ({ role }) => role === "registration");
    expect(await standings()).toEqual([{ standing: "unknown-kind" }, { standing: "quarantined" }]);
    expect(await query(store.owner, "select key from read.household")).toEqual([]);
    expect((await verifyReadTables(store.owner)).isEqual).toBe(true);
  });
});
