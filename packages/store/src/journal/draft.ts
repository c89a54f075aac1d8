import type { EntryBody, KeyWrap, ProblemCode, SignedEntry, Verdict } from "@caravanserai/contract";
import type { DeviceId, DomainEvent, EntryId, Fact } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import { effectiveTimeOf, isClockWrong } from "./effective-time.ts";
import type { EntryStanding } from "./follow-journal.ts";
import { isStorable, mayBeUnstorable, storableText } from "./storable-text.ts";

/** A device while its pushes are judged: loaded from its row, written back with the batch. */
export interface DeviceDraft {
  readonly id: DeviceId;
  mark: number;
  /** Whether `held_entry` may have rows of it. */
  hasHeld: boolean;
  /** Of its entries whose kind this version did not know before this batch. */
  readonly unknownKindSeqs: readonly number[];
  lastHeardAtMs: number | null;
  waitingEntries: number;
  oldestWaitingAtMs: number | null;
  clockOffsetMs: number | null;
}

/** An entry that is here already, whether from an earlier push or from this batch. */
export interface KnownEntry {
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly body: string;
  verdict: Verdict;
  code: ProblemCode | null;
}

/** What the entry says, as far as this version can read it. */
export type EventReadingAtHub = DomainEvent | "unknown" | { readonly malformed: string };

export interface Readable {
  readonly raw: SignedEntry;
  readonly body: EntryBody;
  readonly event: EventReadingAtHub;
  readonly receivedAtMs: number;
  /** The peer that brought it; null or absent where its device did. */
  readonly via?: string | null;
}

export interface HeldDraft extends Readable {
  /** False for one that this batch itself has put there. */
  readonly isStored: boolean;
}

export interface EntryColumns {
  readonly position: number;
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly received_at_ms: number;
  readonly at_ms: number;
  readonly is_time_replaced: boolean;
  readonly standing: EntryStanding;
  readonly code: ProblemCode | null;
  readonly kind: string;
  readonly subject: string;
  readonly actor: string | null;
  readonly signature: string;
  readonly body: string;
  readonly via: string | null;
}

export interface QuarantinedDraft {
  readonly id: EntryId | null;
  readonly device: DeviceId | null;
  readonly code: ProblemCode;
  readonly raw: SignedEntry;
  readonly receivedAtMs: number;
}

interface WrapColumns {
  readonly key_id: string;
  readonly person: string | null;
  readonly wrap: string;
  readonly received_at_ms: number;
}

/** Everything one transaction will write, and what it needs to know to judge. */
export class JournalDraft {
  readonly receivedAtMs: number;
  readonly devices = new Map<DeviceId, DeviceDraft>();
  readonly entries: EntryColumns[] = [];
  readonly quarantined: QuarantinedDraft[] = [];
  readonly wraps: WrapColumns[] = [];
  readonly releasedHeld: { device: DeviceId; seq: number }[] = [];
  readonly held = new Map<DeviceId, Map<number, HeldDraft>>();
  position: number;
  asOfMs: number | null = null;
  readonly #byId = new Map<EntryId, KnownEntry>();
  readonly #bySeq = new Map<string, KnownEntry>();

  constructor({ position, receivedAtMs }: { position: number; receivedAtMs: number }) {
    this.position = position;
    this.receivedAtMs = receivedAtMs;
  }

  remember(known: KnownEntry): void {
    this.#byId.set(known.id, known);
    this.#bySeq.set(`${known.device}|${known.seq}`, known);
  }

  findById(id: EntryId): KnownEntry | undefined {
    return this.#byId.get(id);
  }

  findBySeq(device: DeviceId, seq: number): KnownEntry | undefined {
    return this.#bySeq.get(`${device}|${seq}`);
  }

  /** The next entry of its device enters the journal, as a fact where it is one. */
  append(entry: Readable): { known: KnownEntry; fact: Fact<DomainEvent> | undefined } {
    const { raw, body, receivedAtMs, via = null } = entry;
    const device = this.devices.get(body.device);
    assert(device?.mark === body.seq - 1, "a device's entries enter the journal without a gap");
    device.mark = body.seq;
    const event = storableEvent(entry);
    const { standing, code, verdict } = standingOf(event);
    const { atMs, isReplaced } = effectiveTimeOf(body, receivedAtMs);
    this.position += 1;
    this.entries.push({
      position: this.position,
      id: body.id,
      device: body.device,
      seq: body.seq,
      received_at_ms: receivedAtMs,
      at_ms: atMs,
      is_time_replaced: isReplaced,
      standing,
      code,
      kind: storableText(body.kind),
      subject: storableText(body.subject),
      actor: body.actor,
      signature: raw.signature,
      body: storableText(raw.body),
      via,
    });
    const known = this.settle(entry, { verdict, code });
    if (event === "unknown" || "malformed" in event) return { known, fact: undefined };
    this.asOfMs = Math.max(this.asOfMs ?? receivedAtMs, receivedAtMs);
    const { id, device: by, actor } = body;
    return { known, fact: { entry: id, device: by, actor, atMs, event } };
  }

  /** Notes the verdict on an entry; a held one that is released changes its own. */
  settle(
    { raw, body }: Readable,
    { verdict, code }: { verdict: Verdict; code: ProblemCode | null },
  ): KnownEntry {
    const standing = this.#byId.get(body.id);
    if (standing !== undefined) {
      standing.verdict = verdict;
      standing.code = code;
      return standing;
    }
    const { id, device, seq } = body;
    const known: KnownEntry = { id, device, seq, body: storableText(raw.body), verdict, code };
    this.remember(known);
    return known;
  }

  /**
   * Key wraps of an entry seen for the first time and found whole. A repeat must not bring an
   * erased wrap back, and a damaged one must not take the place of the right one sent again.
   */
  keepWraps(wraps: readonly KeyWrap[], body: EntryBody): void {
    for (const { keyId, wrap } of wraps) {
      const person = body.sealed.find((part) => part.keyId === keyId)?.person ?? null;
      this.wraps.push({ key_id: keyId, person, wrap, received_at_ms: this.receivedAtMs });
    }
  }
}

function storableEvent({ raw, event }: Readable): EventReadingAtHub {
  if (!mayBeUnstorable(raw.body) || isStorable(event)) return event;
  return { malformed: "open" };
}

function standingOf(event: EventReadingAtHub): {
  standing: EntryStanding;
  verdict: Verdict;
  code: ProblemCode | null;
} {
  if (event === "unknown") {
    return { standing: "unknown-kind", verdict: "held", code: "entry.unknown-kind" };
  }
  if ("malformed" in event) {
    return { standing: "quarantined", verdict: "quarantined", code: "entry.malformed" };
  }
  return { standing: "accepted", verdict: "accepted", code: null };
}

export function deviceColumns(device: DeviceDraft) {
  return {
    id: device.id,
    mark: device.mark,
    last_heard_at_ms: device.lastHeardAtMs,
    waiting_entries: device.waitingEntries,
    oldest_waiting_at_ms: device.oldestWaitingAtMs,
    clock_offset_ms: device.clockOffsetMs,
    is_clock_wrong: isClockWrong(device.clockOffsetMs),
  };
}
