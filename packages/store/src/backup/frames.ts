/** Where a dump is not as it was written: cut short, or no dump at all. */
export class DumpDamaged extends Error {
  override readonly name = "DumpDamaged";
}

const lineBytesMax = 16 * 1024 * 1024;
const newline = 0x0a;

/** One line of JSON. */
export function lineOf(content: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(content)}\n`, "utf8");
}

/** Bytes of a length known before them; length 0 ends the row of blocks. */
export function blockOf(bytes: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`#${bytes.length}\n`, "latin1"), bytes]);
}

export const lastBlock: Buffer = Buffer.from("#0\n", "latin1");

/** Reads lines and blocks from a stream of bytes, holding no more than one of them. */
export class FrameReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async readLine<Shape>(): Promise<Shape> {
    const text = await this.#readText();
    try {
      return JSON.parse(text) as Shape;
    } catch (cause) {
      throw new DumpDamaged("a line of the dump cannot be read", { cause });
    }
  }

  /** The blocks up to the last one. */
  async *readBlocks(): AsyncGenerator<Buffer> {
    for (;;) {
      const head = await this.#readText();
      const length = Number(head.slice(1));
      if (!/^#\d+$/.test(head) || length > lineBytesMax) {
        throw new DumpDamaged("a block of the dump has no length");
      }
      if (length === 0) return;
      yield await this.#take(length);
    }
  }

  /** Everything that follows, as it is. */
  async *readRest(): AsyncGenerator<Uint8Array> {
    yield this.#buffer;
    for (;;) {
      const next = await this.#source.next();
      if (next.done === true) return;
      yield next.value;
    }
  }

  async #readText(): Promise<string> {
    let searched = 0;
    for (;;) {
      const end = this.#buffer.indexOf(newline, searched);
      if (end >= 0) {
        const line = this.#buffer.subarray(0, end).toString("utf8");
        this.#buffer = this.#buffer.subarray(end + 1);
        return line;
      }
      searched = this.#buffer.length;
      if (searched > lineBytesMax) throw new DumpDamaged("a line of the dump has no end");
      await this.#fill();
    }
  }

  async #take(length: number): Promise<Buffer> {
    while (this.#buffer.length < length) await this.#fill();
    const taken = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    return taken;
  }

  async #fill(): Promise<void> {
    const next = await this.#source.next();
    if (next.done === true) throw new DumpDamaged("the dump ends too early");
    this.#buffer = Buffer.concat([this.#buffer, next.value]);
  }
}
