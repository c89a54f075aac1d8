import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { walStaging } from "@caravanserai/store";
import { readJson, writePrivateJson, type DataDirectory } from "../start/data-directory.ts";
import { listStaged } from "./wal-names.ts";

/** What is known about the archive of the log; no part of it is secret. */
export interface WalState {
  /** Names an unbroken row of segments and the base copies within; null: the next one is begun. */
  readonly chain: string | null;
  /** A hash of the recipients: for other ones a new chain is begun. */
  readonly sealedTo: string | null;
  readonly firstSegment: string | null;
  readonly segmentBytes: number;
  readonly lastSegment: string | null;
  /** What was committed before is in the archive. */
  readonly reachesMs: number | null;
  readonly lastBase: {
    readonly takenAtMs: number;
    readonly durationMs: number;
    readonly file: string;
    readonly bytes: number;
  } | null;
  /** The last base copy that was recovered for a test, with the log after it. */
  readonly lastTest: {
    readonly atMs: number;
    readonly durationMs: number;
    /** Of the copy that was tried. */
    readonly takenAtMs: number;
    readonly segments: number;
    readonly entries: number;
    /** The journal folds to the read tables, and nothing committed before is missing. */
    readonly isEqual: boolean;
    /** Why it failed, in one sentence without any row's content; null when it did not. */
    readonly reason: string | null;
  } | null;
  readonly lastFailure: { readonly atMs: number; readonly reason: string } | null;
  /** Since then segments are dropped, because they would have filled the disk. */
  readonly pausedAtMs: number | null;
}

const none: WalState = {
  chain: null,
  sealedTo: null,
  firstSegment: null,
  segmentBytes: 0,
  lastSegment: null,
  reachesMs: null,
  lastBase: null,
  lastTest: null,
  lastFailure: null,
  pausedAtMs: null,
};

export async function readWalState(dataDirectory: string): Promise<WalState> {
  return { ...none, ...(await readJson<Partial<WalState>>(stateFile(dataDirectory))) };
}

export async function changeWalState(
  dataDirectory: string,
  change: Partial<WalState>,
): Promise<WalState> {
  const changed = { ...(await readWalState(dataDirectory)), ...change };
  await writePrivateJson(stateFile(dataDirectory), changed);
  return changed;
}

function stateFile(dataDirectory: string): string {
  return join(dataDirectory, "wal-archive.json");
}

export interface WaitingSegments {
  readonly segments: number;
  readonly staged: number;
  readonly oldestAtMs: number | null;
}

/** Finished segments that are not in the archive yet: handed over, or not even that. */
export async function readWaiting({
  postgres,
}: Pick<DataDirectory, "postgres">): Promise<WaitingSegments> {
  const { folder } = walStaging(postgres);
  const staged = (await listStaged(folder)).map((name) => join(folder, name));
  const status = join(postgres, "cluster", "pg_wal", "archive_status");
  const ready = (await readdir(status).catch(() => []))
    .filter((name) => name.endsWith(".ready"))
    .map((name) => join(status, name));
  const times = await Promise.all(
    [...staged, ...ready].map(async (file) => (await stat(file).catch(() => undefined))?.mtimeMs),
  );
  const known = times.filter((time) => time !== undefined);
  return {
    segments: known.length,
    staged: staged.length,
    oldestAtMs: known.length === 0 ? null : Math.min(...known),
  };
}
