import { entrySchemaVersion, type EntryBody, type SignedEntry } from "@caravanserai/contract";
import { assert, limits } from "@caravanserai/kernel";
import { utf8Length } from "./build-batch.ts";
import type { EntryDraft, OutboxEntry, OutboxMarks } from "./outbox-entry.ts";
import type { EntrySigner, OutboxStore } from "./ports.ts";

/** Two tabs that save at the same instant need one retry; this many means a broken store. */
const attemptsMax = 20;

export interface RecordPorts<LocalRows> {
  readonly store: OutboxStore<LocalRows>;
  readonly signer: EntrySigner;
}

/**
 * Numbers, signs and stores entries together with their local rows, all or nothing. When it
 * returns, the entries are durable on this device; when it throws, nothing was saved. Numbers have
 * no gaps: a number is taken by the very transaction that stores its entry. An act that an earlier
 * attempt has stored is given as it was stored then.
 */
export async function recordEntries<LocalRows>(
  ports: RecordPorts<LocalRows>,
  drafts: readonly EntryDraft[],
  local: LocalRows,
): Promise<readonly OutboxEntry[]> {
  assert(drafts.length > 0, "an act has at least one entry");
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const marks = await ports.store.readMarks();
    const entries: OutboxEntry[] = [];
    for (const [index, draft] of drafts.entries()) {
      entries.push(await signedEntry(draft, { marks, seq: marks.lastSeq + 1 + index, ports }));
    }
    const outcome = await ports.store.append({ expectedLastSeq: marks.lastSeq, entries, local });
    if (outcome === "appended") return entries;
    if (outcome !== "seq-taken") return outcome.alreadyThere;
  }
  throw new Error("Entry numbers were taken by another writer again and again");
}

async function signedEntry<LocalRows>(
  draft: EntryDraft,
  { marks, seq, ports }: { marks: OutboxMarks; seq: number; ports: RecordPorts<LocalRows> },
): Promise<OutboxEntry> {
  const { id, kind, subject, actor, occurredAtMs, open, sealed, wraps } = draft;
  const body = JSON.stringify({
    id,
    device: marks.device,
    seq,
    schemaVersion: entrySchemaVersion,
    kind,
    subject,
    actor,
    occurredAtMs,
    clockOffsetMs: marks.clock === null ? null : Math.round(marks.clock.offsetMs),
    open,
    sealed,
  } satisfies EntryBody);
  assert(utf8Length(body) <= limits.entryBytesMax, "an entry stays below its limit");
  const signed: SignedEntry = { body, signature: await ports.signer.sign(body), wraps };
  const state = { state: "waiting", verdict: null, code: null, answeredAtMs: null } as const;
  return { id, seq, kind, subject, occurredAtMs, signed, ...state };
}
