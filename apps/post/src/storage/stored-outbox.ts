import { assert } from "@caravanserai/kernel";
import type {
  AppendOutcome,
  OutboxAppend,
  OutboxBacklog,
  OutboxChanges,
  OutboxEntry,
  OutboxMarks,
  OutboxStore,
} from "@caravanserai/sync";
import { keepSingle, readSingle, type PostDatabase, type SealedCell } from "./post-database.ts";

/** Local rows that stand or fall with an act: what the shift remembers, and the used-up draft. */
export interface ShiftRows {
  readonly kept: readonly SealedCell[];
  readonly removed: readonly string[];
}

/** The outbox in IndexedDB. Every method is one transaction; only database calls happen inside. */
export function createStoredOutbox(database: PostDatabase): OutboxStore<ShiftRows> {
  const { dexie, outbox, singles } = database;

  async function readMarks(): Promise<OutboxMarks> {
    const marks = await readSingle(database, "marks");
    assert(marks !== undefined, "an enrolled device has marks");
    return marks;
  }

  return {
    readMarks,
    append: (append) => appendEntries(database, append, readMarks),
    async readUnacknowledged(limit) {
      const open = await outbox.where("state").anyOf("waiting", "sent").sortBy("seq");
      return open.slice(0, limit);
    },
    readBacklog: () => readBacklog(database),
    async markSent(seqs) {
      await outbox
        .where("seq")
        .anyOf([...seqs])
        .and(({ state }) => state === "waiting")
        .modify({ state: "sent" });
    },
    settle: (changes) =>
      dexie.transaction("rw", outbox, singles, async () => {
        await keepSingle(database, "marks", { ...(await readMarks()), ...changes.marks });
        await settleEntries(database, changes);
      }),
    async prune({ answeredBeforeMs, seqMax }) {
      await outbox
        .where("seq")
        .belowOrEqual(seqMax)
        .and((entry) => isOldAndAccepted(entry, answeredBeforeMs))
        .delete();
    },
  };
}

function isOldAndAccepted({ verdict, answeredAtMs }: OutboxEntry, beforeMs: number): boolean {
  return verdict === "accepted" && answeredAtMs !== null && answeredAtMs < beforeMs;
}

function appendEntries(
  database: PostDatabase,
  { expectedLastSeq, entries, local }: OutboxAppend<ShiftRows>,
  readMarks: () => Promise<OutboxMarks>,
): Promise<AppendOutcome> {
  const { dexie, outbox, singles, cells } = database;
  return dexie.transaction("rw", outbox, singles, cells, async () => {
    const first = entries[0];
    assert(first !== undefined, "an act has at least one entry");
    if ((await outbox.where("id").equals(first.id).count()) > 0) return "already-there";
    const marks = await readMarks();
    if (marks.lastSeq !== expectedLastSeq) return "seq-taken";
    await outbox.bulkAdd([...entries]);
    await keepSingle(database, "marks", { ...marks, lastSeq: expectedLastSeq + entries.length });
    if (local.kept.length > 0) await cells.bulkPut([...local.kept]);
    if (local.removed.length > 0) await cells.bulkDelete([...local.removed]);
    return "appended";
  });
}

function readBacklog({ dexie, outbox }: PostDatabase): Promise<OutboxBacklog> {
  return dexie.transaction("r", outbox, async () => {
    const open = await outbox.where("state").anyOf("waiting", "sent").sortBy("seq");
    return {
      entries: open.length,
      oldestAtMs: open[0]?.occurredAtMs ?? null,
      quarantined: await outbox.where("verdict").equals("quarantined").count(),
      held: await outbox.where("verdict").equals("held").count(),
    };
  });
}

async function settleEntries(
  { outbox }: PostDatabase,
  { waitingAgainAboveSeq, verdicts, atMs }: OutboxChanges,
): Promise<void> {
  if (waitingAgainAboveSeq !== null) {
    const waiting = { state: "waiting", verdict: null, code: null, answeredAtMs: null } as const;
    await outbox.where("seq").above(waitingAgainAboveSeq).modify(waiting);
  }
  for (const { seq, id, verdict, code } of verdicts) {
    await outbox
      .where("seq")
      .equals(seq)
      .and((entry) => entry.id === id)
      .modify({ state: "acknowledged", verdict, code, answeredAtMs: atMs });
  }
}
