import type { PullAnswer } from "@caravanserai/contract";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { query, withTransaction } from "../database.ts";
import { DatabaseUnavailable } from "../faults.ts";
import { openTestStore, type TestStore } from "../testing/open-store.ts";
import { sampleHousehold } from "../testing/sample-device.ts";
import { createAppender } from "./appender.ts";
import { followJournal, listenForEntries } from "./follow-journal.ts";
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
    // Other transactions of the cluster may hold the horizon back for a moment longer.
    await vi.waitFor(async () => {
      const shown = await pullEntries(store.hub, { after: before, limit: 10 });
      expect(shown.entries).toHaveLength(1);
    }, 50_000);
  });

  it("is empty beyond the end and names the epoch", async () => {
    const [head] = await query<{ epoch: string }>(store.hub, "select epoch from journal.head");
    const answer = await pullEntries(store.hub, { after: 1_000_000, limit: 10 });
    const nothing = { entries: [], devices: [], cursor: 1_000_000 };
    expect(answer).toEqual({ ...nothing, serverEpoch: head?.epoch });
  });
});

describe("live notice", () => {
  it("comes after a commit, and the listening ends with its signal", async () => {
    const device = await store.enrol();
    const over = new AbortController();
    let changes = 0;
    let noteFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (noteFirst = resolve));
    let noteSecond: () => void = () => undefined;
    const second = new Promise<void>((resolve) => (noteSecond = resolve));
    const listening = listenForEntries({
      database: store.hub,
      signal: over.signal,
      onChange: () => {
        changes += 1;
        if (changes === 1) noteFirst();
        else noteSecond();
      },
    });
    await first;
    await store.push(device, [device.entry(sampleHousehold(901))]);
    await second;
    over.abort();
    await listening;
    expect(changes).toBe(2);
  });

  it("is no reason to lose a follower when its database goes away for a moment", async () => {
    const over = new AbortController();
    let calls = 0;
    const followed: number[] = [];
    const [head] = await query<{ position: number }>(
      store.hub,
      "select position from journal.head",
    );
    const following = followJournal({
      database: store.vault,
      after: 0,
      signal: over.signal,
      onEntries: async (entries) => {
        calls += 1;
        if (calls === 1) {
          await query(
            store.owner,
            `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and usename = 'caravanserai_vault'`,
          );
          await query(store.vault, "select 1").catch(() => undefined);
          throw new DatabaseUnavailable("gone for a moment");
        }
        followed.push(...entries.map(({ position }) => position));
        if (followed.at(-1) === head?.position) over.abort();
      },
    });
    await following;
    expect(followed).toEqual(Array.from({ length: head?.position ?? 0 }, (_, index) => index + 1));
  });

  it("passes a fault of the follower's own work on", async () => {
    const following = followJournal({
      database: store.vault,
      after: 0,
      signal: new AbortController().signal,
      onEntries: () => Promise.reject(new Error("a bug of the follower")),
    });
    await expect(following).rejects.toThrow("a bug of the follower");
  });
});
