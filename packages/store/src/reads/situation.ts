import type { Situation } from "@caravanserai/contract";
import type { Database } from "../database.ts";

/** Whole situation of a period; `demo` is null here and filled by the hub. */
export async function readSituation(
  _database: Database,
  _period: { fromMs: number; toMs: number; nowMs: number; utcOffsetMinutes: number },
): Promise<Situation> {
  throw new Error("not written yet");
}
