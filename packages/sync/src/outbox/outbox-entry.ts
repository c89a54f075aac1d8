import type { EntryBody, SignedEntry, Verdict } from "@caravanserai/contract";
import type { Retention } from "./retention.ts";

/**
 * `waiting`: only here. `sent`: on its way at least once, unanswered; sent again until an answer
 * names it. `acknowledged`: the hub has named it with a verdict. Acknowledged entries are kept
 * until they are old, because a hub restored from a backup asks for them again.
 */
export type OutboxState = "waiting" | "sent" | "acknowledged";

export interface OutboxEntry {
  readonly id: EntryBody["id"];
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
  /** Device clock, Unix milliseconds. */
  readonly occurredAtMs: number;
  /** Exactly what travels. Signed anew only with a new number, see `renumberCollided`. */
  readonly signed: SignedEntry;
  readonly state: OutboxState;
  readonly verdict: Verdict | null;
  /** Why it is held or quarantined: a code of the contract, or null. */
  readonly code: string | null;
  /** Device clock when the verdict came, or null. */
  readonly answeredAtMs: number | null;
}

/** An act before it has a number and a signature. Its id is given once and survives every retry. */
export interface EntryDraft {
  readonly id: EntryBody["id"];
  readonly kind: string;
  readonly subject: string;
  readonly actor: EntryBody["actor"];
  readonly occurredAtMs: number;
  readonly open: EntryBody["open"];
  readonly sealed: EntryBody["sealed"];
  readonly wraps: SignedEntry["wraps"];
}

/** Hub time minus device time, and how far it may be wrong. */
export interface ClockMeasurement {
  readonly offsetMs: number;
  readonly uncertaintyMs: number;
  /** Device clock. */
  readonly measuredAtMs: number;
}

export interface SendFailure {
  readonly atMs: number;
  /** Failures in a row; 1 for the first. */
  readonly count: number;
  /** A problem code of the hub, or null when it was not reached. */
  readonly code: string | null;
  /** True when waiting will not help: a person has to look. */
  readonly needsPerson: boolean;
}

/** What the device remembers beside its entries. */
export interface OutboxMarks {
  readonly device: EntryBody["device"];
  /** Highest number that is not to be given again: of an own entry, or the hub's mark. */
  readonly lastSeq: number;
  /** Highest gap-free number the hub has confirmed. */
  readonly hubMark: number;
  readonly serverEpoch: string | null;
  /** Device clock at the hub's last answer, or null. */
  readonly hubHeardAtMs: number | null;
  readonly clock: ClockMeasurement | null;
  readonly failure: SendFailure | null;
  /** Entries of the next push: halved while the hub finds pushes too large or malformed. */
  readonly batchEntriesMax: number;
  /** How often entries were given new numbers; left out while it never happened. */
  readonly renumberings?: number;
  /** How long the hub has had what; left out until its first answer. */
  readonly retention?: Retention;
}
