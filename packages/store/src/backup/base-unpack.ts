import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { DumpDamaged } from "./frames.ts";

const blockBytes = 512;
const nameBytes = 100;
const sizeAt = 124;
const kindAt = 156;
const prefixAt = 345;
const prefixBytes = 155;

/** Writes the folders and files of a tar archive below a folder, which is made for it. */
export async function unpackBase(
  archive: AsyncIterable<Uint8Array>,
  folder: string,
): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  const source = new Source(archive);
  for (;;) {
    const head = await source.take(blockBytes);
    if (head.every((byte) => byte === 0)) return;
    const name = placeOf(head, folder);
    const bytes = parseInt(textAt(head, { start: sizeAt, length: 12 }), 8);
    const kind = String.fromCharCode(head[kindAt] ?? 0);
    if (!Number.isSafeInteger(bytes)) throw new DumpDamaged("a file of the copy has no length");
    if (kind === "5") {
      await mkdir(name, { recursive: true, mode: 0o700 });
    } else if (kind === "0" || kind === "\0") {
      await writeOne(name, source, bytes);
    } else {
      throw new DumpDamaged("the copy holds something that is neither a file nor a folder");
    }
  }
}

async function writeOne(file: string, source: Source, bytes: number): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const written = await open(file, "wx", 0o600);
  try {
    for (let left = bytes; left > 0;) {
      const piece = await source.takeSome(left);
      await written.appendFile(piece);
      left -= piece.length;
    }
  } finally {
    await written.close();
  }
  const padding = (blockBytes - (bytes % blockBytes)) % blockBytes;
  if (padding > 0) await source.take(padding);
}

/** Never outside of the folder, whatever the archive says. */
function placeOf(head: Buffer, folder: string): string {
  const prefix = textAt(head, { start: prefixAt, length: prefixBytes });
  const name = textAt(head, { start: 0, length: nameBytes });
  const place = path.resolve(folder, prefix, name);
  const relative = path.relative(folder, place);
  if (relative.startsWith("..") || path.isAbsolute(relative)) {
    throw new DumpDamaged("the copy names a place outside of its folder");
  }
  return place;
}

function textAt(head: Buffer, { start, length }: { start: number; length: number }): string {
  const [text = ""] = head.toString("utf8", start, start + length).split("\0");
  return text.trim();
}

class Source {
  readonly #bytes: AsyncIterator<Uint8Array>;
  #left: Buffer = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes[Symbol.asyncIterator]();
  }

  async take(bytes: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let missing = bytes; missing > 0;) {
      const piece = await this.takeSome(missing);
      pieces.push(piece);
      missing -= piece.length;
    }
    return Buffer.concat(pieces);
  }

  /** What is at hand, one byte at least. */
  async takeSome(bytesMax: number): Promise<Buffer> {
    while (this.#left.length === 0) {
      const next = await this.#bytes.next();
      if (next.done === true) throw new DumpDamaged("the copy ends too early");
      this.#left = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    }
    const taken = this.#left.subarray(0, bytesMax);
    this.#left = this.#left.subarray(taken.length);
    return taken;
  }
}
