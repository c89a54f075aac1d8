import { readHead, type Database } from "@caravanserai/store";
import { select } from "./database.ts";
import type { Follower } from "./follow/follower.ts";

interface VaultWarning {
  readonly code:
    "vault.keys-in-file" | "vault.parts-unreadable" | "vault.following-fails" | "vault.behind";
  readonly text: string;
}

/** How the vault is. Counts only. */
export interface VaultStatus {
  /** All entries up to here have been looked at. */
  readonly position: number;
  /** Entries not yet looked at. */
  readonly backlog: number;
  /** Persons in the register. */
  readonly records: number;
  readonly proposals: number;
  readonly unreadParts: number;
  readonly openingsLastHour: number;
  readonly warnings: readonly VaultWarning[];
}

const backlogEntriesMax = 10_000;

export async function readStatus(
  { database, nowMs }: { database: Database; nowMs: number },
  follower: Pick<Follower, "position" | "retries">,
): Promise<VaultStatus> {
  const { position } = follower;
  const head = await readHead(database);
  const [counts] = await select<Omit<VaultStatus, "position" | "backlog" | "warnings">>(
    database,
    `select (select count(*)::int from vault.person) as records,
        (select count(*)::int from vault.proposal) as proposals,
        (select count(*)::int from vault.unread_part where reason <> 'wrap-missing')
          as "unreadParts",
        (select count(*)::int from vault.opening where at_ms > $1) as "openingsLastHour"`,
    [nowMs - 3_600_000],
  );
  const backlog = Math.max(0, head.position - position);
  const { records = 0, proposals = 0, unreadParts = 0, openingsLastHour = 0 } = counts ?? {};
  const warnings = warningsOf({ unreadParts, backlog, retries: follower.retries });
  return { position, backlog, records, proposals, unreadParts, openingsLastHour, warnings };
}

function warningsOf(found: { unreadParts: number; backlog: number; retries: number }) {
  const warnings: VaultWarning[] = [
    {
      code: "vault.keys-in-file",
      text: "The keys lie in a file on this disk: for demonstrations only.",
    },
  ];
  if (found.unreadParts > 0) {
    const text = `${found.unreadParts} sealed parts could not be opened and were passed over.`;
    warnings.push({ code: "vault.parts-unreadable", text });
  }
  if (found.retries > 0) {
    const text = "Following the journal fails and is tried again.";
    warnings.push({ code: "vault.following-fails", text });
  }
  if (found.backlog > backlogEntriesMax) {
    warnings.push({ code: "vault.behind", text: `${found.backlog} entries wait to be looked at.` });
  }
  return warnings;
}
