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
  handleRowDescription?(): void;
  handleDataRow?(message: { fields: readonly (string | null)[] }): void;
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
  /** Rows of results that came before or after the copy; those before are there with a block. */
  readonly results: readonly (readonly (string | null)[])[];
}

/** Pieces gathered to blocks, between a server that sends and somebody who takes them. */
class Blocks {
  readonly #blocks: Buffer[] = [];
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;
  #queuedBytes = 0;
  #isOver = false;
  #failure: Error | undefined;
  #wake: () => void = () => undefined;

  get isFull(): boolean {
    return this.#queuedBytes > queuedBytesMax;
  }

  add(piece: Buffer): void {
    this.#gathered.push(piece);
    this.#gatheredBytes += piece.length;
    this.#queuedBytes += piece.length;
    if (this.#gatheredBytes >= blockBytes) this.#flush();
    this.#wake();
  }

  end(failure?: Error): void {
    if (failure === undefined) this.#flush();
    this.#failure = failure;
    this.#isOver = true;
    this.#wake();
  }

  #flush(): void {
    if (this.#gatheredBytes === 0) return;
    this.#blocks.push(Buffer.concat(this.#gathered));
    this.#gathered = [];
    this.#gatheredBytes = 0;
  }

  async *read(onTaken: () => void): AsyncGenerator<Buffer> {
    for (;;) {
      const block = this.#blocks.shift();
      if (block !== undefined) {
        this.#queuedBytes -= block.length;
        onTaken();
        yield block;
      } else if (this.#failure !== undefined) {
        throw this.#failure;
      } else if (this.#isOver) {
        return;
      } else {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    }
  }
}

/** Runs `copy … to stdout`; the server waits while blocks are not taken. */
export function copyOut(
  connection: Connection,
  text: string,
  contentOf: (message: Buffer) => Buffer = (message) => message,
): CopyOut {
  const blocks = new Blocks();
  const results: (readonly (string | null)[])[] = [];
  let rows = 0;
  let wire: Wire | undefined;
  submit(connection, {
    submit(given) {
      wire = given;
      given.query(text);
    },
    handleCopyInResponse: (given) => given.sendCopyFail("nothing is copied in here"),
    handleRowDescription: () => undefined,
    handleDataRow: ({ fields }) => void results.push(fields),
    handleCopyData({ chunk }, given) {
      // The driver reuses its buffer for what comes next.
      blocks.add(Buffer.from(contentOf(chunk)));
      if (blocks.isFull) given.stream.pause();
    },
    handleCommandComplete: ({ text: tag }) => (rows = rowsOf(tag)),
    handleReadyForQuery: () => blocks.end(),
    handleError: (error) => blocks.end(error),
  });
  return {
    [Symbol.asyncIterator]: () =>
      blocks.read(() => {
        if (!blocks.isFull) wire?.stream.resume();
      }),
    results,
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
