import type { BackupWarning } from "@caravanserai/contract";

type Tone = "note" | "warning" | "danger";

const tones: Readonly<Record<BackupWarning, Tone>> = {
  "not-configured": "danger",
  "never-made": "warning",
  "too-old": "danger",
  failed: "danger",
  "never-tested": "warning",
  "test-too-old": "warning",
  "test-not-equal": "danger",
  "same-disk": "note",
  "demonstration-keys": "note",
  "archive-paused": "danger",
  "archive-failed": "danger",
  "archive-late": "warning",
  "base-too-old": "warning",
  "base-test-too-old": "warning",
  "base-test-not-equal": "danger",
};

/** How urgently a person should act. */
export function backupTone(warning: BackupWarning): Tone {
  return tones[warning];
}
