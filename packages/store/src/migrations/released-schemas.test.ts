import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { loadDump } from "../backup/load-dump.ts";
import { query } from "../database.ts";
import { verifyReadTables } from "../journal/verify-read-tables.ts";
import { prepareDatabase } from "../prepare-database.ts";
import { dropSchemas } from "../testing/drop-schemas.ts";
import { createTestDatabase } from "../testing/index.ts";
import { openTestStore } from "../testing/open-store.ts";
import { dumpForFixture, fillForFixture, takeBack } from "../testing/schema-fixture.ts";
import { readSchemaVersion, schemaVersionNow } from "./schema-version.ts";

const fixtures = new URL("../../fixtures/", import.meta.url);

/** Schema versions that a deployed system may have. Each keeps a fixture; none is ever removed. */
const releasedSchemas = readdirSync(fixtures)
  .flatMap((name) => /^schema-(\d+)\.main\.gz$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((left, right) => left - right);
const firstReleased = 5;

const passwords = { hubPassword: "hub-of-the-tests", vaultPassword: "vault-of-the-tests" };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const fixtureFile = (version: number, part: string) =>
  fileURLToPath(new URL(`schema-${version}.${part}.gz`, fixtures));

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** After a release: `node tools/schema-fixture.mjs`, which asks for them here. */
const writtenVersions = (process.env["CARAVANSERAI_WRITE_FIXTURE"] ?? "").match(/\d+/g) ?? [];
for (const version of writtenVersions) {
  it(`writes a fixture of schema ${version}`, () => writeFixture(Number(version)));
}

it("every schema from the first that was released to the last but one has its fixture", () => {
  const wanted = Array.from(
    { length: Math.max(schemaVersionNow - 1, releasedSchemas.at(-1) ?? 0) - firstReleased + 1 },
    (_none, index) => firstReleased + index,
  );
  expect(releasedSchemas, "node tools/schema-fixture.mjs writes those missing").toEqual(wanted);
});

async function writeFixture(version: number): Promise<void> {
  const [store, older] = await Promise.all([openTestStore(), createTestDatabase()]);
  closing.push(
    () => store.close(),
    () => older.close(),
  );
  await fillForFixture(store);
  await takeBack(store.owner, older.owner, version);
  const [main, keystore] = await dumpForFixture(older.owner);
  writeFileSync(fixtureFile(version, "main"), gzipSync(main));
  writeFileSync(fixtureFile(version, "keystore"), gzipSync(keystore));
}

it.each(releasedSchemas)("a database of schema %i becomes one of today, equal", async (version) => {
  const database = await createTestDatabase();
  closing.push(() => database.close());
  const { superuserUrl } = database;
  const parts = ["main", "keystore"].map((part) =>
    only(gunzipSync(readFileSync(fixtureFile(version, part)))),
  );
  await dropSchemas(database.owner);
  const loaded = await loadDump({ superuserUrl, ...passwords, parts });
  expect(loaded.isEqual).toBe(true);
  expect(loaded.header.schemaVersion).toBe(version);
  expect(await readSchemaVersion(database.owner)).toBe(version);
  await prepareDatabase({ superuserUrl, ...passwords });
  expect(await readSchemaVersion(database.owner)).toBe(schemaVersionNow);
  const verification = await verifyReadTables(database.owner);
  expect(verification.tables.filter(({ differences }) => differences > 0)).toEqual([]);
  const standings = `select standing, count(*) as entries from journal.entry
    group by standing order by standing`;
  expect(await query(database.owner, standings)).toEqual([
    { standing: "accepted", entries: 24 },
    { standing: "unknown-kind", entries: 1 },
  ]);
  expect(await query(database.owner, "select seq from journal.held_entry")).toHaveLength(1);
  expect(await query(database.owner, "select id from journal.quarantine")).toHaveLength(1);
  expect(await query(database.owner, "select wrap from keystore.wrap")).toHaveLength(48);
});
