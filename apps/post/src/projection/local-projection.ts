import type { PostView } from "@caravanserai/contract";
import type { MemoryRows } from "@caravanserai/domain";
import type { OutboxEntry } from "@caravanserai/sync";
import { liveQuery } from "dexie";
import { readSingle, type PostDatabase } from "../storage/post-database.ts";
import { foldEntry, localRows } from "./local-rows.ts";

/** A shift and its night; older own entries matter only while the hub lacks them. */
const foldedMs = 36 * 3_600_000;

export interface ProjectionSnapshot {
  readonly rows: MemoryRows;
  readonly view: PostView | undefined;
  /** Changes with every fold. */
  readonly version: number;
}

/** The tablet's read rows in memory, following the database over all tabs. */
export interface LocalProjection {
  current(): ProjectionSnapshot;
  subscribe(listener: () => void): () => void;
  /** Folds what was saved since; called before a rule is asked and after a save. */
  refresh(): Promise<ProjectionSnapshot>;
  stop(): void;
}

export async function openLocalProjection(database: PostDatabase): Promise<LocalProjection> {
  const listeners = new Set<() => void>();
  let snapshot = await build(database, 0);
  let { lastSeq: foldedSeq, renumberings } = await numbersOf(database);
  let running: Promise<void> = Promise.resolve();

  async function fold(): Promise<void> {
    // A store that the browser has cleared is not a tablet without rows: what is shown stays.
    if ((await readSingle(database, "marks")) === undefined) return;
    const view = await readSingle(database, "post-view");
    const now = await numbersOf(database);
    const { lastSeq } = now;
    // Entries that were given new numbers are folded already, under the old ones.
    const isSameView = view?.asOfMs === snapshot.view?.asOfMs && now.renumberings === renumberings;
    if (isSameView && lastSeq === foldedSeq) return;
    if (isSameView) {
      const added = await database.outbox.where("seq").above(foldedSeq).sortBy("seq");
      for (const entry of added) foldEntry(entry, snapshot.rows);
      snapshot = { ...snapshot, version: snapshot.version + 1 };
      foldedSeq = added.at(-1)?.seq ?? foldedSeq;
    } else {
      snapshot = await build(database, snapshot.version + 1);
      foldedSeq = lastSeq;
      renumberings = now.renumberings;
    }
    for (const listener of listeners) listener();
  }

  async function refresh(): Promise<ProjectionSnapshot> {
    // One fold at a time: two that overlap would fold the same entry twice.
    running = running.then(fold, fold);
    await running;
    return snapshot;
  }

  const watched = liveQuery(async () => ({
    ...(await numbersOf(database)),
    asOfMs: (await readSingle(database, "post-view"))?.asOfMs,
  })).subscribe({
    next: () => void refresh(),
    // The next save or answer folds again; the storage watch tells when there is none to come.
    error: () => undefined,
  });

  return {
    current: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    stop: () => watched.unsubscribe(),
  };
}

async function numbersOf(database: PostDatabase) {
  const marks = await readSingle(database, "marks");
  return { lastSeq: marks?.lastSeq ?? 0, renumberings: marks?.renumberings ?? 0 };
}

async function build(database: PostDatabase, version: number): Promise<ProjectionSnapshot> {
  const view = await readSingle(database, "post-view");
  const entries = await foldedEntries(database);
  return { rows: localRows(view, entries), view, version };
}

async function foldedEntries({ outbox }: PostDatabase): Promise<readonly OutboxEntry[]> {
  const newest = await outbox.orderBy("occurredAtMs").last();
  const sinceMs = (newest?.occurredAtMs ?? 0) - foldedMs;
  const recent = await outbox.where("occurredAtMs").above(sinceMs).toArray();
  const waiting = await outbox.where("state").anyOf("waiting", "sent").toArray();
  const bySeq = new Map([...recent, ...waiting].map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].sort((left, right) => left.seq - right.seq);
}
