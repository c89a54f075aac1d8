import { createHash } from "node:crypto";
import { openDatabase, query, withTransaction, type Connection } from "../database.ts";
import { SchemaTooNew, StoreFault } from "../faults.ts";
import { migrations } from "../migrations/migrations.ts";
import { prepareDatabase } from "../prepare-database.ts";
import { listTables } from "./catalogue.ts";
import { copyIn } from "./copy-streams.ts";
import { fixedTexts, type DumpHeader, type TableHash, type TableHead } from "./dump-database.ts";
import { DumpDamaged, FrameReader } from "./frames.ts";
import { hashDatabase } from "./hash-database.ts";
import { markRestoring, readRestoreStanding } from "./restore-mark.ts";

/** A restore never writes over rows: the database has some already. */
export class DatabaseNotEmpty extends StoreFault {
  override readonly name = "DatabaseNotEmpty";
}

export interface LoadedTable extends TableHash {
  /** True when the rows, read again from the restored database, have the hash of the original. */
  readonly isEqual: boolean;
}

export interface LoadedDump {
  readonly header: DumpHeader;
  readonly tables: readonly LoadedTable[];
  readonly isEqual: boolean;
}

/**
 * Lays out the schema that the dump was made from, loads its parts in one transaction, and reads
 * every table back to compare its hash. The schema is then brought to this version by the caller.
 */
export async function loadDump(options: {
  readonly superuserUrl: string;
  readonly hubPassword: string;
  readonly vaultPassword: string;
  readonly parts: readonly AsyncIterable<Uint8Array>[];
}): Promise<LoadedDump> {
  const [first, ...others] = options.parts.map((bytes) => new FrameReader(bytes));
  if (first === undefined) throw new DumpDamaged("there is no part to load");
  const header = await readHeader(first);
  await refuseRows(options.superuserUrl);
  await prepareDatabase({ ...options, schemaVersion: header.schemaVersion });
  const database = openDatabase(options.superuserUrl, { connectionsMax: 1 });
  try {
    const written = await withTransaction(database, "read committed", async (connection) => {
      await makeReady(connection, header);
      await markRestoring(connection);
      const hashes = await loadTables(connection, first);
      for (const reader of others) {
        await readHeader(reader);
        hashes.push(...(await loadTables(connection, reader)));
      }
      for (const { name, lastValue, isCalled } of header.sequences) {
        await connection.query("select setval($1::regclass, $2, $3)", [name, lastValue, isCalled]);
      }
      return hashes;
    });
    await query(database, "analyze");
    const live = new Map((await hashDatabase(database)).map((hash) => [hash.table, hash]));
    const tables = written.map((hash) => {
      const found = live.get(hash.table);
      return { ...hash, isEqual: found?.sha256 === hash.sha256 && found.rows === hash.rows };
    });
    return { header, tables, isEqual: tables.every(({ isEqual }) => isEqual) };
  } finally {
    await database.close();
  }
}

async function readHeader(reader: FrameReader): Promise<DumpHeader> {
  const header = await reader.readLine<Partial<DumpHeader>>();
  if (header.caravanserai !== "dump" || header.format !== 1) {
    throw new DumpDamaged("this is no dump of a known format");
  }
  const { schemaVersion = 0 } = header;
  if (schemaVersion > migrations.length) {
    throw new SchemaTooNew(
      `The backup has schema version ${schemaVersion}; this program knows ${migrations.length}.`,
    );
  }
  return header as DumpHeader;
}

/** What an unfinished restore has left may be written over: nobody has started on it. */
async function refuseRows(superuserUrl: string): Promise<void> {
  const { hasEntries, isUnfinished } = await readRestoreStanding(superuserUrl);
  if (!hasEntries || isUnfinished) return;
  throw new DatabaseNotEmpty("The database has entries already; a restore needs an empty one.");
}

/** Empty tables, those of the vault too; what migrations have put in comes from the dump. */
async function makeReady(connection: Connection, header: DumpHeader): Promise<void> {
  await connection.query(`${fixedTexts}; set local synchronous_commit = off`);
  const standing = new Set((await listTables(connection)).map(({ name }) => name));
  const missing = header.foreignTables.filter(({ name }) => !standing.has(name));
  for (const { statements } of missing) await connection.query(statements[0] ?? "");
  for (const { name, owner, statements } of missing) {
    for (const statement of statements.slice(1)) await connection.query(statement);
    await connection.query(`alter table ${name} owner to ${connection.escapeIdentifier(owner)}`);
  }
  const all = [...standing, ...missing.map(({ name }) => name)];
  await connection.query(`truncate ${all.join(", ")}`);
}

/** The rows of one part, whole or not at all. */
async function loadTables(connection: Connection, reader: FrameReader): Promise<TableHash[]> {
  const hashes: TableHash[] = [];
  for (;;) {
    const head = await reader.readLine<Partial<TableHead> & { end?: true }>();
    if (head.end === true) return hashes;
    const { table, columns } = head;
    if (table === undefined || columns === undefined) throw new DumpDamaged("a table has no head");
    const hash = createHash("sha256");
    const blocks = hashed(reader.readBlocks(), hash);
    const rows = await copyIn(
      connection,
      `copy ${table} (${columns.join(", ")}) from stdin`,
      blocks,
    );
    const written = await reader.readLine<TableHash>();
    if (written.sha256 !== hash.digest("hex") || written.rows !== rows) {
      throw new DumpDamaged(`the rows of ${table} are not as they were written`);
    }
    hashes.push(written);
  }
}

async function* hashed(
  blocks: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const block of blocks) {
    hash.update(block);
    yield block;
  }
}
