import { assert } from "@caravanserai/kernel";
import { Dexie } from "dexie";
import { isCollided, isWaitingAgain, settledMarks } from "@caravanserai/sync";
import type {
  AppendOutcome,
  OutboxAppend,
  OutboxBacklog,
  OutboxChanges,
  OutboxEntry,
  OutboxMarks,
  OutboxStore,
  RenumberingStore,
} from "@caravanserai/sync";
import { keepSingle, readSingle, type PostDatabase, type SealedCell } from "./post-database.ts";
import { StorageEvicted } from "./storage-fault.ts";

/** Local rows that stand or fall with an act: what the shift remembers, and the used-up draft. */
interface ShiftRows {
  readonly kept: readonly SealedCell[];
  readonly removed: readonly string[];
}

export type TabletOutbox = OutboxStore<ShiftRows> & RenumberingStore;

/** The outbox in IndexedDB. Every method is one transaction; only database calls happen inside. */
export function createStoredOutbox(database: PostDatabase): TabletOutbox {
  const { dexie, outbox, singles } = database;

  async function readMarks(): Promise<OutboxMarks> {
    const marks = await readSingle(database, "marks");
    if (marks === undefined) throw new StorageEvicted("an enrolled device has marks");
    return marks;
  }

  return {
    readMarks,
    append: (append) => appendEntries(database, append, readMarks),
    async readUnacknowledged(limit) {
      const waiting = await inState(database, "waiting").limit(limit).toArray();
      const sent = await inState(database, "sent").limit(limit).toArray();
      return [...waiting, ...sent].sort((left, right) => left.seq - right.seq).slice(0, limit);
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
        const before = await readMarks();
        const marks = settledMarks(before, changes);
        await keepSingle(database, "marks", marks);
        await skipForgotten(database, marks.lastSeq - before.lastSeq);
        await settleEntries(database, changes);
      }),
    readCollided: () => outbox.where("verdict").equals("quarantined").and(isCollided).sortBy("seq"),
    renumber: (change) => renumberEntries(database, change, readMarks),
    async prune({ answeredBeforeMs, seqMax }) {
      await outbox
        .where("seq")
        .belowOrEqual(seqMax)
        .and((entry) => isOldAndAccepted(entry, answeredBeforeMs))
        .delete();
    },
  };
}

/**
 * A tablet set back to an older image has forgotten so many of its entries, and each of them may
 * have used up a reference and a number of the queue: none of those is given a second time.
 */
async function skipForgotten(database: PostDatabase, entries: number): Promise<void> {
  if (entries === 0) return;
  for (const name of ["reference-index", "token-serial"] as const) {
    await keepSingle(database, name, ((await readSingle(database, name)) ?? 0) + entries);
  }
}

function renumberEntries(
  { dexie, outbox, singles }: PostDatabase,
  { expectedLastSeq, renumbered }: Parameters<RenumberingStore["renumber"]>[0],
  readMarks: () => Promise<OutboxMarks>,
): ReturnType<RenumberingStore["renumber"]> {
  return dexie.transaction("rw", outbox, singles, async () => {
    const marks = await readMarks();
    const standing = await outbox.bulkGet(renumbered.map(({ seqBefore }) => seqBefore));
    const isThere = renumbered.every(({ entry }, index) => standing[index]?.id === entry.id);
    if (marks.lastSeq !== expectedLastSeq || !isThere) return "seq-taken";
    await outbox.bulkDelete(renumbered.map(({ seqBefore }) => seqBefore));
    await outbox.bulkAdd(renumbered.map(({ entry }) => entry));
    const lastSeq = expectedLastSeq + renumbered.length;
    const renumberings = (marks.renumberings ?? 0) + 1;
    await singles.put({ name: "marks", value: { ...marks, lastSeq, renumberings } });
    return "renumbered";
  });
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
    const alreadyThere = await outbox
      .where("id")
      .anyOf(entries.map(({ id }) => id))
      .sortBy("seq");
    if (alreadyThere.length > 0) return { alreadyThere };
    const marks = await readMarks();
    if (marks.lastSeq !== expectedLastSeq) return "seq-taken";
    await outbox.bulkAdd([...entries]);
    await keepSingle(database, "marks", { ...marks, lastSeq: expectedLastSeq + entries.length });
    if (local.kept.length > 0) await cells.bulkPut([...local.kept]);
    if (local.removed.length > 0) await cells.bulkDelete([...local.removed]);
    return "appended";
  });
}

/** Entries of a state by number, without reading the rest. */
function inState({ outbox }: PostDatabase, state: OutboxEntry["state"]) {
  return outbox.where("[state+seq]").between([state, Dexie.minKey], [state, Dexie.maxKey]);
}

function readBacklog(database: PostDatabase): Promise<OutboxBacklog> {
  const { dexie, outbox } = database;
  return dexie.transaction("r", outbox, async () => {
    const waiting = await inState(database, "waiting").first();
    const sent = await inState(database, "sent").first();
    const [oldest] = [waiting, sent]
      .filter((entry) => entry !== undefined)
      .sort((left, right) => left.seq - right.seq);
    return {
      entries: await outbox.where("state").anyOf("waiting", "sent").count(),
      oldestAtMs: oldest?.occurredAtMs ?? null,
      quarantined: await outbox.where("verdict").equals("quarantined").count(),
      held: await outbox.where("verdict").equals("held").count(),
    };
  });
}

async function settleEntries({ outbox }: PostDatabase, changes: OutboxChanges): Promise<void> {
  const { waitingAgainAboveSeq, verdicts, atMs } = changes;
  const waiting = { state: "waiting", verdict: null, code: null, answeredAtMs: null } as const;
  const isAgain = (entry: OutboxEntry) => isWaitingAgain(entry, changes);
  if (waitingAgainAboveSeq !== null) {
    await outbox.where("seq").above(waitingAgainAboveSeq).and(isAgain).modify(waiting);
  }
  await outbox.where("verdict").equals("held").and(isAgain).modify(waiting);
  for (const { seq, id, verdict, code } of verdicts) {
    await outbox
      .where("seq")
      .equals(seq)
      .and((entry) => entry.id === id)
      .modify({ state: "acknowledged", verdict, code, answeredAtMs: atMs });
  }
}
