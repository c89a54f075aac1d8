import type { DeviceId, EntryId } from "@caravanserai/domain";
import type { Database } from "../database.ts";

export type EntryStanding = "accepted" | "unknown-kind" | "quarantined";

/** An entry as it stands in the journal. */
export interface JournalEntry {
  readonly position: number;
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly kind: string;
  readonly standing: EntryStanding;
  readonly receivedAtMs: number;
  readonly atMs: number;
  /** The signed text, verbatim. */
  readonly body: string;
}

/**
 * Calls `onEntries` with every entry after `after`, in order, page by page, until the signal. Waits
 * out a lost database and begins again where `onEntries` last returned; any other fault ends it.
 */
export async function followJournal(_options: {
  database: Database;
  after: number;
  onEntries: (entries: readonly JournalEntry[]) => Promise<void>;
  signal: AbortSignal;
  pageEntries?: number;
}): Promise<void> {
  throw new Error("not written yet");
}

/** Calls `onChange` after commits, for live screens; also now and then when it may have missed one. */
export async function listenForEntries(_options: {
  database: Database;
  onChange: () => void;
  signal: AbortSignal;
}): Promise<void> {
  throw new Error("not written yet");
}
