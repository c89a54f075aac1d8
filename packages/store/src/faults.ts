/** The world broke, not a rule: thrown with its cause, mapped to an answer only at the edge. */
export class StoreFault extends Error {
  override readonly name: string = "StoreFault";
}

/** Postgres does not answer. Nothing of what was asked is known to be saved: ask again. */
export class DatabaseUnavailable extends StoreFault {
  override readonly name = "DatabaseUnavailable";
}

/** No space left where Postgres writes. What was acknowledged before stays. */
export class DiskFull extends StoreFault {
  override readonly name = "DiskFull";
}

/** The database was written by a newer version of this program. */
export class SchemaTooNew extends StoreFault {
  override readonly name = "SchemaTooNew";
}

/** The server may lose acknowledged commits, or is too old: we do not run on it. */
export class UnsafeDatabase extends StoreFault {
  override readonly name = "UnsafeDatabase";
}

/** The data directory belongs to another major version of Postgres. */
export class ClusterVersionMismatch extends StoreFault {
  override readonly name = "ClusterVersionMismatch";
}

/** Another running program of ours uses this data directory. */
export class ClusterInUse extends StoreFault {
  override readonly name = "ClusterInUse";
}

/** The embedded Postgres could not be started; the message says what to do. */
export class PostgresNotStarted extends StoreFault {
  override readonly name = "PostgresNotStarted";
}

/** A device that this hub does not know asked to append. */
export class DeviceNotEnrolled extends StoreFault {
  override readonly name = "DeviceNotEnrolled";
}

/** SQLSTATE classes and codes that mean "no connection", not "wrong statement". */
const unavailableStates = /^(08|57P0[1-3]|53300|53400|25P03|F0001|58P01)/;
const unavailableErrors = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
]);
const unavailableWords =
  /Connection terminated|timeout exceeded when trying to connect|not queryable/i;
const diskFullStates = new Set(["53100", "ENOSPC", "EDQUOT"]);

/** A driver's error as one of our faults; anything else is returned as it came. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreFault) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (diskFullStates.has(code)) {
    return new DiskFull("The disk of the database is full", { cause: error });
  }
  const isUnavailable =
    unavailableErrors.has(code) ||
    unavailableStates.test(code) ||
    unavailableWords.test(error.message);
  return isUnavailable
    ? new DatabaseUnavailable("The database does not answer", { cause: error })
    : error;
}

/** True for faults that pass by themselves: the caller may ask again later. */
export function isPassingFault(error: unknown): error is DatabaseUnavailable | DiskFull {
  return error instanceof DatabaseUnavailable || error instanceof DiskFull;
}
