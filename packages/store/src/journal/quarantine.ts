import type { ProblemCode, SignedEntry } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import type { Database } from "../database.ts";

/** Keeps entries of a request that was refused as a whole (unknown or revoked device), bounded. */
export async function keepInQuarantine(
  _database: Database,
  _kept: { device: DeviceId | null; code: ProblemCode; raws: readonly SignedEntry[]; nowMs: number },
): Promise<void> {
  throw new Error("not written yet");
}
