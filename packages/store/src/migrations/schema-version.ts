import { query, type Database } from "../database.ts";
import { migrations } from "./migrations.ts";

/** The version that this program brings a database to. */
export const schemaVersionNow = migrations.length;

/** Where a database stands; 0 for one that was never prepared. */
export async function readSchemaVersion(database: Database): Promise<number> {
  const [found] = await query<{ isPrepared: boolean }>(
    database,
    `select to_regclass('schema_history.migration') is not null as "isPrepared"`,
  );
  if (found?.isPrepared !== true) return 0;
  const [{ version } = { version: 0 }] = await query<{ version: number }>(
    database,
    "select coalesce(max(version), 0) as version from schema_history.migration",
  );
  return version;
}
