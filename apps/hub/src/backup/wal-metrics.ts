import type { WalStanding } from "./wal-standing.ts";

interface GaugeBoard {
  watchGauge(gauge: { name: string; help: string; read: () => Promise<number> }): void;
}

/** Gauges around the archive of the embedded server's log. */
export function watchWal(
  board: GaugeBoard,
  { read, nowMs }: { read: () => Promise<WalStanding>; nowMs: () => number },
): void {
  const age = (ms: number | undefined) => (ms === undefined ? -1 : (nowMs() - ms) / 1_000);
  board.watchGauge({
    name: "caravanserai_archive_waiting_segments",
    help: "Finished segments of the log that are not in the archive yet",
    read: async () => (await read()).waiting.segments,
  });
  board.watchGauge({
    name: "caravanserai_archive_waiting_seconds",
    help: "How long the oldest of them has waited; 0 when none does",
    read: async () => (await read()).oldestWaitingMs / 1_000,
  });
  board.watchGauge({
    name: "caravanserai_archive_failed",
    help: "1 while the last attempt to archive the log has failed, or archiving is paused",
    read: async () => Number((await read()).state.lastFailure !== null),
  });
  board.watchGauge({
    name: "caravanserai_base_test_equal",
    help: "1: the last base copy that was tried came back whole; 0: it did not; -1: none was tried",
    read: async () => {
      const { lastTest } = (await read()).state;
      return lastTest === null ? -1 : Number(lastTest.isEqual);
    },
  });
  board.watchGauge({
    name: "caravanserai_base_copy_age_seconds",
    help: "Age of the last base copy; -1 without one",
    read: async () => age((await read()).state.lastBase?.takenAtMs),
  });
}
