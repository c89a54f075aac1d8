import { assert } from "@caravanserai/kernel";
import { isWaitingAgain, settledMarks } from "@caravanserai/sync";
import type {
  AppendOutcome,
  OutboxAppend,
  OutboxChanges,
  OutboxEntry,
  OutboxMarks,
  OutboxStore,
} from "@caravanserai/sync";
import type { Mutation } from "./mutations.ts";
import type { DiskTransaction, SimulatedDisk } from "./simulated-disk.ts";

const monthMs = 30 * 24 * 3_600_000;

/** Tables of a tablet. */
export const tabletTables = {
  /** By number, and numbers by id. */
  outbox: "outbox",
  outboxById: "outbox-by-id",
  single: "single",
} as const;

export function readMarks(disk: DiskTransaction): OutboxMarks {
  const marks = disk.find<OutboxMarks>(tabletTables.single, "marks");
  assert(marks !== undefined, "an enrolled device has marks");
  return marks;
}

export function readEntries(disk: DiskTransaction): readonly OutboxEntry[] {
  const entries = disk.rows<OutboxEntry>(tabletTables.outbox);
  return entries.toSorted((left, right) => left.seq - right.seq);
}

function isOpen({ state }: OutboxEntry): boolean {
  return state !== "acknowledged";
}

/** The tablet's outbox as IndexedDB keeps it: one transaction a method, as `stored-outbox.ts`. */
export class DiskOutbox implements OutboxStore<null> {
  readonly #disk: SimulatedDisk;
  readonly #mutation: Mutation | null;

  constructor(disk: SimulatedDisk, mutation: Mutation | null) {
    this.#disk = disk;
    this.#mutation = mutation;
  }

  readMarks(): Promise<OutboxMarks> {
    return this.#disk.transaction(readMarks);
  }

  append({ expectedLastSeq, entries }: OutboxAppend<null>): Promise<AppendOutcome> {
    return this.#disk.transaction((disk) => {
      const first = entries[0];
      assert(first !== undefined, "an act has at least one entry");
      if (disk.find(tabletTables.outboxById, first.id) !== undefined) {
        const ids = new Set(entries.map(({ id }) => id));
        return { alreadyThere: readEntries(disk).filter(({ id }) => ids.has(id)) };
      }
      const marks = readMarks(disk);
      if (marks.lastSeq !== expectedLastSeq) return "seq-taken";
      for (const entry of entries) keepEntry(disk, entry);
      const lastSeq = expectedLastSeq + entries.length;
      disk.keep(tabletTables.single, "marks", { ...marks, lastSeq });
      return "appended";
    });
  }

  readUnacknowledged(limit: number): Promise<readonly OutboxEntry[]> {
    return this.#disk.transaction((disk) => readEntries(disk).filter(isOpen).slice(0, limit));
  }

  readBacklog(): ReturnType<OutboxStore<null>["readBacklog"]> {
    return this.#disk.transaction((disk) => {
      const entries = readEntries(disk);
      const open = entries.filter(isOpen);
      const with_ = (wanted: string) => entries.filter(({ verdict }) => verdict === wanted).length;
      const oldestAtMs = open[0]?.occurredAtMs ?? null;
      const counted = { quarantined: with_("quarantined"), held: with_("held") };
      return { entries: open.length, oldestAtMs, ...counted };
    });
  }

  markSent(seqs: readonly number[]): Promise<void> {
    return this.#disk.transaction((disk) => {
      for (const seq of seqs) {
        const entry = disk.find<OutboxEntry>(tabletTables.outbox, seq);
        if (entry?.state === "waiting") keepEntry(disk, { ...entry, state: "sent" });
      }
    });
  }

  settle(changes: OutboxChanges): Promise<void> {
    return this.#disk.transaction((disk) => {
      const before = readMarks(disk);
      disk.keep(tabletTables.single, "marks", settledMarks(before, changes));
      const again = { ...changes, waitingAgainAboveSeq: this.#againAbove(changes, before) };
      for (const entry of readEntries(disk)) {
        if (!isWaitingAgain(entry, again)) continue;
        const open = { state: "waiting", verdict: null, code: null, answeredAtMs: null } as const;
        keepEntry(disk, { ...entry, ...open });
      }
      for (const { seq, id, verdict, code } of changes.verdicts) {
        const entry = disk.find<OutboxEntry>(tabletTables.outbox, seq);
        if (entry?.id !== id) continue;
        if (this.#mutation === "delete-on-acknowledge") {
          disk.keep(tabletTables.outbox, seq, undefined);
          continue;
        }
        const answeredAtMs = changes.atMs;
        keepEntry(disk, { ...entry, state: "acknowledged", verdict, code, answeredAtMs });
      }
      if (this.#mutation === "prune-by-device-clock") forgetBefore(disk, changes.atMs - monthMs);
    });
  }

  prune(limit: { answeredBeforeMs: number; seqMax: number }): Promise<void> {
    const { answeredBeforeMs, seqMax } = limit;
    return this.#disk.transaction((disk) => forgetBefore(disk, answeredBeforeMs, seqMax));
  }

  #againAbove({ waitingAgainAboveSeq }: OutboxChanges, before: OutboxMarks): number | null {
    if (waitingAgainAboveSeq === null) return null;
    if (this.#mutation === "skip-epoch-check") return null;
    return this.#mutation === "send-again-from-own-mark" ? before.hubMark : waitingAgainAboveSeq;
  }
}

function keepEntry(disk: DiskTransaction, entry: OutboxEntry): void {
  disk.keep(tabletTables.outbox, entry.seq, entry);
  disk.keep(tabletTables.outboxById, entry.id, entry.seq);
}

function forgetBefore(disk: DiskTransaction, beforeMs: number, seqMax = Infinity): void {
  for (const { seq, id, verdict, answeredAtMs } of readEntries(disk)) {
    const isOld = answeredAtMs !== null && answeredAtMs < beforeMs;
    if (!isOld || verdict !== "accepted" || seq > seqMax) continue;
    disk.keep(tabletTables.outbox, seq, undefined);
    disk.keep(tabletTables.outboxById, id, undefined);
  }
}
