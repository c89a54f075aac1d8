import { assert } from "@caravanserai/kernel";
import { isCollided } from "./renumber-collided.ts";
import { settledMarks } from "./settled-marks.ts";
import { isWaitingAgain } from "./waiting-again.ts";
import type { OutboxEntry, OutboxMarks } from "./outbox-entry.ts";
import type {
  AppendOutcome,
  OutboxAppend,
  OutboxBacklog,
  OutboxChanges,
  OutboxStore,
  RenumberedEntry,
  RenumberingStore,
  VerdictChange,
} from "./ports.ts";

/**
 * An outbox in memory: the reference that storage adapters are compared with, and the outbox of
 * simulated devices. Every method runs to its end without a pause, as a transaction would.
 */
export class MemoryOutbox<LocalRows> implements OutboxStore<LocalRows>, RenumberingStore {
  #marks: OutboxMarks;
  readonly #entries = new Map<number, OutboxEntry>();
  readonly #onLocal: (local: LocalRows) => void;

  constructor(marks: OutboxMarks, onLocal: (local: LocalRows) => void = () => undefined) {
    this.#marks = marks;
    this.#onLocal = onLocal;
  }

  /** All entries that are kept, lowest number first. */
  get entries(): readonly OutboxEntry[] {
    return [...this.#entries.values()].sort((left, right) => left.seq - right.seq);
  }

  readMarks(): Promise<OutboxMarks> {
    return Promise.resolve(this.#marks);
  }

  append({ expectedLastSeq, entries, local }: OutboxAppend<LocalRows>): Promise<AppendOutcome> {
    const ids = new Set(entries.map(({ id }) => id));
    const alreadyThere = [...this.#entries.values()].filter(({ id }) => ids.has(id));
    if (alreadyThere.length > 0) return Promise.resolve({ alreadyThere });
    if (this.#marks.lastSeq !== expectedLastSeq) return Promise.resolve("seq-taken");
    for (const entry of entries) {
      assert(entry.seq === this.#marks.lastSeq + 1, "numbers follow each other");
      this.#entries.set(entry.seq, entry);
      this.#marks = { ...this.#marks, lastSeq: entry.seq };
    }
    this.#onLocal(local);
    return Promise.resolve("appended");
  }

  readUnacknowledged(limit: number): Promise<readonly OutboxEntry[]> {
    const open = this.entries.filter(({ state }) => state !== "acknowledged");
    return Promise.resolve(open.slice(0, limit));
  }

  readBacklog(): Promise<OutboxBacklog> {
    const open = this.entries.filter(({ state }) => state !== "acknowledged");
    const withVerdict = (wanted: string) =>
      this.entries.filter(({ verdict }) => verdict === wanted).length;
    return Promise.resolve({
      entries: open.length,
      oldestAtMs: open[0]?.occurredAtMs ?? null,
      quarantined: withVerdict("quarantined"),
      held: withVerdict("held"),
    });
  }

  markSent(seqs: readonly number[]): Promise<void> {
    for (const seq of seqs) {
      const entry = this.#entries.get(seq);
      if (entry?.state === "waiting") this.#entries.set(seq, { ...entry, state: "sent" });
    }
    return Promise.resolve();
  }

  settle(changes: OutboxChanges): Promise<void> {
    const { verdicts, atMs } = changes;
    this.#marks = settledMarks(this.#marks, changes);
    for (const entry of this.entries) {
      if (!isWaitingAgain(entry, changes)) continue;
      const waiting = { state: "waiting", verdict: null, code: null, answeredAtMs: null } as const;
      this.#entries.set(entry.seq, { ...entry, ...waiting });
    }
    for (const change of verdicts) this.#acknowledge(change, atMs);
    return Promise.resolve();
  }

  prune({ answeredBeforeMs, seqMax }: { answeredBeforeMs: number; seqMax: number }): Promise<void> {
    for (const { seq, verdict, answeredAtMs } of this.entries) {
      const isOld = answeredAtMs !== null && answeredAtMs < answeredBeforeMs;
      if (isOld && verdict === "accepted" && seq <= seqMax) this.#entries.delete(seq);
    }
    return Promise.resolve();
  }

  readCollided(): Promise<readonly OutboxEntry[]> {
    return Promise.resolve(this.entries.filter(isCollided));
  }

  renumber({
    expectedLastSeq,
    renumbered,
  }: {
    expectedLastSeq: number;
    renumbered: readonly RenumberedEntry[];
  }): Promise<"renumbered" | "seq-taken"> {
    const standing = ({ seqBefore, entry }: RenumberedEntry) =>
      this.#entries.get(seqBefore)?.id === entry.id;
    const isTaken = this.#marks.lastSeq !== expectedLastSeq || !renumbered.every(standing);
    if (isTaken) return Promise.resolve("seq-taken");
    for (const { seqBefore, entry } of renumbered) {
      this.#entries.delete(seqBefore);
      this.#entries.set(entry.seq, entry);
    }
    const lastSeq = expectedLastSeq + renumbered.length;
    const renumberings = (this.#marks.renumberings ?? 0) + 1;
    this.#marks = { ...this.#marks, lastSeq, renumberings };
    return Promise.resolve("renumbered");
  }

  #acknowledge({ seq, id, verdict, code }: VerdictChange, answeredAtMs: number): void {
    const entry = this.#entries.get(seq);
    if (entry?.id !== id) return;
    this.#entries.set(seq, { ...entry, state: "acknowledged", verdict, code, answeredAtMs });
  }
}
