import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { query, withConnection } from "../database.ts";
import { SchemaTooNew } from "../faults.ts";
import { prepareDatabase } from "../prepare-database.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const versions = async () =>
  (
    await query<{ version: number }>(
      database.owner,
      "select version from schema_history.migration order by version",
    )
  ).map(({ version }) => version);

describe("migrations", () => {
  it("run once, however often and by however many programs they are started", async () => {
    const again = () => withConnection(database.owner, (connection) => migrate(connection));
    const last = migrations.length;
    expect(await Promise.all([again(), again()])).toEqual([
      { from: last, to: last },
      { from: last, to: last },
    ]);
    expect(await versions()).toEqual(migrations.map(({ version }) => version));
  });

  it("go on from an older version and leave a failed step undone", async () => {
    const good = { version: migrations.length + 1, name: "good", sql: "create table read.good ()" };
    const bad = {
      version: migrations.length + 2,
      name: "bad",
      sql: "create table read.bad (); select 1 / 0",
    };
    const run = withConnection(database.owner, (connection) =>
      migrate(connection, [...migrations, good, bad]),
    );
    await expect(run).rejects.toThrow("division by zero");
    expect((await versions()).at(-1)).toBe(good.version);
    expect(await query(database.owner, "select to_regclass('read.bad') as bad")).toEqual([
      { bad: null },
    ]);
  });

  it("refuse a database of a newer version", async () => {
    await query(database.owner, "insert into schema_history.migration values (99, 'later')");
    const prepared = prepareDatabase({
      superuserUrl: database.superuserUrl,
      hubPassword: "hub-of-the-tests",
      vaultPassword: "vault-of-the-tests",
    });
    await expect(prepared).rejects.toBeInstanceOf(SchemaTooNew);
  });
});
