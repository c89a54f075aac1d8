import { mayNotSay, parseEntryBody, readEvent, type ProblemCode } from "@caravanserai/contract";
import type { DeviceId, EntryId } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import type { Connection } from "../database.ts";
import {
  JournalDraft,
  type DeviceDraft,
  type EventReadingAtHub,
  type HeldDraft,
  type KnownEntry,
} from "./draft.ts";
import type { EntryStanding } from "./follow-journal.ts";

/** Held entries looked at in one go; a longer run is released page by page. */
const heldPage = 200;

interface HeadRow {
  readonly position: number;
  readonly epoch: string;
  readonly devices: readonly DeviceDraft[] | null;
}

/** The journal's end and the devices' states, read inside the append lock. */
export async function readHead(
  connection: Connection,
  devices: readonly DeviceId[],
): Promise<HeadRow> {
  const { rows } = await connection.query<HeadRow>({
    name: "append head",
    text: `select h.position, h.epoch, (
        select json_agg(json_build_object('id', d.id, 'mark', d.mark,
            'hasHeld', exists (select 1 from journal.held_entry w where w.device = d.id),
            'unknownKindSeqs', (select coalesce(json_agg(e.seq), '[]') from journal.entry e
              where e.standing = 'unknown-kind' and e.device = d.id),
            'lastHeardAtMs', d.last_heard_at_ms, 'waitingEntries', d.waiting_entries,
            'oldestWaitingAtMs', d.oldest_waiting_at_ms, 'clockOffsetMs', d.clock_offset_ms))
          from journal.device d where d.id = any($1::uuid[])) as devices
      from journal.head h`,
    values: [devices],
  });
  const head = rows[0];
  assert(head !== undefined, "the journal has its head row");
  return head;
}

interface KnownRow {
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly standing: EntryStanding | "held";
  readonly code: ProblemCode | null;
  readonly body: string;
}

interface EntryAddress {
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly seq: number;
}

/** Entries that are here already under one of the ids or one of the numbers. */
export async function readKnown(
  connection: Connection,
  addresses: readonly EntryAddress[],
): Promise<readonly KnownRow[]> {
  if (addresses.length === 0) return [];
  const { rows } = await connection.query<KnownRow>({
    name: "append known",
    text: `with wanted as (
          select * from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as w (id, device, seq))
      select e.id, e.device, e.seq, e.standing, e.code, e.body
        from wanted w join journal.entry e on e.id = w.id
      union all
      select e.id, e.device, e.seq, e.standing, e.code, e.body
        from wanted w join journal.entry e on e.device = w.device and e.seq = w.seq
      union all
      select e.id, e.device, e.seq, 'held', 'entry.gap-before', e.body
        from wanted w join journal.held_entry e on e.id = w.id
      union all
      select e.id, e.device, e.seq, 'held', 'entry.gap-before', e.body
        from wanted w join journal.held_entry e on e.device = w.device and e.seq = w.seq`,
    values: [
      addresses.map(({ id }) => id),
      addresses.map(({ device }) => device),
      addresses.map(({ seq }) => seq),
    ],
  });
  return rows;
}

/** The draft of a batch, as it stands before its first request. */
export function draftOf(
  head: HeadRow,
  known: readonly KnownRow[],
  receivedAtMs: number,
): JournalDraft {
  const draft = new JournalDraft({ position: head.position, receivedAtMs });
  for (const device of head.devices ?? []) draft.devices.set(device.id, device);
  for (const { id, device, seq, standing, code, body } of known) {
    draft.remember({ id, device, seq, body, verdict: verdictOf(standing), code });
  }
  return draft;
}

function verdictOf(standing: KnownRow["standing"]): KnownEntry["verdict"] {
  return standing === "unknown-kind" ? "held" : standing;
}

interface HeldRow {
  readonly seq: number;
  readonly receivedAtMs: number;
  readonly signature: string;
  readonly body: string;
  readonly role: string;
  readonly via: DeviceId | null;
}

/** The stored held entries that may follow the device's mark. True when there may be more. */
export async function loadHeld(
  connection: Connection,
  draft: JournalDraft,
  device: DeviceDraft,
): Promise<boolean> {
  const { rows } = await connection.query<HeldRow>({
    name: "append held",
    text: `select w.seq, w.received_at_ms as "receivedAtMs", w.signature, w.body, d.role, d.via
        from journal.held_entry w join journal.device d on d.id = w.device
        where w.device = $1 and w.seq > $2 order by w.seq limit $3`,
    values: [device.id, device.mark, heldPage],
  });
  const waiting = draft.held.get(device.id) ?? new Map<number, HeldDraft>();
  draft.held.set(device.id, waiting);
  for (const row of rows) if (!waiting.has(row.seq)) waiting.set(row.seq, heldDraftOf(row));
  return rows.length === heldPage;
}

function heldDraftOf({ body: text, signature, receivedAtMs, role, via }: HeldRow): HeldDraft {
  const parsed = parseEntryBody(text);
  assert(parsed.ok, "a held entry was readable when it was stored");
  const body = parsed.value;
  const reading = readEvent(body);
  let event: EventReadingAtHub = "unknown";
  if (mayNotSay({ role, via }, body.kind)) event = { malformed: "kind" };
  else if (reading.status === "known") event = reading.event;
  else if (reading.status === "malformed") event = { malformed: reading.path };
  const raw = { body: text, signature, wraps: [] };
  return { raw, body, event, receivedAtMs, isStored: true };
}
