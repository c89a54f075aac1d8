import { randomBytes } from "node:crypto";
import { openDatabase, query, withConnection, type Connection } from "../database.ts";
import { copyOut } from "./copy-streams.ts";
import { lineOf } from "./frames.ts";
import { segmentOf } from "./wal-segment.ts";

/** First line of a base copy; the server's files follow it as a tar archive. */
export interface BaseHeader {
  readonly caravanserai: "base";
  readonly format: 1;
  readonly productVersion: string;
  readonly schemaVersion: number;
  readonly takenAtMs: number;
  readonly postgres: string;
  /** The unbroken row of segments it belongs to. */
  readonly chain: string;
  /** The first segment that a recovery from this copy asks for. */
  readonly firstSegment: string;
  readonly segmentBytes: number;
  readonly importIdentity: string;
}

export interface BaseCopy {
  readonly header: BaseHeader;
  /** Header and archive. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Desks and crossings share the disk with the copying. */
const kibibytesPerSecondMax = 48 * 1024;
const lockWaitMs = 3_000;
/** Each message of a copy begins with its kind; only the bytes of files are kept. */
const fileBytes = "d".charCodeAt(0);
const nothing = Buffer.alloc(0);

/**
 * Copies the server's files while everybody goes on working, with the log that makes them whole.
 * Erased key wraps are not among them: their table is written anew before.
 */
export async function withBaseCopy<Answer>(
  superuserUrl: string,
  given: Pick<BaseHeader, "productVersion" | "takenAtMs" | "chain" | "importIdentity">,
  work: (copy: BaseCopy) => Promise<Answer>,
): Promise<Answer> {
  const standing = await prepareCopy(superuserUrl);
  const address = new URL(superuserUrl);
  address.searchParams.set("replication", "true");
  const database = openDatabase(address.href, { connectionsMax: 1 });
  try {
    return await withConnection(database, async (connection) => {
      // Lives as long as this connection: what the copy needs of the log stays until its end.
      // A name of its own: the slot of a killed run may linger until the server misses it.
      const name = `base_copy_${randomBytes(6).toString("hex")}`;
      const slot = `CREATE_REPLICATION_SLOT ${name} TEMPORARY PHYSICAL RESERVE_WAL`;
      for await (const _none of copyOut(connection, slot)) continue;
      const { start, files } = await startCopy(connection);
      const { segmentBytes } = standing;
      const [lsn, timeline] = start;
      const firstSegment = segmentOf(lsn, { timeline: Number(timeline), segmentBytes });
      const kind = { caravanserai: "base", format: 1 } as const;
      const header: BaseHeader = { ...kind, ...standing, ...given, firstSegment };
      return work({ header, bytes: withHeader(header, files) });
    });
  } finally {
    await database.close();
  }
}

async function startCopy(connection: Connection) {
  const copied = copyOut(
    connection,
    `BASE_BACKUP (LABEL 'caravanserai', CHECKPOINT 'fast', WAL true, MANIFEST 'no',
      MAX_RATE ${kibibytesPerSecondMax}, WAIT false)`,
    (message) => (message[0] === fileBytes ? message.subarray(1) : nothing),
  );
  const files = copied[Symbol.asyncIterator]();
  const first = await files.next();
  const [lsn, timeline] = copied.results[0] ?? [];
  if (first.done === true || typeof lsn !== "string" || typeof timeline !== "string") {
    throw new Error("the server gave no copy of its files");
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first.value as Buffer;
    for (let next = await files.next(); next.done !== true; next = await files.next()) {
      yield next.value;
    }
  }
  return { start: [lsn, timeline] as const, files: all() };
}

async function* withHeader(
  header: BaseHeader,
  files: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield lineOf(header);
  yield* files;
}

async function prepareCopy(superuserUrl: string) {
  const database = openDatabase(superuserUrl, { connectionsMax: 1 });
  try {
    const [standing] = await query<{
      schemaVersion: number;
      postgres: string;
      segmentBytes: number;
      hasErased: boolean;
    }>(
      database,
      `select (select max(version) from schema_history.migration) as "schemaVersion",
          current_setting('server_version') as postgres,
          pg_size_bytes(current_setting('wal_segment_size')) as "segmentBytes",
          pg_stat_get_tuples_deleted('keystore.wrap'::regclass) > 0 as "hasErased"`,
    );
    if (standing === undefined) throw new Error("the server says nothing of itself");
    const { hasErased, ...rest } = standing;
    if (hasErased) {
      await query(database, `set lock_timeout = ${lockWaitMs}`);
      await query(database, "vacuum full keystore.wrap");
    }
    return rest;
  } finally {
    await database.close();
  }
}
