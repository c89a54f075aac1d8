import { existsSync, rmSync } from "node:fs";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  discardCluster,
  DumpDamaged,
  FrameReader,
  openDatabase,
  prepareDatabase,
  readHead,
  recoverCluster,
  schemaVersionNow,
  startEmbeddedPostgres,
  verifyReadTables,
  type BaseHeader,
  type Recovered,
} from "@caravanserai/store";
import { databasePasswords, type DataDirectory } from "../start/data-directory.ts";
import { reachStep } from "../start/die-at.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { openSealedFile } from "./sealed-file.ts";
import { chainFolder, readChain, type Chain } from "./wal-names.ts";

/** What a restore from a base copy and the archived log found. */
export interface PointReport {
  readonly takenAtMs: number;
  readonly productVersion: string;
  readonly schemaVersion: number;
  readonly segments: number;
  readonly untilMs: number | null;
  /** Time of the last commit that is there; of the copy where none followed it. */
  readonly reachesMs: number;
  /** False where the archive ends before the time that was asked for. */
  readonly hasReachedTime: boolean;
  readonly entries: number;
  /** The journal, folded anew, gives the read tables. */
  readonly isEqual: boolean;
}

export interface PointRestored {
  readonly report: PointReport;
  readonly importIdentity: string;
}

interface PointOrder {
  readonly file: string;
  readonly identities: readonly string[];
  readonly untilMs: number | undefined;
  readonly directory: DataDirectory;
  /** Works with the server while it runs, before it gets its place. */
  readonly onRestored?: (superuserUrl: string) => Promise<void>;
}

/**
 * Restores the embedded database of a data directory as it was at a time. It gets its place only
 * when it is whole and of a new epoch: a restore that is killed leaves nothing that could start.
 */
