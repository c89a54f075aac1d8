import { randomBytes } from "node:crypto";
import { withTransaction, type Database } from "../database.ts";
import { copyIn, copyOut } from "../backup/copy-streams.ts";
import { listTables } from "../backup/catalogue.ts";
import { withDump } from "../backup/dump-database.ts";
import { migrate } from "../migrations/migrate.ts";
import { migrations } from "../migrations/migrations.ts";
import { dropSchemas } from "./drop-schemas.ts";
import type { TestStore } from "./open-store.ts";
import { freshId, sampleHousehold } from "./sample-device.ts";

const households = 24;

/** Entries of every standing, about nobody: what is sealed is random bytes. */
export async function fillForFixture(store: TestStore): Promise<void> {
  const device = await store.enrol("Tablet of the fixture");
  for (let serial = 0; serial < households; serial += 1) {
    const event = sampleHousehold(serial);
    const sealed = event.persons.map(({ person }) => ({
      keyId: freshId<string>(),
      person,
      ciphertext: randomBytes(120).toString("base64url"),
      wrapHash: randomBytes(32).toString("base64url"),
    }));
    const entry = device.entry(event, { sealed });
    const wraps = sealed.map(({ keyId }) => ({
      keyId,
      wrap: randomBytes(80).toString("base64url"),
    }));
    await store.push(device, [{ ...entry, raw: { ...entry.raw, wraps } }]);
    store.clock.nowMs += 60_000;
  }
  await store.push(device, [
    device.entry(sampleHousehold(50), { kind: "registration.of-a-later-version" }),
    { ...device.entry(sampleHousehold(51)), status: "refused", id: null, code: "entry.not-json" },
  ]);
  // Ahead of a gap: held until the gap fills.
  await store.push(device, [device.entry(sampleHousehold(52), { seq: 90 })]);
}

/** Makes of a filled database the one that an older schema would have had: its columns alone. */
export async function takeBack(from: Database, to: Database, schemaVersion: number): Promise<void> {
  await dropSchemas(to);
  await withTransaction(to, "read committed", async (connection) => {
    await connection.query("commit");
    await migrate(connection, migrations.slice(0, schemaVersion));
    await connection.query("begin");
    const older = await listTables(connection);
    await withTransaction(from, "repeatable read, read only", async (source) => {
      const kept = new Set((await listTables(source)).map(({ name }) => name));
      const moved = older.filter(
        ({ name }) => kept.has(name) && name !== "schema_history.migration",
      );
      await connection.query(`truncate ${moved.map(({ name }) => name).join(", ")}`);
      for (const { name, columns } of moved) {
        const list = columns.join(", ");
        const rows = copyOut(source, `copy (select ${list} from ${name}) to stdout`);
        await copyIn(connection, `copy ${name} (${list}) from stdin`, rows);
      }
    });
  });
}

/** The main part and the key wraps of a database, one after the other. */
export async function dumpForFixture(database: Database): Promise<[Buffer, Buffer]> {
  return withDump(database, { productVersion: "0.1.0", takenAtMs: 0 }, async (dump) => {
    const parts: Buffer[] = [];
    for (const part of ["main", "keystore"] as const) {
      const pieces: Buffer[] = [];
      for await (const bytes of dump.part(part)) pieces.push(bytes);
      parts.push(Buffer.concat(pieces));
    }
    const [main = Buffer.alloc(0), keystore = Buffer.alloc(0)] = parts;
    return [main, keystore];
  });
}
