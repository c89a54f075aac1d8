import type { PullAnswer } from "@caravanserai/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query, withTransaction } from "../database.ts";
import { openTestStore, type TestStore } from "../testing/open-store.ts";
import { sampleHousehold } from "../testing/sample-device.ts";
import { createAppender } from "./appender.ts";
import { followJournal } from "./follow-journal.ts";
import { pullEntries } from "./pull-entries.ts";
import { verifyReadTables } from "./verify-read-tables.ts";

let store: TestStore;
const writers = 8;
const pushesPerWriter = 25;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** Half of the writers append through the hub's appender, half through the vault's. */
async function writeFromAll(firstSerial: number): Promise<void> {
  const other = createAppender({ database: store.vault, clock: store.clock });
  const devices = await Promise.all(Array.from({ length: writers }, () => store.enrol()));
  await Promise.all(
    devices.map(async (device, writer) => {
      const appender = writer % 2 === 0 ? store.appender : other;
      for (let index = 0; index < pushesPerWriter; index++) {
        const serial = firstSerial + writer * pushesPerWriter + index;
        await appender.push({
          device: device.id,
          entries: [device.entry(sampleHousehold(serial))],
          waiting: { entries: 0, oldestAtMs: null },
        });
      }
    }),
  );
  await other.close();
}

describe("eight writers in two programs", () => {
  it("keep positions gap-free, and a puller and a follower beside them lose nothing", async () => {
    const pulled: PullAnswer["entries"] = [];
    const followed: number[] = [];
    const wanted = writers * pushesPerWriter;
    const over = new AbortController();
    const following = followJournal({
      database: store.hub,
      after: 0,
      signal: over.signal,
      pageEntries: 7,
      onEntries: (entries) => {
        followed.push(...entries.map(({ position }) => position));
        if (followed.length === wanted) over.abort();
        return Promise.resolve();
      },
    });
    const pulling = (async () => {
      let after = 0;
      while (pulled.length < wanted) {
        const { entries, cursor } = await pullEntries(store.hub, { after, limit: 13 });
        pulled.push(...entries);
        after = cursor;
      }
    })();
    await Promise.all([writeFromAll(0), pulling, following]);
    const positions = Array.from({ length: wanted }, (_, index) => index + 1);
    expect(pulled.map(({ position }) => position)).toEqual(positions);
    expect(followed).toEqual(positions);
    expect((await verifyReadTables(store.hub)).isEqual).toBe(true);
  });
});

describe("the pull horizon", () => {
  it("gives nothing of a transaction that is still open, and all after it has ended", async () => {
    const before = (await pullEntries(store.hub, { after: 0, limit: 1_000 })).cursor;
    const device = await store.enrol();
    await withTransaction(store.owner, "read committed", async (connection) => {
      await connection.query("select pg_current_xact_id()");
      await store.push(device, [device.entry(sampleHousehold(900))]);
      const hidden = await pullEntries(store.hub, { after: before, limit: 10 });
      expect(hidden).toMatchObject({ entries: [], cursor: before });
    });
    const shown = await pullEntries(store.hub, { after: before, limit: 10 });
    expect(shown.entries).toHaveLength(1);
  });

  it("is empty beyond the end and names the epoch", async () => {
    const [head] = await query<{ epoch: string }>(store.hub, "select epoch from journal.head");
    const answer = await pullEntries(store.hub, { after: 1_000_000, limit: 10 });
    expect(answer).toEqual({ entries: [], cursor: 1_000_000, serverEpoch: head?.epoch });
  });
});
