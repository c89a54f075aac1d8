import { assert, type SeededRandom } from "@caravanserai/kernel";
import type { Scheduler } from "./scheduler.ts";

export type Key = string | number;
type Table = Map<Key, unknown>;

/** The disk has no room, or its quota is used up: the transaction left no trace. */
export class SimulatedDiskFull extends Error {
  override readonly name = "SimulatedDiskFull";
}

interface Undo {
  readonly table: string;
  readonly key: Key;
  readonly before: unknown;
}

interface Job {
  readonly work: (disk: DiskTransaction) => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (fault: unknown) => void;
}

export interface DiskOptions {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  /** False: a commit is reported before it is on the disk, as browsers do without the flag. */
  readonly isStrict: boolean;
}

/** A transaction's view of the tables: changes are undone when it fails or power is lost. */
export class DiskTransaction {
  readonly undo: Undo[] = [];
  readonly #tables: Map<string, Table>;

  constructor(tables: Map<string, Table>) {
    this.#tables = tables;
  }

  find<Row>(table: string, key: Key): Row | undefined {
    return this.#tables.get(table)?.get(key) as Row | undefined;
  }

  rows<Row>(table: string): readonly Row[] {
    return [...(this.#tables.get(table)?.values() ?? [])] as Row[];
  }

  /** An undefined row is removed. */
  keep(table: string, key: Key, row: unknown): void {
    const rows = this.#tables.get(table) ?? new Map<Key, unknown>();
    this.#tables.set(table, rows);
    this.undo.push({ table, key, before: rows.get(key) });
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  }
}

const flushEveryMs = 4_000;
const stallMsMax = 4_000;

/**
 * A transactional store on a disk. Transactions run one after the other. A strict commit is
 * reported once it is flushed; power lost meanwhile keeps it or loses it whole. Relaxed commits are
 * reported at once, and power loss takes any number of the latest of them.
 */
export class SimulatedDisk {
  isFull = false;
  readonly #tables = new Map<string, Table>();
  readonly #options: DiskOptions;
  /** One list of undone values per committed transaction. */
  #log: (readonly Undo[])[] = [];
  #flushed = 0;
  #queue: Job[] = [];
  #running: readonly Undo[] | undefined;
  #isBusy = false;
  #isFlushPlanned = false;
  #generation = 0;
  #atNextCommit: (() => void) | undefined;

  constructor(options: DiskOptions) {
    this.#options = options;
  }

  /** The next commit takes long, and in the middle of it, or soon after it, this happens. */
  atNextCommit(act: () => void): void {
    this.#atNextCommit = act;
  }

  /** Durable transactions so far: what a backup taken now would hold. */
  get position(): number {
    return this.#flushed;
  }

  transaction<T>(work: (disk: DiskTransaction) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ work, resolve: resolve as (value: never) => void, reject });
      if (!this.#isBusy) this.#next();
    });
  }

  /** The tables as they stand, committed or not; for oracles, and for readers that should not. */
  peek(): DiskTransaction {
    return new DiskTransaction(this.#tables);
  }

  /** Setting up, before time begins: durable at once. */
  prepare(work: (disk: DiskTransaction) => void): void {
    const transaction = new DiskTransaction(this.#tables);
    work(transaction);
    this.#log.push(transaction.undo);
    this.#flushed = this.#log.length;
  }

  /** Power is lost, or the database is killed. */
  crash(): void {
    const { random } = this.#options;
    this.#stop();
    // What was being flushed may have reached the disk whole, or not at all.
    if (this.#running !== undefined) this.#log.push(this.#running);
    this.#running = undefined;
    this.#undoTo(this.#flushed + random.integer(this.#log.length - this.#flushed + 1));
    this.#flushed = this.#log.length;
  }

  /** Back to a backup taken when `position` was this. */
  rewind(position: number): void {
    this.crash();
    assert(position <= this.#log.length, "a backup is of the past");
    this.#undoTo(position);
    this.#flushed = position;
  }

  /** Everything is gone: evicted storage, a lost tablet. */
  wipe(): void {
    this.#stop();
    this.#running = undefined;
    this.#tables.clear();
    this.#log = [];
    this.#flushed = 0;
  }

  #stop(): void {
    this.#generation += 1;
    this.#queue = [];
    this.#isBusy = false;
  }

  #undoTo(length: number): void {
    while (this.#log.length > length) undo(this.#tables, this.#log.pop()!);
  }

  #next(): void {
    const job = this.#queue.shift();
    this.#isBusy = job !== undefined;
    if (job === undefined) return;
    this.#later(this.#options.random.integer(3), () => this.#run(job));
  }

  #run({ work, resolve, reject }: Job): void {
    const transaction = new DiskTransaction(this.#tables);
    let answer: unknown;
    try {
      answer = work(transaction);
      if (this.isFull && transaction.undo.length > 0) throw new SimulatedDiskFull("disk full");
    } catch (fault) {
      undo(this.#tables, transaction.undo);
      reject(fault);
      return this.#next();
    }
    const done = () => {
      resolve(answer as never);
      this.#next();
    };
    if (transaction.undo.length === 0) return done();
    const stallMs = this.#interrupt(transaction.undo.length);
    if (!this.#options.isStrict) {
      this.#log.push(transaction.undo);
      this.#planFlush();
      return done();
    }
    this.#running = transaction.undo;
    this.#later(stallMs + 1 + this.#options.random.integer(25), () => {
      this.#running = undefined;
      this.#log.push(transaction.undo);
      this.#flushed = this.#log.length;
      done();
    });
  }

  /** How long the disk stalls because something is about to happen. */
  #interrupt(writes: number): number {
    const act = this.#atNextCommit;
    if (act === undefined) return 0;
    const { random, scheduler } = this.#options;
    // Most commits are signs of life; those that save something are worth more.
    if (writes < 3 && random.integer(6) > 0) return 0;
    this.#atNextCommit = undefined;
    const stallMs = random.integer(stallMsMax);
    scheduler.after(random.integer(stallMs + 200), act);
    return stallMs;
  }

  #planFlush(): void {
    if (this.#isFlushPlanned) return;
    this.#isFlushPlanned = true;
    this.#options.scheduler.after(this.#options.random.integer(flushEveryMs), () => {
      this.#isFlushPlanned = false;
      this.#flushed = this.#log.length;
    });
  }

  #later(delayMs: number, run: () => void): void {
    const generation = this.#generation;
    this.#options.scheduler.after(delayMs, () => {
      if (generation === this.#generation) run();
    });
  }
}

function undo(tables: Map<string, Table>, changes: readonly Undo[]): void {
  for (let index = changes.length - 1; index >= 0; index--) {
    const { table, key, before } = changes[index]!;
    const rows = tables.get(table);
    if (before === undefined) rows?.delete(key);
    else rows?.set(key, before);
  }
}
