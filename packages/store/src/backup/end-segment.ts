import { openDatabase, query, withTransaction } from "../database.ts";
import { readHead } from "../journal/head.ts";

/** A piece of the log that was ended on purpose, and what it and those before it hold. */
export interface EndedSegment {
  readonly segment: string;
  /** Entries that were committed before its end. */
  readonly entries: number;
}

/** Ends the segment of the log that is being written, so that it can be archived now. */
export async function endSegment(superuserUrl: string): Promise<EndedSegment> {
  const database = openDatabase(superuserUrl, { connectionsMax: 1 });
  try {
    const { position: entries } = await readHead(database);
    // A segment in which nothing was written is not ended.
    await withTransaction(database, "read committed", (connection) =>
      connection.query("select pg_logical_emit_message(true, 'caravanserai', 'end of segment')"),
    );
    const [ended] = await query<{ segment: string }>(
      database,
      "select pg_walfile_name(pg_switch_wal()) as segment",
    );
    if (ended === undefined) throw new Error("the server ended no segment");
    return { segment: ended.segment, entries };
  } finally {
    await database.close();
  }
}
