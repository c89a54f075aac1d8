import { parseEntryBody, readEvent } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import type { Push } from "../../packages/store/src/journal/appender-port.ts";
import {
  JournalDraft,
  type DeviceDraft,
  type HeldDraft,
} from "../../packages/store/src/journal/draft.ts";
import {
  seqKey,
  tables,
  type DeviceRow,
  type EntryRow,
  type HeadRow,
  type HeldRow,
} from "./journal-rows.ts";
import type { DiskTransaction } from "./simulated-disk.ts";

export function readHead(disk: DiskTransaction): HeadRow {
  const head = disk.find<HeadRow>(tables.head, "head");
  assert(head !== undefined, "a journal has its head row");
  return head;
}

/** What the real store reads from Postgres before it judges: marks, repeats, held entries. */
export function loadDraft(disk: DiskTransaction, receivedAtMs: number): JournalDraft {
  return new JournalDraft({ position: readHead(disk).position, receivedAtMs });
}

export function loadDevice(disk: DiskTransaction, draft: JournalDraft, id: DeviceId): DeviceDraft {
  const loaded = draft.devices.get(id);
  if (loaded !== undefined) return loaded;
  const row = disk.find<DeviceRow>(tables.device, id);
  assert(row !== undefined, "this device is enrolled here");
  const hasHeld = disk.rows<HeldRow>(tables.held).some((held) => held.device === id);
  const { mark, lastHeardAtMs, waitingEntries, oldestWaitingAtMs, clockOffsetMs } = row;
  const marks = { mark, lastHeardAtMs, waitingEntries, oldestWaitingAtMs, clockOffsetMs };
  const unknownKindSeqs = disk
    .rows<EntryRow>(tables.entry)
    .filter((entry) => entry.device === id && entry.standing === "unknown-kind")
    .map(({ seq }) => seq);
  const device = { id, hasHeld, unknownKindSeqs, ...marks };
  draft.devices.set(id, device);
  return device;
}

export function loadKnown(disk: DiskTransaction, draft: JournalDraft, { entries }: Push): void {
  for (const entry of entries) {
    if (entry.status !== "readable") continue;
    const { id, device, seq } = entry.body;
    for (const position of [
      disk.find<number>(tables.entryById, id),
      disk.find<number>(tables.entryBySeq, seqKey(device, seq)),
    ]) {
      const row = position === undefined ? undefined : entryAt(disk, position);
      if (row === undefined || draft.findById(row.id) !== undefined) continue;
      const { standing, code, body } = row;
      const verdict = standing === "unknown-kind" ? "held" : standing;
      draft.remember({ id: row.id, device: row.device, seq: row.seq, body, verdict, code });
    }
    for (const key of [disk.find<string>(tables.heldById, id), seqKey(device, seq)]) {
      const row = key === undefined ? undefined : disk.find<HeldRow>(tables.held, key);
      if (row === undefined || draft.findById(row.id) !== undefined) continue;
      const held = { id: row.id, device: row.device, seq: row.seq, body: row.body };
      draft.remember({ ...held, verdict: "held", code: "entry.gap-before" });
    }
  }
}

export function entryAt(disk: DiskTransaction, position: number): EntryRow | undefined {
  return disk.find<EntryRow>(tables.entry, position);
}

export function loadHeld(disk: DiskTransaction, draft: JournalDraft, device: DeviceDraft): void {
  const waiting = draft.held.get(device.id) ?? new Map<number, HeldDraft>();
  draft.held.set(device.id, waiting);
  for (const row of disk.rows<HeldRow>(tables.held)) {
    const isNext = row.device === device.id && row.seq > device.mark && !waiting.has(row.seq);
    if (isNext) waiting.set(row.seq, heldDraftOf(row));
  }
}

function heldDraftOf({ body: text, signature, receivedAtMs }: HeldRow): HeldDraft {
  const parsed = parseEntryBody(text);
  assert(parsed.ok, "a held entry was readable when it was stored");
  const body = parsed.value;
  const reading = readEvent(body);
  const event =
    reading.status === "known"
      ? reading.event
      : reading.status === "unknown"
        ? ("unknown" as const)
        : { malformed: reading.path };
  const raw = { body: text, signature, wraps: [] };
  return { raw, body, event, receivedAtMs, isStored: true };
}

export interface WriteOptions {
  readonly keepsHeld: boolean;
}

/** What the real store writes in one statement: entries, held ones, quarantine, marks, head. */
export function writeJournal(
  disk: DiskTransaction,
  draft: JournalDraft,
  { keepsHeld }: WriteOptions,
): void {
  for (const entry of draft.entries) {
    disk.keep(tables.entry, entry.position, { ...entry, wraps: [] });
    disk.keep(tables.entryById, entry.id, entry.position);
    disk.keep(tables.entryBySeq, seqKey(entry.device, entry.seq), entry.position);
  }
  for (const { device, seq } of draft.releasedHeld) {
    const row = disk.find<HeldRow>(tables.held, seqKey(device, seq));
    disk.keep(tables.held, seqKey(device, seq), undefined);
    if (row !== undefined) disk.keep(tables.heldById, row.id, undefined);
  }
  for (const waiting of draft.held.values()) {
    for (const held of waiting.values()) if (!held.isStored && keepsHeld) keepHeld(disk, held);
  }
  for (const { id, code, raw } of draft.quarantined) {
    disk.keep(tables.quarantine, `${code}|${raw.body}`, { id, code, body: raw.body });
  }
  for (const { hasHeld: _held, unknownKindSeqs: _unknown, ...device } of draft.devices.values()) {
    const row = disk.find<DeviceRow>(tables.device, device.id);
    if (row !== undefined) disk.keep(tables.device, device.id, { ...row, ...device });
  }
  if (draft.entries.length === 0) return;
  const head = readHead(disk);
  const asOfMs = draft.asOfMs === null ? head.asOfMs : Math.max(head.asOfMs ?? 0, draft.asOfMs);
  disk.keep(tables.head, "head", { ...head, position: draft.position, asOfMs });
}

function keepHeld(disk: DiskTransaction, { body, raw, receivedAtMs }: HeldDraft): void {
  const { id, device, seq } = body;
  const { signature } = raw;
  const row: HeldRow = { id, device, seq, receivedAtMs, signature, body: raw.body };
  disk.keep(tables.held, seqKey(device, seq), row);
  disk.keep(tables.heldById, id, seqKey(device, seq));
}
