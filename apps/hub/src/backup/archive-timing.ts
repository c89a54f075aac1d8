import { exitCodes, Refusal } from "../start/exit-codes.ts";

/** With the sealing that follows, what a lost disk takes along is under five minutes. */
const segmentSecondsUsual = 240;
const segmentSecondsMax = 3_600;
/** How often a segment's time is looked for finished ones. */
const looksInASegment = 16;
/** A start has better things to do than a base copy. */
const startShare = 3 / 8;

interface ArchiveTiming {
  /** After so long the server ends a segment in which something was written. */
  readonly segmentSeconds: number;
  readonly lookEveryMs: number;
  /** The first base copy of a start, which begins a chain. */
  readonly firstAfterMs: number;
}

/**
 * When the log goes to the archive: a segment ends after `CARAVANSERAI_ARCHIVE_SECONDS`, and all
 * else follows from that, so that a test sees in seconds what a system does in minutes.
 */
export function archiveTiming(
  setting = process.env["CARAVANSERAI_ARCHIVE_SECONDS"],
): ArchiveTiming {
  const segmentSeconds = setting === undefined ? segmentSecondsUsual : Number(setting);
  const isUsable = Number.isInteger(segmentSeconds) && segmentSeconds >= 1;
  if (!isUsable || segmentSeconds > segmentSecondsMax) {
    throw new Refusal(
      exitCodes.wrongUsage,
      `CARAVANSERAI_ARCHIVE_SECONDS takes whole seconds, 1 to ${segmentSecondsMax}.`,
    );
  }
  const segmentMs = segmentSeconds * 1_000;
  return {
    segmentSeconds,
    lookEveryMs: segmentMs / looksInASegment,
    firstAfterMs: segmentMs * startShare,
  };
}
