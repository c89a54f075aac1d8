import { createHash, randomBytes } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, readdir, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { segmentAfter, segmentPattern, walStaging, withBaseCopy } from "@caravanserai/store";
import { productVersion } from "../cli/version.ts";
import type { DataDirectory } from "../start/data-directory.ts";
import { backupStem } from "./backup-name.ts";
import { backupRefusalOf } from "./backup-refusal.ts";
import type { BackupSettings } from "./backup-settings.ts";
import { importKeyIn } from "./import-key.ts";
import { relayKey, vaultKeys, writeKeyFile } from "./key-files.ts";
import { partialSuffix, writeSealedFile } from "./sealed-file.ts";
import { basePath, chainFolder, listPhysical, listStaged, sealedSegmentName } from "./wal-names.ts";
import { changeWalState, readWalState, type WalState } from "./wal-state.ts";

/**
 * A physical copy has the key wraps in it. Erased ones leave the next base copy, two nights later
 * at most: with these five days they are out of every copy within a week (ADR 7).
 */
const keptMs = 5 * 24 * 3_600_000;

export interface ArchiveOrder {
  readonly directory: DataDirectory;
  readonly settings: BackupSettings;
  readonly ownerUrl: string;
  readonly nowMs: () => number;
  readonly isBaseDue: boolean;
  /** Another recipient of this run alone: a test that keeps its identity to itself. */
  readonly alsoTo?: readonly string[];
}

export interface ArchiveReport {
  readonly sealed: number;
  readonly baseFile: string | null;
  readonly pruned: number;
  readonly reachesMs: number | null;
}

/** Seals what the server has handed over, makes a base copy where one is due, and prunes. */
export async function archiveWal(order: ArchiveOrder): Promise<ArchiveReport> {
  const { directory, settings, nowMs } = order;
  try {
    const pruned = await prune(settings.folder, nowMs());
    const first = await sealStaged(order);
    const { isUnbroken } = first;
    let { sealed } = first;
    let baseFile: string | null = null;
    if (order.isBaseDue || !isUnbroken) {
      baseFile = await makeBase(order, { isUnbroken });
      sealed += (await sealStaged(order)).sealed;
    }
    const { reachesMs } = await changeWalState(directory.path, {
      lastFailure: null,
      pausedAtMs: null,
    });
    return { sealed, baseFile, pruned, reachesMs };
  } catch (cause) {
    const refusal = backupRefusalOf(cause, settings.folder);
    const reason = refusal instanceof Error ? (refusal.message.split("\n")[0] ?? "") : "failed";
    const lastFailure = { atMs: nowMs(), reason };
    await changeWalState(directory.path, { lastFailure }).catch(() => undefined);
    throw refusal;
  }
}

/** Other recipients: whoever opens the base must open all that follows it. */
function sealedToHash({ recipients, folder }: BackupSettings): string {
  const named = [...recipients].sort().join("\n");
  return createHash("sha256").update(`${folder}\n${named}`).digest("hex");
}

interface Sealing {
  readonly sealed: number;
  /** False where a segment is missing, or none can follow: then a new chain is begun. */
  readonly isUnbroken: boolean;
}

async function sealStaged(order: ArchiveOrder): Promise<Sealing> {
  const { directory, settings, alsoTo = [] } = order;
  const { folder: staging } = walStaging(directory.postgres);
  let state = await readWalState(directory.path);
  const { chain } = state;
  if (chain === null || state.sealedTo !== sealedToHash(settings)) {
    return { sealed: 0, isUnbroken: false };
  }
  await clearOthers(staging);
  let sealed = 0;
  const folder = chainFolder(settings.folder, chain);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const segment of await listStaged(staging)) {
    const staged = join(staging, segment);
    const expected = segmentExpected(state);
    if (segment < expected) {
      // Older than the chain, or handed over twice after a crash of the server.
      await rm(staged);
      continue;
    }
    if (segment > expected) return { sealed, isUnbroken: false };
    const { mtimeMs: closedAtMs } = await stat(staged);
    const path = join(folder, sealedSegmentName(segment, closedAtMs));
    const plain = createReadStream(staged);
    await writeSealedFile({ path, plain, recipients: [...settings.recipients, ...alsoTo] });
    const reached = { lastSegment: segment, reachesMs: Math.floor(closedAtMs) };
    state = await changeWalState(directory.path, reached);
    await rm(staged);
    sealed += 1;
  }
  return { sealed, isUnbroken: true };
}

