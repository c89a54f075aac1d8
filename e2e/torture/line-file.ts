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
    if (existsSync(path)) readWhole(path, onLine);
    this.#fd = openSync(path, "a");
  }

  add(line: Line): Promise<void> {
    writeSync(this.#fd, `${JSON.stringify(line)}\n`);
    return flush(this.#fd);
  }
}

function readWhole<Line>(path: string, onLine: (line: Line) => void): void {
  const text = readFileSync(path, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
  for (const line of whole.split("\n")) if (line !== "") onLine(JSON.parse(line) as Line);
}

/** What a ledger holds, read by another program than the one that writes it. */
export function readLines<Line>(path: string): Line[] {
  const lines: Line[] = [];
  if (existsSync(path)) readWhole<Line>(path, (line) => lines.push(line));
  return lines;
}
