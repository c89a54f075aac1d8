import { once } from "node:events";
import type { Writable } from "node:stream";
import type { Submittable } from "pg";
import type { Connection } from "../database.ts";

/** Rows are gathered to blocks of this size before anybody sees them. */
const blockBytes = 256 * 1024;
/** Above this the server is asked to wait for us. */
const queuedBytesMax = 4 * 1024 * 1024;

/** The part of the driver's wire that COPY needs. */
interface Wire {
  readonly stream: Writable & { pause(): void; resume(): void };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** What the driver calls on the query that is at work. */
interface CopyQuery {
  submit(wire: Wire): void;
  handleCopyInResponse(wire: Wire): void;
  handleCopyData(message: { chunk: Buffer }, wire: Wire): void;
  handleCommandComplete(message: { text: string }): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
}

/** COPY has the wire to itself: the connection sends one statement at a time from here on. */
function submit(connection: Connection, copy: CopyQuery): void {
  Object.assign(connection, { pipeline: false });
  connection.query(copy as unknown as Submittable);
}

/** Rows a COPY says it has moved: `COPY 42`. */
function rowsOf(tag: string): number {
  return Number(tag.split(" ")[1] ?? 0);
}

export interface CopyOut extends AsyncIterable<Buffer> {
  /** Known after the last block. */
  readonly rows: number;
}

/** Runs `copy … to stdout`; the server waits while blocks are not taken. */
export function copyOut(connection: Connection, text: string): CopyOut {
  const blocks: Buffer[] = [];
  let gathered: Buffer[] = [];
  let gatheredBytes = 0;
  let queuedBytes = 0;
  let rows = 0;
  let isOver = false;
  let failure: Error | undefined;
  let wire: Wire | undefined;
  let wake: () => void = () => undefined;

  function flush(): void {
    if (gatheredBytes === 0) return;
    blocks.push(Buffer.concat(gathered));
    gathered = [];
    gatheredBytes = 0;
  }
  submit(connection, {
    submit(given) {
      wire = given;
      given.query(text);
    },
    handleCopyInResponse: (given) => given.sendCopyFail("nothing is copied in here"),
    handleCopyData({ chunk }, given) {
      // The driver reuses its buffer for what comes next.
      gathered.push(Buffer.from(chunk));
      gatheredBytes += chunk.length;
      queuedBytes += chunk.length;
      if (gatheredBytes >= blockBytes) flush();
      if (queuedBytes > queuedBytesMax) given.stream.pause();
      wake();
    },
    handleCommandComplete: ({ text: tag }) => (rows = rowsOf(tag)),
    handleReadyForQuery() {
      flush();
      isOver = true;
      wake();
    },
    handleError(error) {
      failure = error;
      isOver = true;
      wake();
    },
  });

  async function* read(): AsyncGenerator<Buffer> {
    for (;;) {
      const block = blocks.shift();
      if (block !== undefined) {
        queuedBytes -= block.length;
        if (queuedBytes <= queuedBytesMax) wire?.stream.resume();
        yield block;
      } else if (failure !== undefined) {
        throw failure;
      } else if (isOver) {
        return;
      } else {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  }
  return {
    [Symbol.asyncIterator]: read,
    get rows() {
      return rows;
    },
  };
}

/** Runs `copy … from stdin` with these blocks, and says how many rows the server took. */
export function copyIn(
  connection: Connection,
  text: string,
  blocks: AsyncIterable<Uint8Array>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    let hasFailed = false;
    async function pump(wire: Wire): Promise<void> {
      try {
        for await (const block of blocks) {
          if (hasFailed) return;
          wire.sendCopyFromChunk(Buffer.from(block.buffer, block.byteOffset, block.byteLength));
          if (wire.stream.writableNeedDrain) await once(wire.stream, "drain");
        }
        wire.endCopyFrom();
      } catch (error) {
        // What was read is not whole: the server must not keep a part of it.
        hasFailed = true;
        wire.sendCopyFail("the source failed");
        reject(error instanceof Error ? error : new Error("the source failed", { cause: error }));
      }
    }
    submit(connection, {
      submit: (wire) => wire.query(text),
      handleCopyInResponse: (wire) => void pump(wire),
      handleCopyData: () => undefined,
      handleCommandComplete: ({ text: tag }) => (rows = rowsOf(tag)),
      handleReadyForQuery: () => resolve(rows),
      handleError(error) {
        hasFailed = true;
        reject(error);
      },
    });
  });
}
