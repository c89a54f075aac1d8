import type { DiscrepanciesAnswer } from "@caravanserai/contract";
import type { Database } from "../database.ts";

/** Contradictions with the claims on either side, open ones first. */
export async function listDiscrepancies(
  _database: Database,
  _options: { nowMs: number; limit?: number },
): Promise<DiscrepanciesAnswer> {
  throw new Error("not written yet");
}
