import { createHash } from "node:crypto";
import type { ReadTable, ReadTables } from "@caravanserai/domain";
import type { Connection } from "../database.ts";
import { layouts, readTableNames, toColumns } from "../read-rows/columns.ts";
import type { HeardChanges } from "../read-rows/heard-changes.ts";
import type { RowCache } from "../read-rows/row-cache.ts";
import { deviceColumns, type JournalDraft, type QuarantinedDraft } from "./draft.ts";
import { noticeExpression } from "./notices.ts";

/** One part of the batch's single statement: rows as JSON, and what becomes of them. */
interface Part {
  readonly name: string;
  /** SQL of the part, with `$rows` where its parameter goes. */
  readonly sql: string;
  readonly rows: readonly unknown[];
}

/** Writes a whole batch in one round trip; parts without rows are left out. */
export async function writeBatch(
  connection: Connection,
  draft: JournalDraft,
  { cache, heard }: { readonly cache: RowCache; readonly heard: HeardChanges },
): Promise<void> {
  const changes = cache.changes();
  const readParts = changes.map(({ table, rows }) => readPart(table, rows));
  const ownParts = [...journalParts(draft), ...heardParts(heard)];
  const parts = [...ownParts, ...readParts].filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return;
  // Postgres cuts names at 63 characters, so the parts go in as digits.
  const written = ownParts.map(({ rows }) => (rows.length > 0 ? "1" : "0")).join("");
  const tables = changes.map(({ table }) => readTableNames.indexOf(table)).join(" ");
  const steps = parts.map(
    ({ name, sql }, index) => `${name} as (${sql.replace("$rows", `$${index + 1}::json`)})`,
  );
  const notice = draft.entries.length > 0 ? noticeExpression : "1";
  await connection.query({
    name: `write ${written} ${tables}`,
    text: `with ${steps.join(",\n")} select ${notice}`,
    values: parts.map(({ rows }) => JSON.stringify(rows)),
  });
}

function journalParts(draft: JournalDraft): Part[] {
  const head = { position: draft.position, as_of_ms: draft.asOfMs };
  const held = [...draft.held.values()].flatMap((waiting) => [...waiting.values()]);
  return [
    { name: "entry", sql: insertInto("journal.entry", entryColumns), rows: draft.entries },
    { name: "wrap", sql: insertInto("keystore.wrap", wrapColumns), rows: draft.wraps },
    {
      name: "held",
      sql: insertInto("journal.held_entry", heldColumns),
      rows: held.filter(({ isStored }) => !isStored).map(heldRow),
    },
    {
      name: "released",
      sql: `delete from journal.held_entry h
        using json_to_recordset($rows) as r (device uuid, seq bigint)
        where h.device = r.device and h.seq = r.seq`,
      rows: draft.releasedHeld,
    },
    {
      name: "kept_apart",
      sql: insertInto("journal.quarantine", quarantineColumns),
      rows: draft.quarantined.map(quarantineRow),
    },
    { name: "heard", sql: updateDevices, rows: [...draft.devices.values()].map(deviceColumns) },
    { name: "head", sql: updateHead, rows: draft.entries.length > 0 ? [head] : [] },
  ];
}

function heardParts({ hours, places, ways, wayDays, waysNow, holds }: HeardChanges): Part[] {
  const part = (name: string, sums: SumTable, rows: readonly unknown[]): Part => ({
    name,
    sql: addTo(sums),
    rows,
  });
  return [
    part("heard_hours", heardTable, hours),
    part("heard_places", placesTable, places),
    part("heard_ways", { table: "situation.way_heard", keys: wayKeys, sums: waySums }, ways),
    part("way_days", { table: "situation.way_day", keys: wayDayKeys, sums: waySums }, wayDays),
    part("ways_now", { table: "situation.way", keys: way, sums: waySums }, waysNow),
    part("heard_holds", holdTable, holds),
  ];
}

interface SumTable {
  readonly table: string;
  readonly keys: readonly string[];
  readonly sums: readonly string[];
}

