import type { ProblemCode, PushAnswer } from "@caravanserai/contract";
import type { DomainEvent, EntryId, Fact } from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import type { CheckedEntry, Push } from "./appender-port.ts";
import type { DeviceDraft, HeldDraft, JournalDraft, KnownEntry, Readable } from "./draft.ts";
import { storableText } from "./storable-text.ts";

type EntryAnswer = PushAnswer["answers"][number];

/** An entry's verdict; a known one may still change it when a gap before it fills. */
type Judged = { readonly index: number } & (
  { readonly known: KnownEntry } | { readonly id: EntryId | null; readonly code: ProblemCode }
);

export interface JudgedPush {
  readonly facts: Fact<DomainEvent>[];
  /** Asked after everything that may follow in the same transaction. */
  answers(): EntryAnswer[];
}

/**
 * Gives every entry its verdict, in seq order, whatever order they came in. Refuses nothing that
 * happened: what cannot count is held or kept in quarantine, and the rest goes on.
 */
export function judgePush(draft: JournalDraft, device: DeviceDraft, push: Push): JudgedPush {
  const facts: Fact<DomainEvent>[] = [];
  const judged: Judged[] = [];
  const indexed = push.entries.map((entry, index) => ({ entry, index }));
  indexed.sort((left, right) => seqOf(left.entry) - seqOf(right.entry) || left.index - right.index);
  for (const { entry, index } of indexed) {
    if (entry.status === "refused") {
      judged.push({ index, ...quarantine(draft, push, entry) });
      continue;
    }
    const via = push.via ?? null;
    const readable = { ...entry, receivedAtMs: draft.receivedAtMs, via };
    judged.push({ index, ...judgeReadable({ draft, device, push, facts }, readable) });
  }
  if ((push.via ?? null) === null) noteDevice(draft, device, push);
  return {
    facts,
    answers: () => judged.sort((left, right) => left.index - right.index).map(answerOf),
  };
}

/** Entries nobody can read have no number: they come first and wait for nothing. */
function seqOf(entry: CheckedEntry): number {
  return entry.status === "readable" ? entry.body.seq : 0;
}

interface Judging {
  readonly draft: JournalDraft;
  readonly device: DeviceDraft;
  readonly push: Push;
  readonly facts: Fact<DomainEvent>[];
}

function judgeReadable(
  { draft, device, push, facts }: Judging,
  entry: Readable,
): { known: KnownEntry } | { id: EntryId; code: ProblemCode } {
  const { id, seq, device: owner } = entry.body;
  const refuse = (code: ProblemCode) => {
    draft.quarantined.push({
      id,
      device: push.device,
      code,
      raw: entry.raw,
      receivedAtMs: draft.receivedAtMs,
    });
    return { id, code };
  };
  if (owner !== push.device) return refuse("entry.wrong-device");
  const known = draft.findById(id);
  if (known !== undefined) {
    const isRepeat = known.device === owner && known.body === storableText(entry.raw.body);
    return isRepeat ? { known } : refuse("entry.id-reused");
  }
  if (draft.findBySeq(owner, seq) !== undefined) return refuse("entry.seq-reused");
  assert(seq > device.mark, "every number up to the mark is in the journal");
  draft.keepWraps(entry.raw.wraps, entry.body);
  if (seq > device.mark + 1) return { known: hold(draft, device, entry) };
  const { known: appended, fact } = draft.append(entry);
  if (fact !== undefined) facts.push(fact);
  return { known: appended };
}

function hold(draft: JournalDraft, device: DeviceDraft, entry: Readable): KnownEntry {
  const waiting = draft.held.get(device.id) ?? new Map<number, HeldDraft>();
  draft.held.set(device.id, waiting);
  waiting.set(entry.body.seq, { ...entry, isStored: false });
  device.hasHeld = true;
  return draft.settle(entry, { verdict: "held", code: "entry.gap-before" });
}

function quarantine(
  draft: JournalDraft,
  push: Push,
  { id, code, raw }: Extract<CheckedEntry, { status: "refused" }>,
): { id: EntryId | null; code: ProblemCode } {
  draft.quarantined.push({ id, device: push.device, code, raw, receivedAtMs: draft.receivedAtMs });
  return { id, code };
}

function noteDevice(draft: JournalDraft, device: DeviceDraft, push: Push): void {
  device.lastHeardAtMs = Math.max(device.lastHeardAtMs ?? 0, draft.receivedAtMs);
  device.waitingEntries = Math.min(push.waiting.entries, 2 ** 31 - 1);
  device.oldestWaitingAtMs = push.waiting.oldestAtMs;
  const latest = push.entries.findLast((entry) => entry.status === "readable");
  const said = latest?.status === "readable" ? latest.body.clockOffsetMs : null;
  // As measured at the edge, else as the device last said itself.
  device.clockOffsetMs = push.clockOffsetMs ?? said ?? device.clockOffsetMs;
}

/** Held entries whose gap has filled enter the journal, in order. */
export function releaseHeld(draft: JournalDraft, device: DeviceDraft): Fact<DomainEvent>[] {
  const waiting = draft.held.get(device.id);
  const facts: Fact<DomainEvent>[] = [];
  for (;;) {
    const next = waiting?.get(device.mark + 1);
    if (waiting === undefined || next === undefined) return facts;
    waiting.delete(next.body.seq);
    if (next.isStored) draft.releasedHeld.push({ device: device.id, seq: next.body.seq });
    const { fact } = draft.append(next);
    if (fact !== undefined) facts.push(fact);
  }
}

function answerOf(judged: Judged): EntryAnswer {
  const { index } = judged;
  if (!("known" in judged)) {
    return { index, id: judged.id, verdict: "quarantined", code: judged.code };
  }
  const { id, verdict, code } = judged.known;
  return code === null ? { index, id, verdict } : { index, id, verdict, code };
}
