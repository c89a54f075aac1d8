import { open, rename, rm, stat } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { dirname } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { openFromAge, sealToAge } from "@caravanserai/sealing";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { backupRefusalOf } from "./backup-refusal.ts";

/** What is not finished; a killed backup leaves one behind, and the next one removes it. */
export const partialSuffix = ".partial";

/** Ciphertext in base64 shrinks by a quarter; more effort would bring nothing more. */
const compression = { level: 1 };

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Writes a stream compressed and sealed. The file has its name only when all of it is on the disk:
 * whatever ends us earlier leaves the older files as they were.
 */
export async function writeSealedFile(file: {
  readonly path: string;
  readonly plain: Bytes;
  readonly recipients: readonly string[];
}): Promise<{ readonly bytes: number }> {
  const partial = `${file.path}${partialSuffix}`;
  try {
    await rm(partial, { force: true });
    await fill(partial, file);
    await rename(partial, file.path);
    await syncFolder(dirname(file.path));
    return { bytes: (await stat(file.path)).size };
  } catch (cause) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw backupRefusalOf(cause, dirname(file.path));
  }
}

async function fill(
  path: string,
  { plain, recipients }: { plain: Bytes; recipients: readonly string[] },
): Promise<void> {
  const written = await open(path, "wx", 0o600);
  try {
    const gzip = createGzip(compression);
    // What fails here fails the reading below as well.
    pipeline(Readable.from(plain), gzip, () => undefined);
    const compressed = Readable.toWeb(gzip) as ReadableStream<Uint8Array>;
    const sealed = await sealToAge(compressed, recipients);
    for await (const bytes of iterate(sealed)) await written.appendFile(bytes);
    await written.sync();
  } finally {
    await written.close();
  }
}

/** The plain bytes of a sealed file; a wrong identity is refused before the first of them. */
export async function openSealedFile(path: string, identities: readonly string[]): Promise<Bytes> {
  const read = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  const opened = await openFromAge(read, identities).catch((cause: unknown) => {
    throw new Refusal(
      exitCodes.failed,
      `${path} does not open with this identity, or is not whole.`,
      { cause },
    );
  });
  const gunzip = createGunzip();
  pipeline(Readable.from(iterate(opened)), gunzip, () => undefined);
  return gunzip;
}

async function* iterate(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r");
  await opened.sync();
  await opened.close();
}
