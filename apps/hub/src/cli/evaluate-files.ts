import { readFile, stat } from "node:fs/promises";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { guessEncoding, markedEncoding } from "./evaluate-encoding.ts";
import type { Output } from "./output.ts";

/** V8 holds no longer string than about 512 MiB; a file near it has a hundred million cells. */
const fileBytesMax = 500 * 2 ** 20;

/** From here on people are told that it takes a while. */
const longWaitBytesMin = 10 * 2 ** 20;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  EISDIR: "it is a folder",
};

/** Size of a file that can be evaluated; refuses what is no file. */
async function evaluatedBytes(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (found.isDirectory()) throw new Refusal(exitCodes.failed, `${path}: it is a folder`);
  if (found.size > fileBytesMax) {
    const limit = `the limit is ${fileBytesMax / 2 ** 20} MiB; split it`;
    throw new Refusal(exitCodes.failed, `${path}: the file is too large, ${limit}`);
  }
  return found.size;
}

interface Reading {
  /** As the user named it; found out when absent. */
  readonly encoding?: string | undefined;
  readonly output: Output;
}

/** Text of a file in the stated encoding, or in the one that its bytes show. */
export async function readEvaluated(path: string, { encoding, output }: Reading): Promise<string> {
  const size = await evaluatedBytes(path);
  if (size > longWaitBytesMin) {
    output.note(`${path}: ${Math.round(size / 2 ** 20)} MiB; this may take minutes.`);
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  const found = markedEncoding(bytes) ?? encoding ?? guessEncoding(bytes);
  const text = new TextDecoder(found).decode(bytes);
  if (encoding === undefined && found.startsWith("windows")) {
    output.note(`${path}: read as ${found}, for it is no UTF-8; if wrong, name it with --encoding`);
  }
  const unreadableCount = text.includes("\ufffd") ? text.split("\ufffd").length - 1 : 0;
  if (unreadableCount > 0) {
    output.note(
      `${path}: ${unreadableCount} characters are not ${found} and were read as unknown; ` +
        "name the encoding with --encoding (windows-1251, utf-16le, …).",
    );
  }
  if (text.includes("\0")) {
    throw new Refusal(exitCodes.failed, `${path}: this is no text file, or --encoding is wrong`);
  }
  // Old spreadsheets end lines with a lone carriage return.
  return text.includes("\n") ? text : text.replaceAll("\r", "\n");
}

function unreadable(path: string, cause: unknown): Refusal {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
  const reason = reasons[code] ?? `it cannot be read (${code})`;
  return new Refusal(exitCodes.failed, `${path}: ${reason}`, { cause });
}
