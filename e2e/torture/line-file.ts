import { existsSync, fdatasync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import { promisify } from "node:util";

const flush = promisify(fdatasync);

/**
 * A file of JSON lines that is only added to. A line is in the operating system's hands before
 * `add` returns, and on the disk when its promise is kept; a torn last line is cut off on opening.
 */
export class LineFile<Line> {
  readonly #fd: number;

  constructor(path: string, onLine: (line: Line) => void = () => undefined) {
    const { lines, bytes } = readWhole<Line>(path);
    for (const line of lines) onLine(line);
    if (existsSync(path)) truncateSync(path, bytes);
    this.#fd = openSync(path, "a");
  }

  add(line: Line): Promise<void> {
    writeSync(this.#fd, `${JSON.stringify(line)}\n`);
    return flush(this.#fd);
  }
}

function readWhole<Line>(path: string): { lines: Line[]; bytes: number } {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const lines = whole.split("\n").filter((line) => line !== "");
  return { lines: lines.map((line) => JSON.parse(line) as Line), bytes: Buffer.byteLength(whole) };
}

/** What a ledger holds, read while another program may be writing it. */
export function readLines<Line>(path: string): Line[] {
  return readWhole<Line>(path).lines;
}
