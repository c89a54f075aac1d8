import { readEvent, type EntryBody } from "@caravanserai/contract";
import { MemoryRows, project, type DeviceId, type ReadTable } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { fromColumns, layouts, readTableNames } from "../read-rows/columns.ts";
import type { JournalEntry } from "./follow-journal.ts";
import { isSameValue } from "./same-value.ts";

export interface VerifiedTable {
  readonly table: string;
  readonly rows: number;
  /** Rows that are missing, too many, or different from the fold of the journal. */
  readonly differences: number;
}

export interface Verification {
  readonly isEqual: boolean;
  readonly tables: readonly VerifiedTable[];
  readonly entries: number;
}

const pageRows = 2_000;

/**
 * Folds the whole journal anew and compares every read table with live, row by row and in both
 * directions, in one snapshot. The folded rows stay in memory (about 1 kB a person); the journal
 * and the live tables are read in pages. Also checked: positions and each device's numbers run
 * without a gap, and the head and the devices' marks are where the journal ends.
 */
export function verifyReadTables(database: Database): Promise<Verification> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const folded = await foldJournal(connection);
    const tables: VerifiedTable[] = [];
    for (const table of readTableNames) tables.push(await compare(connection, table, folded.rows));
    tables.push(await compareMarks(connection, folded));
    return {
      isEqual: tables.every(({ differences }) => differences === 0),
      tables,
      entries: folded.entries,
    };
  });
}

interface FoldedJournal {
  readonly rows: MemoryRows;
  readonly marks: ReadonlyMap<DeviceId, number>;
  readonly entries: number;
  readonly gaps: number;
}

interface NumberedEntry extends Omit<JournalEntry, "receivedAtMs" | "kind"> {
  readonly seq: number;
}

export async function foldJournal(connection: Connection): Promise<FoldedJournal> {
  const rows = new MemoryRows();
  const marks = new Map<DeviceId, number>();
  let entries = 0;
  let gaps = 0;
  for (;;) {
    const { rows: page } = await connection.query<NumberedEntry>({
      name: "verify page",
      text: `select position, id, device, seq, standing, at_ms as "atMs", body
        from journal.entry where position > $1 order by position limit $2`,
      values: [entries, pageRows],
    });
    if (page.length === 0) return { rows, marks, entries, gaps };
    for (const entry of page) {
      if (entry.seq !== (marks.get(entry.device) ?? 0) + 1) gaps += 1;
      if (entry.position !== entries + 1) gaps += 1;
      marks.set(entry.device, entry.seq);
      entries = entry.position;
      if (entry.standing === "accepted") fold(entry, rows);
    }
  }
}

function fold({ id, device, atMs, body: text }: NumberedEntry, rows: MemoryRows): void {
  // Its envelope was checked before it was accepted; the event is read as it was then.
  const body = JSON.parse(text) as EntryBody;
  const reading = readEvent(body);
  assert(reading.status === "known", "an accepted entry has a known event");
  project({ entry: id, device, actor: body.actor, atMs, event: reading.event }, rows);
}

async function compare(
  connection: Connection,
  table: ReadTable,
  folded: MemoryRows,
): Promise<VerifiedTable> {
  let rows = 0;
  let found = 0;
  let differences = 0;
  let after = "";
  for (;;) {
    const { rows: page } = await connection.query<{ record: Record<string, unknown> }>({
      name: `verify ${table}`,
      text: `select row_to_json(r) as record from ${layouts[table].name} r
        where key > $1 order by key limit $2`,
      values: [after, pageRows],
    });
    for (const { record } of page) {
      const live = fromColumns(table, record);
      const expected = folded.find(table, live.key);
      if (expected !== undefined) found += 1;
      if (!isSameValue(live, expected)) differences += 1;
      after = live.key;
    }
    rows += page.length;
    if (page.length < pageRows) break;
  }
  const missing = folded.rowsOf(table).length - found;
  return { table, rows, differences: differences + missing };
}

async function compareMarks(
  connection: Connection,
  { marks, entries, gaps }: FoldedJournal,
): Promise<VerifiedTable> {
  const { rows: devices } = await connection.query<{ id: DeviceId; mark: number }>(
    "select id, mark from journal.device",
  );
  const { rows: heads } = await connection.query<{ position: number }>(
    "select position from journal.head",
  );
  const wrongMarks = devices.filter(({ id, mark }) => mark !== (marks.get(id) ?? 0)).length;
  const isHeadWrong = heads[0]?.position !== entries;
  const differences = gaps + wrongMarks + (isHeadWrong ? 1 : 0);
  return { table: "mark", rows: devices.length, differences };
}
