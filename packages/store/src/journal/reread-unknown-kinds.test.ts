import type { CrossingCode, DomainEvent } from "@caravanserai/domain";
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

/** What only the administration says, in a tablet's mouth. */
const configured: DomainEvent = {
  kind: "crossing.configured",
  crossing: "FORGED" as CrossingCode,
  name: "Forged",
  nameRu: "Forged",
  nameKk: "Forged",
  counterpart: null,
  modes: ["car"],
  town: "Nowhere",
  utcOffsetMinutes: 0,
  isFictional: true,
};

/** As an older version had left it: in the journal, uncounted. */
async function pushAsOlderVersion(device: SampleDevice, event: DomainEvent): Promise<void> {
  const entry = device.entry(event);
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
    await pushAsOlderVersion(device, sampleHousehold(2));
    await store.push(device, [device.entry(sampleHousehold(3))]);
    const households = "select key from read.household";
    expect(await query(store.owner, households)).toHaveLength(2);
    const reread = await rereadUnknownKinds(store.owner);
    expect(reread).toEqual({ accepted: 1, quarantined: 0 });
    expect(await query(store.owner, households)).toHaveLength(3);
    const heard = "select sum(households)::bigint as households from situation.heard";
    expect(await query(store.owner, heard)).toEqual([{ households: 3 }]);
    expect((await verifyReadTables(store.owner)).isEqual).toBe(true);
    const hashes = await hashDatabase(store.owner);
    expect(await rereadUnknownKinds(store.owner)).toEqual({
      accepted: 0,
      quarantined: 0,
    });
    expect(await hashDatabase(store.owner)).toEqual(hashes);
  });

  it("are named to their own device until they are read, and no longer", async () => {
    const [device, other] = await Promise.all([store.enrol("Tablet"), store.enrol("Other")]);
    await pushAsOlderVersion(device, sampleHousehold(2));
    const named = async (asking: SampleDevice) => (await store.push(asking, [])).unknownKindSeqs;
    expect(await named(device)).toEqual([1]);
    expect(await named(other)).toEqual([]);
    await rereadUnknownKinds(store.owner);
    expect(await named(device)).toEqual([]);
  });

  it("repair rows that later entries had made without them", async () => {
    const device = await store.enrol();
    const household = sampleHousehold(1);
    const entry = device.entry(household);
    if (entry.status !== "readable") throw new Error("a sample is readable");
    await store.push(device, [{ ...entry, event: "unknown" }]);
    // A second registration under the same reference: the only one while the first is unread.
    await store.push(device, [device.entry({ ...household, destination: "Aktobe" })]);
    await rereadUnknownKinds(store.owner);
    expect((await verifyReadTables(store.owner)).isEqual).toBe(true);
  });

  it("count for nothing behind a gap either, when their device may not say them", async () => {
    const device = await store.enrol();
    const first = device.entry(sampleHousehold(1));
    const forged = device.entry(configured);
    if (forged.status !== "readable") throw new Error("a sample is readable");
    await store.push(device, [{ ...forged, event: { malformed: "kind" } }]);
    await store.push(device, [first]);
    expect(await standings()).toEqual([{ standing: "accepted" }, { standing: "quarantined" }]);
    expect(await query(store.owner, "select key from read.crossing")).toEqual([]);
  });

  it("stay apart while they are unknown, and when their device may not say them", async () => {
    const device = await store.enrol();
    await store.push(device, [
      device.entry(sampleHousehold(1), { kind: "registration.of-a-later-version" }),
    ]);
    await pushAsOlderVersion(device, configured);
    await rereadUnknownKinds(store.owner);
    expect(await standings()).toEqual([{ standing: "unknown-kind" }, { standing: "quarantined" }]);
    expect(await query(store.owner, "select key from read.crossing")).toEqual([]);
    expect((await verifyReadTables(store.owner)).isEqual).toBe(true);
  });
});
