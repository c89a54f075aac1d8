import { openDatabase, query, type Connection } from "../database.ts";

/** Lies on the schema, which no dump and no fold reads, from the load of rows to the new epoch. */
const mark = "A restore into this database is not finished: do not start on it.";

export async function markRestoring(connection: Connection): Promise<void> {
  await connection.query(`comment on schema journal is '${mark}'`);
}

export async function unmarkRestoring(connection: Connection): Promise<void> {
  await connection.query("comment on schema journal is null");
}

interface RestoreStanding {
  /** Rows of a dump are in, and the new epoch is not begun: tablets would send nothing again. */
  readonly isUnfinished: boolean;
  readonly hasEntries: boolean;
}

/** What a restore, or a start, has to know of a database before it touches it. */
export async function readRestoreStanding(superuserUrl: string): Promise<RestoreStanding> {
  const database = openDatabase(superuserUrl, { connectionsMax: 1 });
  try {
    const [schema] = await query<{ said: string | null; isPrepared: boolean }>(
      database,
      `select obj_description(to_regnamespace('journal'), 'pg_namespace') as said,
        to_regclass('journal.entry') is not null and to_regclass('journal.device') is not null
          as "isPrepared"`,
    );
    const isUnfinished = schema?.said === mark;
    if (schema?.isPrepared !== true) return { isUnfinished, hasEntries: false };
    const [found] = await query<{ hasEntries: boolean }>(
      database,
      `select exists (select from journal.entry) or exists (select from journal.device)
        as "hasEntries"`,
    );
    return { isUnfinished, hasEntries: found?.hasEntries === true };
  } finally {
    await database.close();
  }
}
