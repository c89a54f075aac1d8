import * as backup from "./backup-schemas.ts";

/** Operations of the administration around backups and what tablets save to files. */
export const backupOperations = {
  readBackups: {
    method: "GET",
    path: "/api/v1/backups",
    summary: "The last backup, the last test restore, and what to act on",
    caller: { by: "staff", permission: "backup.read" },
    answer: backup.backupsAnswerSchema,
    problems: ["access.denied"],
  },
  importUnsent: {
    method: "POST",
    path: "/api/v1/imports",
    summary: "Take in what a tablet has saved to a file; twice changes nothing",
    caller: { by: "staff", permission: "entries.import" },
    body: backup.importRequestSchema,
    answer: backup.importAnswerSchema,
    problems: ["access.denied", "import.not-readable", "device.unknown", "device.revoked"],
  },
} as const;
