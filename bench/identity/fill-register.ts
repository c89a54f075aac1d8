import { Worker } from "node:worker_threads";
import type { Database } from "@caravanserai/store";
import { copyIn } from "../../packages/store/src/backup/copy-streams.ts";
import { registerTables, type RegisterRows, type RegisterTable } from "./register-rows.ts";
import type { RowsWanted } from "./rows-worker.ts";

/** Some 9 MB of rows. */
const chunkPersons = 5_000;
/** More than cores: Postgres takes its turns between them. */
const workers = 4;
/** Chunks that wait for Postgres before the workers are asked to wait. */
const waitingChunksMax = 8;

const targets: Readonly<Record<RegisterTable, string>> = {
  tokens: "vault.token (token, person)",
  copies: "vault.comparable (person, household, first_position, key_ids, index_key, copy)",
  wraps: "keystore.wrap (key_id, person, wrap, received_at_ms)",
  names: "plain.name (person, name)",
};

/** Blocks on their way from the workers into one table. */
class Lane {
  readonly #blocks: Uint8Array[] = [];
  #isOver = false;
  #wake: () => void = () => undefined;

  get waiting(): number {
    return this.#blocks.length;
  }

  put(block: Uint8Array): void {
    this.#blocks.push(block);
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  async *read(onTaken: () => void): AsyncGenerator<Uint8Array> {
    for (;;) {
      const block = this.#blocks.shift();
      if (block !== undefined) {
        onTaken();
        yield block;
      } else if (this.#isOver) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

/** Copies what the lanes bring; the table was emptied in the same transaction, so rows come frozen. */
async function copyTable(
  database: Database,
  table: RegisterTable,
  blocks: AsyncIterable<Uint8Array>,
) {
  const connection = await database.pool.connect();
  try {
    await connection.query("begin");
    await connection.query(`truncate ${targets[table].split(" ")[0]}`);
    await copyIn(connection, `copy ${targets[table]} from stdin with (freeze)`, blocks);
    await connection.query("commit");
  } finally {
    connection.release(true);
  }
}

export interface Filling {
  readonly persons: number;
  /** After these the register is as large as it got. */
  readonly minutesMax: number;
  readonly onPersons: (done: number) => void;
}

/** Makes the rows of everybody in workers, and copies them into the empty tables meanwhile. */
export async function fillTables(
  database: Database,
  { persons, minutesMax, onPersons }: Filling,
): Promise<number> {
  const lanes = new Map(registerTables.map((table) => [table, new Lane()]));
  const idle: Worker[] = [];
  const endMs = performance.now() + 60_000 * minutesMax;
  let last = persons;
  let next = 0;
  let done = 0;
  const feed = (): void => {
    const isFull = [...lanes.values()].some(({ waiting }) => waiting >= waitingChunksMax);
    if (performance.now() > endMs) last = next;
    while (!isFull && next < last && idle.length > 0) {
      const wanted: RowsWanted = { first: next, count: Math.min(chunkPersons, last - next) };
      next += wanted.count;
      idle.pop()?.postMessage(wanted);
    }
  };
  const crew = Array.from({ length: workers }, () => {
    return new Worker(new URL("./identity-rows.mjs", import.meta.url));
  });
  const failed = new Promise<never>((_resolve, reject) => {
    for (const worker of crew) worker.on("error", reject);
  });
  for (const worker of crew) {
    idle.push(worker);
    worker.on("message", (rows: RegisterRows) => {
      for (const [table, lane] of lanes) lane.put(rows[table]);
      done += Math.min(chunkPersons, persons - done);
      onPersons(done);
      idle.push(worker);
      feed();
      if (done >= last) for (const lane of lanes.values()) lane.end();
    });
  }
  feed();
  const copying = [...lanes].map(([table, lane]) => copyTable(database, table, lane.read(feed)));
  await Promise.race([Promise.all(copying), failed]);
  await Promise.all(crew.map((worker) => worker.terminate()));
  return done;
}
