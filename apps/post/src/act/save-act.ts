import { openPartOf, type KeyWrap, type SealedPart } from "@caravanserai/contract";
import type { DomainEvent, EntryId } from "@caravanserai/domain";
import { signText } from "@caravanserai/sealing";
import { hubTimeAt, recordEntries, type EntryDraft, type OutboxEntry } from "@caravanserai/sync";
import type { SealedCell } from "../storage/post-database.ts";
import type { PostServices } from "./post-services.ts";

export interface ActPart {
  /** Given once for the act and kept over every retry of its save. */
  readonly entry?: EntryId;
  readonly event: DomainEvent;
  /** What the entry is about: a household, a tally, a unit. */
  readonly subject: string;
  readonly sealed?: readonly SealedPart[];
  readonly wraps?: readonly KeyWrap[];
}

export interface ActRows {
  readonly kept?: readonly SealedCell[];
  readonly removed?: readonly string[];
}

/**
 * Saves an act: signed, numbered, and in one strict transaction with the rows that belong to it.
 * When it returns, the act is on this tablet's disk. When it throws, nothing of it is.
 */
export async function saveAct(
  services: PostServices,
  parts: readonly ActPart[],
  rows: ActRows = {},
): Promise<readonly OutboxEntry[]> {
  const { outbox, device, clock, ids, projection, loop } = services;
  const occurredAtMs = clock.now();
  const drafts = parts.map(({ entry, event, subject, sealed = [], wraps = [] }): EntryDraft => ({
    id: entry ?? newId<EntryId>(ids),
    kind: event.kind,
    subject,
    actor: (device.staff?.id ?? null) as EntryDraft["actor"],
    occurredAtMs,
    open: openPartOf(event),
    sealed: [...sealed],
    wraps: [...wraps],
  }));
  const signer = { sign: (text: string) => signText(device.privateKey, text) };
  const local = { kept: rows.kept ?? [], removed: rows.removed ?? [] };
  const entries = await recordEntries({ store: outbox, signer }, drafts, local);
  // Saved is saved: rows that could not be drawn anew must not be taken for a failed save.
  await projection.refresh().catch(() => undefined);
  loop.kick();
  return entries;
}

/** A new id of the wanted kind. */
export function newId<Id extends string>(ids: PostServices["ids"]): Id {
  return ids.next() as string as Id;
}

/** The hub's time as this tablet believes it: what rules and slips go by. */
export async function hubNow({ outbox, clock }: PostServices): Promise<number> {
  return hubTimeAt(clock.now(), (await outbox.readMarks()).clock);
}
