import {
  ClusterInUse,
  ClusterVersionMismatch,
  DatabaseUnavailable,
  DiskFull,
  PostgresNotStarted,
  SchemaTooNew,
  UnsafeDatabase,
} from "@caravanserai/store";
import { exitCodes, Refusal, type ExitCode } from "./exit-codes.ts";

type FaultClass = abstract new (...args: never[]) => Error;

const refusedFaults: readonly (readonly [FaultClass, ExitCode, string])[] = [
  [
    DatabaseUnavailable,
    exitCodes.databaseUnreachable,
    "Check DATABASE_URL (host, port, user, password) and that the server accepts connections;\n" +
      "without DATABASE_URL the embedded database is used.",
  ],
  [
    UnsafeDatabase,
    exitCodes.databaseUnsafe,
    "Caravanserai tells people that their registration is saved; on this database that could be\n" +
      "untrue. Correct the setting, restart the database and try again.",
  ],
  [
    SchemaTooNew,
    exitCodes.newerVersion,
    "Start the newer version of Caravanserai, or use another database.",
  ],
  [
    ClusterVersionMismatch,
    exitCodes.newerVersion,
    "Start the version of Caravanserai that made it, or choose another CARAVANSERAI_DATA.",
  ],
  [ClusterInUse, exitCodes.alreadyRunning, "Stop the other program first."],
  [DiskFull, exitCodes.diskFull, "Free some space, or choose another disk with CARAVANSERAI_DATA."],
  [PostgresNotStarted, exitCodes.failed, "The log directory below the data directory says more."],
];

/** Turns a fault of the database into a refusal with advice; leaves everything else alone. */
export function databaseRefusalOf(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof Refusal) return cause;
  const found = refusedFaults.find(([fault]) => cause instanceof fault);
  if (found === undefined) return cause;
  const [, exitCode, advice] = found;
  return new Refusal(exitCode, `${cause.message}\n${advice}`, { cause });
}
