import { mayNotSay, parseEntryBody, readEvent } from "@caravanserai/contract";
import type { DeviceId, ReadTable, ReadTables } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { fromColumns, layouts, readTableNames, toColumns } from "../read-rows/columns.ts";
import { appendLock } from "./append-transaction.ts";
import { settleHeard } from "../read-rows/settle-heard.ts";
import { isSameValue } from "./same-value.ts";
import { foldJournal } from "./verify-read-tables.ts";

const pageRows = 2_000;

export interface Reread {
  /** Now accepted, and in the read tables as if this version had received them. */
  readonly accepted: number;
  /** Known now, and not as documented, or not for the device that said it. */
  readonly quarantined: number;
}

interface UnknownEntry {
  readonly position: number;
  readonly body: string;
  readonly device: DeviceId;
  readonly role: string;
  readonly via: DeviceId | null;
}

/**
 * Reads entries of unknown kinds again, after an upgrade to a version that may know them. They keep
 * their positions, so the read tables become what the whole journal, folded in order, gives now.
 * Needs the owner's role: nobody else may change a journal row.
 */
export function rereadUnknownKinds(database: Database): Promise<Reread> {
  return withTransaction(database, "read committed", async (connection) => {
    await connection.query(`select pg_advisory_xact_lock(${appendLock})`);
    const { rows: unknown } = await connection.query<UnknownEntry>(
      `select e.position, e.body, e.device, d.role, d.via
        from journal.entry e join journal.device d on d.id = e.device
        where e.standing = 'unknown-kind' order by e.position`,
    );
    const accepted: number[] = [];
    const quarantined: number[] = [];
    for (const entry of unknown) {
      const standing = standingOf(entry);
      if (standing === "accepted") accepted.push(entry.position);
      if (standing === "quarantined") quarantined.push(entry.position);
    }
    await settle(connection, { accepted, quarantined });
    if (accepted.length > 0) {
      await writeFold(connection);
      await settleHeard(connection);
    }
    return { accepted: accepted.length, quarantined: quarantined.length };
  });
}

function standingOf({
  body: text,
  role,
  via,
}: UnknownEntry): "accepted" | "quarantined" | "unknown-kind" {
  const parsed = parseEntryBody(text);
  assert(parsed.ok, "an entry of unknown kind had a readable envelope");
  const reading = readEvent(parsed.value);
  if (reading.status === "unknown") return "unknown-kind";
  const isWrong = reading.status === "malformed" || mayNotSay({ role, via }, parsed.value.kind);
  return isWrong ? "quarantined" : "accepted";
}

async function settle(
  connection: Connection,
  { accepted, quarantined }: { accepted: readonly number[]; quarantined: readonly number[] },
): Promise<void> {
  await connection.query(
    `update journal.entry set standing = 'accepted', code = null where position = any($1)`,
    [accepted],
  );
  await connection.query(
    `update journal.entry set standing = 'quarantined', code = 'entry.malformed'
      where position = any($1)`,
    [quarantined],
  );
  await connection.query(
    `update journal.head set as_of_ms = (
      select max(received_at_ms) from journal.entry where standing = 'accepted')`,
  );
}

/** Brings the read tables to what the fold gives, touching only rows that differ. */
async function writeFold(connection: Connection): Promise<void> {
  const { rows } = await foldJournal(connection);
  for (const table of readTableNames) {
    const wrong = new Map(rows.rowsOf(table).map((row) => [row.key, row]));
    const superfluous: string[] = [];
    for await (const live of liveRows(connection, table)) {
      const expected = rows.find(table, live.key);
      if (expected === undefined) superfluous.push(live.key);
      else if (isSameValue(live, expected)) wrong.delete(live.key);
    }
    await replaceRows(connection, table, { written: [...wrong.values()], superfluous });
  }
}

async function* liveRows<Table extends ReadTable>(
  connection: Connection,
  table: Table,
): AsyncGenerator<ReadTables[Table]> {
  let after = "";
  for (;;) {
    const { rows: page } = await connection.query<{ record: Record<string, unknown> }>(
      `select row_to_json(r) as record from ${layouts[table].name} r
        where key > $1 order by key limit $2`,
      [after, pageRows],
    );
    for (const { record } of page) {
      const live = fromColumns(table, record);
      after = live.key;
      yield live;
    }
    if (page.length < pageRows) return;
  }
}

async function replaceRows<Table extends ReadTable>(
  connection: Connection,
  table: Table,
  change: { written: readonly ReadTables[Table][]; superfluous: readonly string[] },
): Promise<void> {
  const { name } = layouts[table];
  const gone = [...change.superfluous, ...change.written.map(({ key }) => key)];
  await connection.query(`delete from ${name} where key = any($1)`, [gone]);
  for (let at = 0; at < change.written.length; at += pageRows) {
    const page = change.written.slice(at, at + pageRows).map((row) => toColumns(table, row));
    await connection.query(
      `insert into ${name} select * from json_populate_recordset(null::${name}, $1)`,
      [JSON.stringify(page)],
    );
  }
}