export async function restorePoint(order: PointOrder): Promise<PointRestored> {
  const { postgres } = order.directory;
  if (existsSync(join(postgres, "cluster"))) throw notEmpty(postgres);
  const place = `${postgres}.restoring`;
  await discardCluster(place);
  try {
    const directory = { ...order.directory, postgres: place };
    const restored = await restoreInPlace({ ...order, directory });
    reachStep("recovered");
    await rm(postgres, { recursive: true, force: true });
    await rename(place, postgres);
    reachStep("placed");
    return restored;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function restoreInPlace(order: PointOrder): Promise<PointRestored> {
  const { file, identities, untilMs, directory } = order;
  const reader = new FrameReader(await openSealedFile(file, identities));
  const header = await readHeader(reader, file);
  if (untilMs !== undefined && untilMs < header.takenAtMs) throw tooEarly(order, header);
  const chain = await readChain(chainFolder(dirname(file), header.chain), header);
  let fetched: Fetched = { segments: 0, broken: chain.missing };
  const recovered = await recoverCluster({
    directory: directory.postgres,
    files: reader.readRest(),
    untilMs,
    fetchSegments: async (to) => {
      fetched = await openChain(order, { chain, to });
    },
  }).catch((cause: unknown) => {
    throw refusalOfPoint(cause, order, header);
  });
  const reachesMs = recovered.lastCommitAtMs ?? header.takenAtMs;
  const isWhole = fetched.broken === undefined || isCovered(recovered, untilMs);
  if (!isWhole) throw brokenChain({ broken: fetched.broken ?? "", chain, reachesMs });
  const { productVersion, schemaVersion, takenAtMs, importIdentity } = header;
  const { entries, isEqual } = await compare(order);
  const { hasReachedTime } = recovered;
  const { segments } = fetched;
  const known = { takenAtMs, productVersion, schemaVersion, segments, reachesMs, hasReachedTime };
  return { report: { ...known, untilMs: untilMs ?? null, entries, isEqual }, importIdentity };
}

async function readHeader(reader: FrameReader, file: string): Promise<BaseHeader> {
  const header = await reader.readLine<Partial<BaseHeader>>();
  if (header.caravanserai !== "base" || header.format !== 1) {
    throw new Refusal(exitCodes.failed, `${basename(file)} is no base copy of a known format.`);
  }
  const { schemaVersion = 0 } = header;
  if (schemaVersion > schemaVersionNow) {
    throw new Refusal(
      exitCodes.newerVersion,
      `The base copy has schema version ${schemaVersion}; this program knows ${schemaVersionNow}.`,
    );
  }
  return header as BaseHeader;
}

interface Fetched {
  readonly segments: number;
  /** Segment without which nothing later can be had. */
  readonly broken: string | undefined;
}

/** Opens the segments, up to the first one that is not as it was sealed. */
async function openChain(
  { identities }: PointOrder,
  { chain, to }: { chain: Chain; to: string },
): Promise<Fetched> {
  let segments = 0;
  for (const { segment, file } of chain.segments) {
    try {
      await writeSparse(join(to, segment), await openSealedFile(file, identities));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ENOSPC") throw cause;
      await rm(join(to, segment), { force: true });
      return { segments, broken: segment };
    }
    segments += 1;
  }
  return { segments, broken: chain.missing };
}

const zeroes = Buffer.alloc(64 * 1024);

/** Segments that were closed early are mostly zeroes, which need no room on the disk. */
async function writeSparse(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const written = await open(path, "wx", 0o600);
  try {
    let at = 0;
    for await (const piece of bytes) {
      const isEmpty = zeroes.subarray(0, piece.length).equals(piece);
      if (!isEmpty) await written.write(piece, 0, piece.length, at);
      at += piece.length;
    }
    await written.truncate(at);
  } finally {
    await written.close();
  }
}

/** Nothing that was committed until then can be in what is missing. */
function isCovered(recovered: Recovered, untilMs: number | undefined): boolean {
  if (recovered.hasReachedTime) return true;
  const { lastCommitAtMs } = recovered;
  return untilMs !== undefined && lastCommitAtMs !== null && untilMs <= lastCommitAtMs;
}

async function compare(order: PointOrder): Promise<{ entries: number; isEqual: boolean }> {
  const { directory, onRestored } = order;
  const log = () => undefined;
  const postgres = await startEmbeddedPostgres({ directory: directory.postgres, log });
  try {
    const { superuserUrl } = postgres;
    await prepareDatabase({ superuserUrl, ...(await databasePasswords(directory)) });
    const database = openDatabase(superuserUrl, { connectionsMax: 2 });
    try {
      const { isEqual } = await verifyReadTables(database);
      const { position: entries } = await readHead(database);
      await onRestored?.(superuserUrl);
      return { entries, isEqual };
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
  }
}

/** The same in a place that is thrown away: nothing else is touched. */
export async function tryPoint(order: PointOrder): Promise<PointRestored> {
  const place = await mkdtemp(join(order.directory.run, "restore-"));
  const directory = { ...order.directory, path: place, postgres: join(place, "postgres") };
  // A server that lost its files stops by itself within a minute.
  const stopEarly = () => {
    rmSync(place, { recursive: true, force: true });
    process.exit(1);
  };
  process.once("SIGTERM", stopEarly);
  try {
    return await restorePoint({ ...order, directory });
  } finally {
    process.removeListener("SIGTERM", stopEarly);
    await rm(place, { recursive: true, force: true });
  }
}

function notEmpty(place: string): Refusal {
  return new Refusal(
    exitCodes.failed,
    `There is a database in ${place} already; a restore needs an empty directory.\n` +
      "Choose another one with CARAVANSERAI_DATA, or move this one away.",
  );
}

function tooEarly({ file }: PointOrder, { takenAtMs }: BaseHeader): Refusal {
  return new Refusal(
    exitCodes.wrongUsage,
    `${basename(file)} was copied at ${new Date(takenAtMs).toISOString()}, after that time.\n` +
      "Choose an older base copy, or for an older state a backup of a night.",
  );
}

function refusalOfPoint(cause: unknown, order: PointOrder, header: BaseHeader): unknown {
  const message = cause instanceof Error ? cause.message : "";
  if (/before consistent recovery point/.test(message)) return tooEarly(order, header);
  if (!(cause instanceof DumpDamaged)) return cause;
  const what = `${basename(order.file)} cannot be restored: ${message}`;
  return new Refusal(exitCodes.failed, what, { cause });
}

function brokenChain(found: { broken: string; chain: Chain; reachesMs: number }): Refusal {
  const { broken, chain, reachesMs } = found;
  const verdict = broken === chain.missing ? "is missing" : "is damaged or opens with another key";
  return new Refusal(
    exitCodes.failed,
    `Segment ${broken} of the archived log ${verdict}; without it nothing later can be had.\n` +
      `Until ${new Date(reachesMs).toISOString()} everything is there: restore with --until and ` +
      "that time,\nor find another copy of the segment.",
  );
}
