import type { Problem, PushAnswer, PushRequest, Verdict } from "@caravanserai/contract";
import type { OutboxEntry, OutboxMarks } from "./outbox-entry.ts";

export interface OutboxAppend<LocalRows> {
  /** The entries' numbers follow this one; another writer may have taken them meanwhile. */
  readonly expectedLastSeq: number;
  readonly entries: readonly OutboxEntry[];
  /** Rows of the local projection, the used-up draft: whatever stands or falls with the entries. */
  readonly local: LocalRows;
}

/**
 * `alreadyThere`: the first entry's id is in the outbox from an earlier, unheard attempt; given are
 * the entries as that attempt has stored them, under its numbers and signatures.
 */
export type AppendOutcome =
  "appended" | "seq-taken" | { readonly alreadyThere: readonly OutboxEntry[] };

export interface VerdictChange {
  readonly seq: number;
  readonly id: OutboxEntry["id"];
  readonly verdict: Verdict;
  readonly code: string | null;
}

/** What an answer, or its absence, changes. Applied in the order of the fields. */
export interface OutboxChanges {
  readonly marks: Partial<Omit<OutboxMarks, "device" | "lastSeq">>;
  /** Acknowledged entries above this number are waiting again; null leaves all as they are. */
  readonly waitingAgainAboveSeq: number | null;
  /**
   * Entries up to this number that the hub held for a gap are waiting again: the gap has filled,
   * and the hub now has a verdict on what they say. Null leaves them as they are.
   */
  readonly gapsFilledToSeq: number | null;
  /**
   * Of the entries that the hub held for their kind, all but these are waiting again: an upgraded
   * hub has read them. Null leaves them as they are.
   */
  readonly unknownKindSeqs: readonly number[] | null;
  readonly verdicts: readonly VerdictChange[];
  readonly atMs: number;
}

export interface OutboxBacklog {
  readonly entries: number;
  /** Device clock of the oldest unacknowledged entry, or null. */
  readonly oldestAtMs: number | null;
  readonly quarantined: number;
  readonly held: number;
}

/** Durable storage of one device. Every method is one transaction; a fault leaves no trace. */
export interface OutboxStore<LocalRows> {
  readMarks(): Promise<OutboxMarks>;
  append(append: OutboxAppend<LocalRows>): Promise<AppendOutcome>;
  /** Unacknowledged entries, lowest number first. */
  readUnacknowledged(limit: number): Promise<readonly OutboxEntry[]>;
  readBacklog(): Promise<OutboxBacklog>;
  /** Only entries that are still unacknowledged become `sent`. */
  markSent(seqs: readonly number[]): Promise<void>;
  settle(changes: OutboxChanges): Promise<void>;
  /** Removes entries accepted before a time, up to a number. */
  prune(limit: { readonly answeredBeforeMs: number; readonly seqMax: number }): Promise<void>;
}

export interface RenumberedEntry {
  readonly seqBefore: number;
  /** The same act under its new number, waiting again. */
  readonly entry: OutboxEntry;
}

/** Storage of a device that numbers its own entries; a relay forwards those of others. */
export interface RenumberingStore extends Pick<OutboxStore<never>, "readMarks"> {
  /** Entries for whose numbers the hub has other entries, lowest number first. */
  readCollided(): Promise<readonly OutboxEntry[]>;
  /** All or none, and none when another writer has taken the numbers or has done it already. */
  renumber(change: {
    readonly expectedLastSeq: number;
    readonly renumbered: readonly RenumberedEntry[];
  }): Promise<"renumbered" | "seq-taken">;
}

export type PushOutcome =
  | { readonly kind: "answered"; readonly answer: PushAnswer }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "unreachable" };

export interface HubTransport {
  /** `atMs` is the hub's time as this device believes it, for the request's signature. */
  push(request: PushRequest, atMs: number): Promise<PushOutcome>;
}

/** One holder over all tabs of a device. */
export interface SenderLock {
  /** Undefined at once, without waiting, when another tab holds the lock. */
  tryRun<T>(work: () => Promise<T>): Promise<{ readonly value: T } | undefined>;
}

export interface EntrySigner {
  /** Ed25519 over the UTF-8 bytes of the text, base64url. */
  sign(text: string): Promise<string>;
}
