import { stat } from "node:fs/promises";
import type { BackupsAnswer, BackupWarning } from "@caravanserai/contract";
import { readBackupSettings, type BackupSettings } from "./backup-settings.ts";
import { readBackupState, type BackupState } from "./backup-state.ts";
import { readWalStanding, type WalStanding } from "./wal-standing.ts";

const hourMs = 3_600_000;
/** A daily backup that is two hours late. */
const backupAgeMsMax = 26 * hourMs;
/** A weekly test that is a day late. */
const testAgeMsMax = 8 * 24 * hourMs;

/** How backups are, and what a person should act on. Nothing in it is secret or personal. */
export async function readBackupStanding(
  dataDirectory: string | undefined,
  nowMs: number,
): Promise<BackupsAnswer> {
  const none = { last: null, lastFailure: null, lastTestRestore: null };
  const settings =
    dataDirectory === undefined ? undefined : await readBackupSettings({ path: dataDirectory });
  const state = dataDirectory === undefined ? none : await readBackupState(dataDirectory);
  const isSameDisk =
    settings !== undefined &&
    dataDirectory !== undefined &&
    (await isOnSameDisk(settings.folder, dataDirectory));
  const wal =
    settings === undefined || dataDirectory === undefined
      ? undefined
      : await readWalStanding(dataDirectory, nowMs);
  return {
    asOfMs: nowMs,
    settings:
      settings === undefined
        ? null
        : {
            folder: settings.folder,
            recipients: settings.recipients.length,
            kept: settings.kept,
          },
    ...state,
    archive: wal === undefined ? null : archiveOf(wal),
    warnings: [...warningsOf({ settings, state, nowMs, isSameDisk }), ...(wal?.warnings ?? [])],
  };
}

/** Null where nothing was ever archived: an external server does that by its own means. */
function archiveOf({ state, waiting }: WalStanding): BackupsAnswer["archive"] {
  const { reachesMs, lastBase, lastTest } = state;
  if (lastBase === null) return null;
  const { takenAtMs, bytes } = lastBase;
  return { reachesMs, waitingSegments: waiting.segments, lastBase: { takenAtMs, bytes }, lastTest };
}

async function isOnSameDisk(folder: string, dataDirectory: string): Promise<boolean> {
  const devices = await Promise.all([folder, dataDirectory].map((path) => stat(path))).catch(
    () => [],
  );
  return devices.length === 2 && devices[0]?.dev === devices[1]?.dev;
}

function warningsOf(found: {
  readonly settings: BackupSettings | undefined;
  readonly state: BackupState;
  readonly nowMs: number;
  readonly isSameDisk: boolean;
}): BackupWarning[] {
  const { settings, state, nowMs, isSameDisk } = found;
  const { last, lastFailure, lastTestRestore } = state;
  const warnings: [BackupWarning, boolean][] = [
    ["not-configured", settings === undefined],
    ["never-made", settings !== undefined && last === null],
    ["too-old", last !== null && nowMs - last.takenAtMs > backupAgeMsMax],
    ["failed", lastFailure !== null],
    ["never-tested", last !== null && lastTestRestore === null],
    ["test-too-old", lastTestRestore !== null && nowMs - lastTestRestore.atMs > testAgeMsMax],
    ["test-not-equal", lastTestRestore?.isEqual === false],
    ["same-disk", isSameDisk],
    ["demonstration-keys", settings?.isDemonstration === true],
  ];
  return warnings.flatMap(([warning, isTrue]) => (isTrue ? [warning] : []));
}