const heardTable: SumTable = {
  table: "situation.heard",
  keys: ["hour_start_ms", "received_hour_ms", "crossing"],
  sums: ["households", "persons", "numbers_issued", "departed"],
};
const placesTable: SumTable = {
  table: "situation.places_heard",
  keys: ["hour_start_ms", "received_hour_ms"],
  sums: ["capacity", "blocked", "held", "occupied", "free"],
};
const holdTable: SumTable = {
  table: "situation.hold_heard",
  keys: ["hour_start_ms", "received_hour_ms", "until_ms"],
  sums: ["persons"],
};
const way = ["crossing", "place", "destination"];
const wayKeys = ["hour_start_ms", "received_hour_ms", ...way];
const wayDayKeys = ["day_start_ms", "received_day_ms", ...way];
const waySums = ["households", "persons", "recorded", "departed", "unplaced"];

function addTo({ table, keys, sums }: SumTable): string {
  const typeOf = (column: string) => `${column} ${way.includes(column) ? "text" : "bigint"}`;
  const columns = [...keys, ...sums];
  return `insert into ${table} as kept (${columns.join(", ")})
    select ${columns.join(", ")} from json_to_recordset($rows) as r (${columns.map(typeOf).join(", ")})
    on conflict (${keys.join(", ")}) do update set
      ${sums.map((sum) => `${sum} = kept.${sum} + excluded.${sum}`).join(", ")}`;
}

const entryColumns = `position bigint, id uuid, device uuid, seq bigint, received_at_ms bigint,
  at_ms bigint, is_time_replaced boolean, standing text, code text, kind text, subject text,
  actor uuid, signature text, body text, via uuid`;
const wrapColumns = "key_id uuid, person uuid, wrap text, received_at_ms bigint";
const heldColumns = `device uuid, seq bigint, id uuid, received_at_ms bigint, signature text,
  body text`;
export const quarantineColumns = `fingerprint text, id uuid, device uuid, code text,
  received_at_ms bigint, signature text, body bytea`;

/** What is there already stays: only wraps and quarantined entries can meet an earlier one. */
export function insertInto(table: string, columns: string): string {
  const names = columns.split(",").map((column) => column.trim().split(" ")[0]);
  const isJournal = table.endsWith("entry");
  return `insert into ${table} (${names.join(", ")})
    select ${names.join(", ")} from json_to_recordset($rows) as r (${columns})
    ${isJournal ? "" : "on conflict do nothing"}`;
}

const updateDevices = `update journal.device d
  set mark = r.mark, last_heard_at_ms = r.last_heard_at_ms, waiting_entries = r.waiting_entries,
    oldest_waiting_at_ms = r.oldest_waiting_at_ms, clock_offset_ms = r.clock_offset_ms,
    is_clock_wrong = r.is_clock_wrong
  from json_to_recordset($rows) as r (id uuid, mark bigint, last_heard_at_ms bigint,
    waiting_entries integer, oldest_waiting_at_ms bigint, clock_offset_ms bigint,
    is_clock_wrong boolean)
  where d.id = r.id`;

const updateHead = `update journal.head h
  set position = r.position, as_of_ms = greatest(h.as_of_ms, r.as_of_ms)
  from json_to_recordset($rows) as r (position bigint, as_of_ms bigint)`;

function heldRow({
  body,
  raw,
  receivedAtMs,
}: {
  body: { id: string; device: string; seq: number };
  raw: { signature: string; body: string };
  receivedAtMs: number;
}) {
  return {
    device: body.device,
    seq: body.seq,
    id: body.id,
    received_at_ms: receivedAtMs,
    signature: raw.signature,
    body: raw.body,
  };
}

export function quarantineRow({ id, device, code, raw, receivedAtMs }: QuarantinedDraft) {
  const body = Buffer.from(raw.body, "utf8");
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([device, code, id, raw.signature]))
    .update(body)
    .digest("base64url");
  return {
    fingerprint,
    id,
    device,
    code,
    received_at_ms: receivedAtMs,
    signature: raw.signature,
    body: `\\x${body.toString("hex")}`,
  };
}

function readPart(table: ReadTable, rows: readonly ReadTables[ReadTable][]): Part {
  const { name, columns } = layouts[table];
  const updates = columns
    .filter(({ column }) => column !== "key")
    .map(({ column }) => `${column} = excluded.${column}`);
  return {
    name: name.replace("read.", "row_"),
    sql: `insert into ${name} as kept select * from json_populate_recordset(null::${name}, $rows)
      on conflict (key) do update set ${updates.join(", ")}`,
    rows: rows.map((row) => toColumns(table, row)),
  };
}
