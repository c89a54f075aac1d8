import { assert, type Clock } from "@caravanserai/kernel";
import type { Database } from "../database.ts";
import { isPassingFault } from "../faults.ts";
import { appendAll, type AppendAnswer, type AppendRequest } from "./append-transaction.ts";
import type { AppendedBatch, Appender } from "./appender-port.ts";

const batchRequestsMax = 64;
const batchEntriesMax = 1_000;
/** A third of what a small transaction takes. */
const gatherMs = 3;

export interface AppenderOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Told after each committed transaction. */
  readonly onBatch?: (batch: AppendedBatch) => void;
}

interface Waiting {
  readonly request: AppendRequest;
  resolve(answer: AppendAnswer): void;
  reject(error: unknown): void;
}

/**
 * The one way into the journal: ordered, batched, answered after commit. While one transaction
 * runs, requests queue; the next takes as many as a batch holds. A request that breaks a batch
 * cannot fail the others: they are then run one by one.
 */
export function createAppender(options: AppenderOptions): Appender {
  const queue: Waiting[] = [];
  let running: Promise<void> | undefined;
  let gathering: { enough: number; done: () => void } | undefined;
  let isClosed = false;

  async function runQueue(): Promise<void> {
    // Requests that arrive in the same turn of the event loop share their transaction.
    await new Promise((resolve) => setImmediate(resolve));
    for (let batch = takeBatch(queue); batch.length > 0; batch = takeBatch(queue)) {
      await runBatch(options, batch);
      // Those just answered come again in a moment: without this pause the clients fall into two
      // halves that wait for each other, and every commit serves only one of them.
      if (batch.length > 1 && queue.length < batchRequestsMax) {
        await gather(batch.length + queue.length);
      }
    }
    running = undefined;
  }

  function gather(enough: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        gathering = undefined;
        resolve();
      };
      const timer = setTimeout(done, gatherMs);
      gathering = { enough, done };
    });
  }

  function append(request: AppendRequest): Promise<AppendAnswer> {
    assert(!isClosed, "nothing is appended after close");
    return new Promise((resolve, reject) => {
      queue.push({ request, resolve, reject });
      if (gathering !== undefined && queue.length >= gathering.enough) gathering.done();
      running ??= runQueue();
    });
  }

  return {
    async push(push) {
      const answer = await append({ kind: "push", push });
      assert(answer.kind === "push", "a push is answered as one");
      return answer.answer;
    },
    async act(act) {
      const answer = await append({ kind: "act", act });
      assert(answer.kind === "act", "an act is answered as one");
      return answer.answer;
    },
    async record(record) {
      const answer = await append({ kind: "record", record });
      assert(answer.kind === "record", "a record is answered as one");
      return answer.answer;
    },
    get waitingRequests() {
      return queue.length;
    },
    async close() {
      isClosed = true;
      await running;
    },
  };
}

function takeBatch(queue: Waiting[]): Waiting[] {
  let requests = 0;
  let entries = 0;
  for (const { request } of queue) {
    entries += entriesOf(request);
    if (requests > 0 && (requests === batchRequestsMax || entries > batchEntriesMax)) break;
    requests += 1;
  }
  return queue.splice(0, requests);
}

function entriesOf(request: AppendRequest): number {
  if (request.kind === "act") return 1;
  return request.kind === "push" ? request.push.entries.length : request.record.events.length;
}

/** Never rejects: every request in the batch gets its answer or its fault. */
async function runBatch(options: AppenderOptions, batch: readonly Waiting[]): Promise<void> {
  const startedAtMs = performance.now();
  const requests = batch.map(({ request }) => request);
  let appended: Awaited<ReturnType<typeof appendAll>>;
  try {
    appended = await appendAll(options, requests);
  } catch (error) {
    // What passes by itself is nobody's fault; alone, a broken request fails only itself.
    if (batch.length === 1 || isPassingFault(error)) {
      for (const waiting of batch) waiting.reject(error);
    } else {
      for (const waiting of batch) await runBatch(options, [waiting]);
    }
    return;
  }
  const { answers, entries } = appended;
  answers.forEach((answer, index) => batch[index]?.resolve(answer));
  const durationMs = performance.now() - startedAtMs;
  options.onBatch?.({ requests: requests.length, entries, durationMs });
}
