import type { DeviceId } from "@caravanserai/domain";
import { z } from "zod";
import { signedEntrySchema } from "./entry.ts";
import { count, idOf, unixMs } from "./fields.ts";

/** Most entries in one file; more are saved to a second one. */
const unsentEntriesMax = 20_000;

/** What a tablet saves to a file, before it is sealed to the hub's import key (age format). */
export const unsentFileSchema = z.strictObject({
  caravanserai: z.literal("unsent"),
  format: z.literal(1),
  device: idOf<DeviceId>(),
  savedAtMs: unixMs,
  /** Exactly as they travel in a push. */
  entries: z.array(signedEntrySchema).max(unsentEntriesMax),
});
export type UnsentFile = z.infer<typeof unsentFileSchema>;

/** Sealed bytes of such a file, as base64, for the upload from a desk. */
export const importRequestSchema = z.strictObject({
  file: z.base64().max(64 * 1024 * 1024),
});

/** Verdicts by number; the same as if the tablet had sent its entries itself. */
export const importAnswerSchema = z.object({
  device: z.string(),
  label: z.string(),
  accepted: count,
  held: count,
  quarantined: count,
});
export type ImportAnswer = z.infer<typeof importAnswerSchema>;

/** What a person at the administration should act on. */
export const backupWarnings = [
  "not-configured",
  "never-made",
  "too-old",
  "failed",
  "never-tested",
  "test-too-old",
  "test-not-equal",
  "same-disk",
  "demonstration-keys",
  "archive-paused",
  "archive-failed",
  "archive-late",
  "base-too-old",
  "base-test-too-old",
  "base-test-not-equal",
] as const;
export type BackupWarning = (typeof backupWarnings)[number];

/** How backups are. Times in Unix milliseconds of the hub's real clock. */
export const backupsAnswerSchema = z.object({
  asOfMs: unixMs,
  settings: z.object({ folder: z.string(), recipients: count, kept: count }).nullable(),
  last: z
    .object({
      takenAtMs: unixMs,
      durationMs: count,
      file: z.string(),
      bytes: count,
      rows: count,
      entries: count,
    })
    .nullable(),
  lastFailure: z.object({ atMs: unixMs, reason: z.string() }).nullable(),
  lastTestRestore: z
    .object({
      atMs: unixMs,
      durationMs: count,
      takenAtMs: unixMs,
      rows: count,
      isEqual: z.boolean(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Of the log of the embedded server, for a state of any moment; null where there is none. */
  archive: z
    .object({
      /** Until then everything committed could be had back from the archive. */
      reachesMs: unixMs.nullable(),
      waitingSegments: count,
      lastBase: z.object({ takenAtMs: unixMs, bytes: count }).nullable(),
      lastTest: z
        .object({
          atMs: unixMs,
          durationMs: count,
          takenAtMs: unixMs,
          segments: count,
          entries: count,
          isEqual: z.boolean(),
          reason: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  warnings: z.array(z.enum(backupWarnings)),
});
export type BackupsAnswer = z.infer<typeof backupsAnswerSchema>;
