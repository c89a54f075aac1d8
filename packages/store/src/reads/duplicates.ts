import type { DuplicatesAnswer } from "@caravanserai/contract";
import { query, type Database } from "../database.ts";
import { readHead } from "../journal/head.ts";
import { referenceLabel } from "./reference-label.ts";

type ProposalRow = Omit<
  DuplicatesAnswer["duplicates"][number],
  "referenceA" | "referenceB"
> & { readonly householdA: string; readonly householdB: string };

/** Proposals of the vault: open ones first, strongest evidence first. */
export async function listDuplicates(
  database: Database,
  { nowMs, limit = 500 }: { nowMs: number; limit?: number },
): Promise<DuplicatesAnswer> {
  const { asOfMs } = await readHead(database);
  const rows = await query<ProposalRow>(
    database,
    `select key as proposal, person_a as "personA", person_b as "personB",
        household_a as "householdA", household_b as "householdB", band, bits, evidence,
        proposed_at_ms as "proposedAtMs", decision, reason
      from read.duplicate_proposal
      order by decision is not null, bits desc, key limit $1`,
    [limit],
  );
  const [counted] = await query<{ open: number }>(
    database,
    "select count(*)::int as open from read.duplicate_proposal where decision is null",
  );
  return {
    asOfMs: asOfMs ?? nowMs,
    open: counted?.open ?? 0,
    duplicates: rows.map(({ householdA, householdB, ...proposal }) => ({
      ...proposal,
      referenceA: referenceLabel(householdA) ?? "",
      referenceB: referenceLabel(householdB) ?? "",
    })),
  };
}
