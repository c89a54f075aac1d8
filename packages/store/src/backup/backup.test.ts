import { randomBytes } from "node:crypto";
import { createSeededRandom } from "@caravanserai/kernel";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { query } from "../database.ts";
import { readHead } from "../journal/head.ts";
import { verifyReadTables } from "../journal/verify-read-tables.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { openTestStore, type TestStore } from "../testing/open-store.ts";
import { sampleHousehold } from "../testing/sample-device.ts";
import { beginNewEpoch } from "./begin-new-epoch.ts";
import { withDump, type DumpPart } from "./dump-database.ts";
import { DumpDamaged } from "./frames.ts";
import { hashDatabase } from "./hash-database.ts";
import { DatabaseNotEmpty, loadDump } from "./load-dump.ts";
import { readRestoreStanding } from "./restore-mark.ts";

let store: TestStore;
let target: TestDatabase;
beforeEach(async () => {
  [store, target] = await Promise.all([openTestStore(), createTestDatabase()]);
});
afterEach(async () => {
  await Promise.all([store.close(), target.close()]);
});

const passwords = { hubPassword: "hub-of-the-tests", vaultPassword: "vault-of-the-tests" };

async function dumpParts(): Promise<Record<DumpPart, Buffer[]>> {
  const options = { productVersion: "0.1.0", takenAtMs: 0 };
  return withDump(store.owner, options, async (dump) => {
    const parts: Record<DumpPart, Buffer[]> = { main: [], keystore: [] };
    for (const part of ["main", "keystore"] as const) {
      for await (const bytes of dump.part(part)) parts[part].push(bytes);
    }
    return parts;
  });
}

async function* inPieces(bytes: Buffer, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const load = (...parts: Buffer[]) =>
  loadDump({
    superuserUrl: target.superuserUrl,
    ...passwords,
    parts: parts.map((bytes) => inPieces(bytes)),
  });

async function fill(): Promise<void> {
  const device = await store.enrol("Tablet \t\\ with | signs");
  await store.push(
    device,
    Array.from({ length: 30 }, (_none, serial) => device.entry(sampleHousehold(serial))),
  );
  await query(
    store.owner,
    `insert into keystore.wrap values (gen_random_uuid(), null, 'wrap of nobody', 1)`,
  );
  await query(
    store.vault,
    `create table vault.sample (token bigint not null, word text not null default 'a''b',
      seen text[], primary key (token, word))`,
  );
  await query(store.vault, "create index sample_word on vault.sample (word) where token > 0");
  await query(
    store.vault,
    `insert into vault.sample select n, E'line\\nof\\t' || n, array['x', null] from generate_series(1, 5000) n`,
  );
}

describe("a dump", () => {
  it("gives the same rows in another database, table by table, and the same fold", async () => {
    await fill();
    const before = await hashDatabase(store.owner);
    const { main, keystore } = await dumpParts();
    const loaded = await load(Buffer.concat(main), Buffer.concat(keystore));
    expect(loaded.isEqual).toBe(true);
    expect(await hashDatabase(target.owner)).toEqual(before);
    expect((await verifyReadTables(target.owner)).isEqual).toBe(true);
    // The vault may go on with its own table, and with no other's.
    await query(target.vault, "insert into vault.sample (token) values (0)");
    await expect(query(target.hub, "select * from vault.sample")).rejects.toThrow("denied");
    const next = "select nextval('journal.reference_block')";
    expect(await query(target.owner, next)).toEqual(await query(store.owner, next));
  });

  it("shows its entries to followers of the new server, whose transactions count anew", async () => {
    await fill();
    const { main } = await dumpParts();
    const now = "select pg_current_xact_id()::text as xid";
    const [before] = await query<{ xid: string }>(target.owner, now);
    await load(Buffer.concat(main));
    // As old numbers they would be hidden, or visible, by another server's count.
    const fresh = `select count(*) as entries from journal.entry where xid > $1::text::xid8`;
    expect(await query(target.owner, fresh, [before?.xid])).toEqual([{ entries: 30 }]);
  });

  it("keeps key wraps in a part of their own", async () => {
    await fill();
    const { main, keystore } = await dumpParts();
    expect(Buffer.concat(main).includes("wrap of nobody")).toBe(false);
    expect(Buffer.concat(keystore).includes("wrap of nobody")).toBe(true);
  });

  it("carries no sign-in along and begins a new epoch", async () => {
    await fill();
    const staff = `insert into access.staff values (gen_random_uuid(), 'Fictional', 'analyst',
      null, 1) returning id`;
    const [{ id } = { id: "" }] = await query<{ id: string }>(store.owner, staff);
    await query(store.owner, "insert into access.session values ('hash', $1, 1, 1, 9)", [id]);
    const { main } = await dumpParts();
    await load(Buffer.concat(main));
    expect(await query(target.owner, "select 1 from access.session")).toEqual([]);
    expect(await query(target.owner, "select name from access.staff")).toHaveLength(1);
    const { serverEpoch } = await readHead(store.owner);
    expect((await readHead(target.owner)).serverEpoch).toBe(serverEpoch);
    await beginNewEpoch(target.owner, createSeededRandom(5));
    expect((await readHead(target.owner)).serverEpoch).not.toBe(serverEpoch);
  });

  it("is refused when it is cut, changed, or meets rows", async () => {
    await fill();
    const main = Buffer.concat((await dumpParts()).main);
    for (const length of [20, Math.floor(main.length / 2), main.length - 10]) {
      await expect(load(main.subarray(0, length))).rejects.toBeInstanceOf(DumpDamaged);
    }
    const changed = Buffer.from(main);
    const at = changed.indexOf("Kostanay");
    changed.write("Kustanay", at);
    await expect(load(changed)).rejects.toBeInstanceOf(DumpDamaged);
    expect(await query(target.owner, "select 1 from journal.entry limit 1")).toEqual([]);
    // One that was cut short is begun anew; one that has become a hub is not written over.
    await load(main);
    expect((await load(main)).isEqual).toBe(true);
    expect(await readRestoreStanding(target.superuserUrl)).toMatchObject({ isUnfinished: true });
    await beginNewEpoch(target.owner, createSeededRandom(6));
    expect(await readRestoreStanding(target.superuserUrl)).toMatchObject({ isUnfinished: false });
    await expect(load(main)).rejects.toBeInstanceOf(DatabaseNotEmpty);
  });

  it("stops the server's copying when nobody takes its blocks", async () => {
    await query(store.vault, "create table vault.long (word text)");
    const word = randomBytes(500).toString("hex");
    await query(
      store.vault,
      "insert into vault.long select $1::text from generate_series(1, 20000)",
      [word],
    );
    const giveUp = withDump(
      store.owner,
      { productVersion: "0.1.0", takenAtMs: 0 },
      async (dump) => {
        for await (const bytes of dump.part("main")) {
          if (bytes.length > 200_000) throw new Error("the disk is full");
        }
      },
    );
    await expect(giveUp).rejects.toThrow("the disk is full");
    expect(await query(store.owner, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});
