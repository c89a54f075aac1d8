import { createHash } from "node:crypto";
import { withTransaction, type Connection, type Database } from "../database.ts";
import {
  listSequences,
  listTables,
  type CatalogueSequence,
  type CatalogueTable,
} from "./catalogue.ts";
import { copyOut } from "./copy-streams.ts";
import { blockOf, lastBlock, lineOf } from "./frames.ts";

/**
 * `main`: everything but the key wraps. `keystore`: the key wraps alone, in a file of their own
 * that is thrown away sooner, so that what was erased stays erased (ADR 7).
 */
export type DumpPart = "main" | "keystore";

/** Rows and their hash: SHA-256 of the COPY text in the order of the primary key. */
export interface TableHash {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/** First line of every part. */
export interface DumpHeader {
  readonly caravanserai: "dump";
  readonly format: 1;
  readonly part: DumpPart;
  readonly productVersion: string;
  readonly schemaVersion: number;
  readonly takenAtMs: number;
  readonly postgres: string;
  /** Where the journal ended in the dump's snapshot. */
  readonly position: number;
  readonly serverEpoch: string;
  /** The hub's key for files of tablets, so that a restored hub opens those saved before. */
  readonly importIdentity?: string;
  readonly sequences: readonly CatalogueSequence[];
  /** Tables that the vault makes for itself: no migration of ours knows them. */
  readonly foreignTables: readonly Pick<CatalogueTable, "name" | "owner" | "statements">[];
}

/** What precedes the blocks of a table. */
export interface TableHead {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface OpenDump {
  readonly header: DumpHeader;
  /** The bytes of one part; its hashes are known at the end and in the bytes themselves. */
  part(part: DumpPart): AsyncGenerator<Buffer>;
  /** Of every part read so far. */
  readonly hashes: readonly TableHash[];
}

/** Whoever was signed in or held a link when the backup was made is so no longer (ADR 7). */
const withoutRows = new Set(["access.session", "access.one_time_link", "access.enrolment_code"]);
const foreignSchema = /^vault\./;

/** The same bytes for the same rows, whatever the server's settings. */
export const fixedTexts = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC';
  set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex';
  set local extra_float_digits = 1; set local client_encoding = 'UTF8'`;

/** Opens one snapshot of the whole database, while everybody else goes on working in it. */
export function withDump<Answer>(
  database: Database,
  options: Pick<DumpHeader, "productVersion" | "takenAtMs" | "importIdentity">,
  work: (dump: OpenDump) => Promise<Answer>,
): Promise<Answer> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    await connection.query(fixedTexts);
    const tables = await listTables(connection);
    const header = { ...(await readHeader(connection, tables)), ...options };
    const hashes: TableHash[] = [];
    return work({
      header: { ...header, part: "main" },
      hashes,
      part: (part) => dumpPart(connection, { header: { ...header, part }, tables, hashes }),
    });
  });
}

async function readHeader(connection: Connection, tables: readonly CatalogueTable[]) {
  const { rows } = await connection.query<{
    schemaVersion: number;
    postgres: string;
    position: number;
    serverEpoch: string;
  }>(
    `select (select max(version) from schema_history.migration) as "schemaVersion",
        current_setting('server_version') as postgres, position, epoch as "serverEpoch"
      from journal.head`,
  );
  const [head] = rows;
  if (head === undefined) throw new Error("the journal has no head row");
  return {
    caravanserai: "dump" as const,
    format: 1 as const,
    ...head,
    sequences: await listSequences(connection),
    foreignTables: tables
      .filter(({ name }) => foreignSchema.test(name))
      .map(({ name, owner, statements }) => ({ name, owner, statements })),
  };
}

async function* dumpPart(
  connection: Connection,
  dump: { header: DumpHeader; tables: readonly CatalogueTable[]; hashes: TableHash[] },
): AsyncGenerator<Buffer> {
  yield lineOf(dump.header);
  for (const table of dump.tables) {
    if (partOf(table.name) !== dump.header.part) continue;
    yield lineOf({ table: table.name, columns: table.columns } satisfies TableHead);
    const hash = createHash("sha256");
    const copied = copyOut(connection, copyStatement(table));
    for await (const block of copied) {
      hash.update(block);
      yield blockOf(block);
    }
    yield lastBlock;
    const { name } = table;
    const found: TableHash = { table: name, rows: copied.rows, sha256: hash.digest("hex") };
    dump.hashes.push(found);
    yield lineOf(found);
  }
  yield lineOf({ end: true });
}

function partOf(table: string): DumpPart {
  return table.startsWith("keystore.") ? "keystore" : "main";
}

export function copyStatement({ name, columns, order }: CatalogueTable): string {
  const where = withoutRows.has(name) ? "where false" : "";
  return `copy (select ${columns.join(", ")} from ${name} t ${where} order by ${order}) to stdout`;
}
