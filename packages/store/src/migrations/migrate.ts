import { assert } from "@caravanserai/kernel";
import type { Connection } from "../database.ts";
import { SchemaTooNew } from "../faults.ts";
import { migrations, type Migration } from "./migrations.ts";

/** Any number that no other program on the same database uses: "CRVN" as bytes. */
const migrationLock = 0x4352564e;

/**
 * Runs what is missing, each migration in a transaction of its own, under a lock that makes a
 * second program wait. Refuses a database that a newer version has migrated.
 */
export async function migrate(
  connection: Connection,
  steps: readonly Migration[] = migrations,
): Promise<{ from: number; to: number }> {
  steps.forEach(({ version }, index) => assert(version === index + 1, "migrations without gaps"));
  await connection.query("select pg_advisory_lock($1)", [migrationLock]);
  try {
    const from = await readVersion(connection);
    if (from > steps.length) {
      throw new SchemaTooNew(
        `The database has schema version ${from}; this program knows ${steps.length}. ` +
          "Start the newer version of the program on it.",
      );
    }
    for (const step of steps.slice(from)) await run(connection, step);
    return { from, to: steps.length };
  } finally {
    await connection.query("select pg_advisory_unlock($1)", [migrationLock]);
  }
}

async function readVersion(connection: Connection): Promise<number> {
  await connection.query(`
    create schema if not exists schema_history;
    create table if not exists schema_history.migration (
      version integer primary key,
      name text not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows } = await connection.query<{ version: number }>(
    "select coalesce(max(version), 0) as version from schema_history.migration",
  );
  return rows[0]?.version ?? 0;
}

async function run(connection: Connection, { version, name, sql }: Migration): Promise<void> {
  await connection.query("begin");
  try {
    await connection.query(sql);
    await connection.query("insert into schema_history.migration (version, name) values ($1, $2)", [
      version,
      name,
    ]);
    await connection.query("commit");
  } catch (error) {
    await connection.query("rollback");
    throw error;
  }
}
