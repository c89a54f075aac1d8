import type { BackupsAnswer } from "@caravanserai/contract";
import { Gauge, type Registry } from "prom-client";

type Reading = () => Promise<BackupsAnswer>;

function seconds(sinceMs: number | undefined, { asOfMs }: BackupsAnswer): number {
  return sinceMs === undefined ? -1 : Math.max(0, (asOfMs - sinceMs) / 1_000);
}

const figures: readonly {
  readonly name: string;
  readonly help: string;
  readonly of: (standing: BackupsAnswer) => number;
}[] = [
  {
    name: "caravanserai_backup_age_seconds",
    help: "Age of the last backup; -1 without one",
    of: (standing) => seconds(standing.last?.takenAtMs, standing),
  },
  {
    name: "caravanserai_backup_bytes",
    help: "Size of the last backup; -1 without one",
    of: ({ last }) => last?.bytes ?? -1,
  },
  {
    name: "caravanserai_backup_failed",
    help: "1 while the last attempt has failed",
    of: ({ lastFailure }) => (lastFailure === null ? 0 : 1),
  },
  {
    name: "caravanserai_test_restore_age_seconds",
    help: "Time since a backup was restored for a test; -1 without one",
    of: (standing) => seconds(standing.lastTestRestore?.atMs, standing),
  },
  {
    name: "caravanserai_test_restore_equal",
    help: "1: the last test restore equalled its original; 0: it did not; -1: there was none",
    of: ({ lastTestRestore: last }) => (last === null ? -1 : Number(last.isEqual)),
  },
];

/** Gauges around backups, read from the files that the backups themselves write. */
export function watchBackups(registry: Registry, read: Reading): void {
  for (const { name, help, of } of figures) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.set(of(await read()));
      },
    });
  }
}
