import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Needle {
  readonly word: string;
  readonly form: string;
  readonly bytes: Buffer;
}

/** Base64 of a text at each of the three alignments, without the characters its neighbours decide. */
function base64Forms(word: string): [string, Buffer][] {
  return [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), Buffer.from(word)]).toString("base64");
    const start = Math.ceil((offset * 4) / 3);
    const end = Math.floor(((offset + Buffer.byteLength(word)) * 4) / 3);
    return [`base64 at ${offset}`, Buffer.from(padded.slice(start + (offset > 0 ? 1 : 0), end))];
  });
}

/** Every form in which a word may lie in a file: cases, UTF-16, hex, base64. */
export function needlesOf(words: readonly string[]): Needle[] {
  return words.flatMap((word) => {
    const cases = [word, word.toLowerCase(), word.toUpperCase()];
    const forms: [string, Buffer][] = [
      ...cases.map((text): [string, Buffer] => ["UTF-8", Buffer.from(text)]),
      ...cases.map((text): [string, Buffer] => ["UTF-16", Buffer.from(text, "utf16le")]),
      ...cases.map((text): [string, Buffer] => [
        "hex",
        Buffer.from(Buffer.from(text).toString("hex")),
      ]),
      ...cases.flatMap(base64Forms),
    ];
    return forms.map(([form, bytes]) => ({ word, form, bytes }));
  });
}

export function findNeedles(content: Buffer, needles: readonly Needle[]): string[] {
  const found = needles.filter(({ bytes }) => content.includes(bytes));
  return found.map(({ word, form }) => `${word} as ${form}`);
}

/** Searches every file below a folder; answers `path: what was found`. */
export async function searchFolder(folder: string, needles: readonly Needle[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A running database removes files between listing and reading.
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    found.push(...findNeedles(content, needles).map((what) => `${path}: ${what}`));
  }
  return found;
}
