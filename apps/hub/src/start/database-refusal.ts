import { exitCodes, Refusal, type ExitCode } from "./exit-codes.ts";

/** Names of the faults that packages/store throws when a database cannot be used. */
const refusedFaults: Readonly<Record<string, ExitCode>> = {
  DatabaseUnavailable: exitCodes.databaseUnreachable,
  DatabaseUnsafe: exitCodes.databaseUnsafe,
  NewerSchema: exitCodes.newerVersion,
  DiskFull: exitCodes.diskFull,
};

const advice: Readonly<Record<string, string>> = {
  DatabaseUnavailable:
    "Check DATABASE_URL (host, port, user, password) and that the server accepts connections;\n" +
    "without DATABASE_URL the embedded database is used.",
  DatabaseUnsafe:
    "Caravanserai tells people that their registration is saved; on this database that could be\n" +
    "untrue. Set fsync and synchronous_commit to on and restart it.",
  NewerSchema: "Start the newer version of Caravanserai, or use another database.",
  DiskFull: "Free some space, or choose another disk with CARAVANSERAI_DATA.",
};

/** Turns a fault of the database into a refusal with advice; leaves everything else alone. */
export function databaseRefusalOf(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof Refusal) return cause;
  const exitCode = refusedFaults[cause.name];
  if (exitCode === undefined) return cause;
  return new Refusal(exitCode, `${cause.message}\n${advice[cause.name] ?? ""}`, { cause });
}
