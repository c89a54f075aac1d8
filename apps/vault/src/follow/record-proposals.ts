import type { DuplicateProposed } from "@caravanserai/domain";
import type { IdSource } from "@caravanserai/kernel";
import type { Appender, Database, LocalDevice } from "@caravanserai/store";
import { arrayLiteral, select } from "../database.ts";

const proposalsPerRecordMax = 200;

export interface ProposalJournal {
  readonly database: Database;
  readonly appender: Pick<Appender, "record">;
  readonly device: LocalDevice;
  readonly ids: IdSource;
}

/**
 * Appends the proposals that are not in the journal yet, and marks them. A crash between the two
 * leaves them pending; the read table then tells which of them the journal already has.
 */
export async function recordProposals(journal: ProposalJournal): Promise<void> {
  const { database, appender, device, ids } = journal;
  for (;;) {
    const pending = await select<{ event: DuplicateProposed; isInJournal: boolean }>(
      database,
      `select p.event, exists (
          select from read.duplicate_proposal d where d.key = p.proposal::text
        ) as "isInJournal"
        from vault.proposal p where not p.is_recorded limit ${proposalsPerRecordMax}`,
    );
    if (pending.length === 0) return;
    const missing = pending.filter(({ isInJournal }) => !isInJournal);
    if (missing.length > 0) {
      const events = missing.map(({ event }) => ({ event, subject: event.proposal }));
      await appender.record({ device, ids, events });
    }
    await select(
      database,
      "update vault.proposal set is_recorded = true where proposal = any($1::uuid[])",
      [arrayLiteral(pending.map(({ event }) => event.proposal))],
    );
  }
}