function segmentExpected({ firstSegment, lastSegment, segmentBytes }: WalState): string {
  return lastSegment === null ? (firstSegment ?? "") : segmentAfter(lastSegment, segmentBytes);
}

/** Labels of backups and histories of timelines: no recovery of ours asks for them. */
async function clearOthers(staging: string): Promise<void> {
  for (const name of await readdir(staging)) {
    const isOther = /^[0-9A-F]{8}/.test(name) && !segmentPattern.test(name);
    if (isOther) await rm(join(staging, name), { force: true });
  }
}

async function makeBase(
  order: ArchiveOrder,
  { isUnbroken }: { isUnbroken: boolean },
): Promise<string> {
  const { directory, settings, ownerUrl, nowMs, alsoTo = [] } = order;
  const { folder } = settings;
  const recipients = [...settings.recipients, ...alsoTo];
  const standing = await readWalState(directory.path);
  const isNew = !isUnbroken || standing.chain === null;
  const chain = isNew ? randomBytes(4).toString("hex") : (standing.chain ?? "");
  if (isNew) await beginChain(order, chain);
  for (const keyFile of [vaultKeys, relayKey]) {
    // Each dump writes them anew; a base copy that comes first must not stand without them.
    const isThere = existsSync(join(folder, keyFile.name));
    if (!isThere) await writeKeyFile(keyFile, { directory, folder, recipients });
  }
  const takenAtMs = nowMs();
  const { identity: importIdentity } = await importKeyIn(directory.path);
  const given = { productVersion: productVersion(), takenAtMs, chain, importIdentity };
  return withBaseCopy(ownerUrl, given, async ({ header, bytes: plain }) => {
    const path = basePath(folder, backupStem(header), chain);
    const { bytes } = await writeSealedFile({ path, plain, recipients });
    const { firstSegment, segmentBytes } = header;
    await changeWalState(directory.path, {
      lastBase: { takenAtMs, durationMs: nowMs() - takenAtMs, file: path, bytes },
      ...(isNew
        ? { chain, firstSegment, segmentBytes, lastSegment: null, reachesMs: takenAtMs }
        : {}),
    });
    return path;
  });
}

/** From here on the server hands its segments over; those before the base copy are not kept. */
async function beginChain({ directory, settings }: ArchiveOrder, chain: string): Promise<void> {
  const { folder: staging, gate } = walStaging(directory.postgres);
  await changeWalState(directory.path, { chain: null, sealedTo: sealedToHash(settings) });
  for (const name of await listStaged(staging)) await rm(join(staging, name), { force: true });
  const folder = chainFolder(settings.folder, chain);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(gate, "", { mode: 0o600 });
}

/** Base copies and segments that are too old, and what killed sealings left. */
async function prune(folder: string, nowMs: number): Promise<number> {
  let pruned = 0;
  for (const { file, atMs } of await listPhysical(folder)) {
    if (nowMs - atMs <= keptMs) continue;
    await rm(file, { force: true });
    pruned += 1;
    // Of a chain that has ended the folder goes with the last segment; otherwise it is not empty.
    if (dirname(file) !== folder) await rmdir(dirname(file)).catch(() => undefined);
  }
  for (const name of await readdir(folder).catch(() => [])) {
    const isLeft = name.endsWith(`.base.age${partialSuffix}`);
    if (isLeft) await rm(join(folder, name), { force: true });
  }
  return pruned;
}
