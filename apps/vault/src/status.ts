import { readHead, type Database } from "@caravanserai/store";
import { select } from "./database.ts";
import type { Follower } from "./follow/follower.ts";
import type { IndexState, MatchIndex } from "./follow/match-index.ts";

interface VaultWarning {
  readonly code:
    | "vault.keys-in-file"
    | "vault.index-burnt"
    | "vault.index-rebuilding"
    | "vault.parts-unreadable"
    | "vault.following-fails"
    | "vault.behind";
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
  readonly index: {
    readonly state: IndexState;
    /** Records whose tokens are not of the current key yet. */
    readonly recordsToDo: number;
  };
  readonly warnings: readonly VaultWarning[];
}

const backlogEntriesMax = 10_000;

export async function readStatus(
  { database, nowMs }: { database: Database; nowMs: number },
  { follower, index, retries }: StatusSources,
): Promise<VaultStatus> {
  const { position } = follower;
  const head = await readHead(database);
  const keyName = index.rewritingKeys?.current.name ?? "";
  const [found] = await select<StatusCounts>(
    database,
    `select (select count(*)::int from vault.person) as records,
        (select count(*)::int from vault.person where index_key <> $2) as "otherKeys",
        (select count(*)::int from vault.proposal) as proposals,
        (select count(*)::int from vault.unread_part where reason <> 'wrap-missing')
          as "unreadParts",
        (select count(*)::int from vault.opening where at_ms > $1) as "openingsLastHour"`,
    [nowMs - 3_600_000, keyName],
  );
  const backlog = Math.max(0, head.position - position);
  const { otherKeys = 0, ...counts } = { ...noCounts, ...found };
  const recordsToDo = keyName === "" ? counts.records : otherKeys;
  const state = index.stateOf({ recordsToDo });
  const { unreadParts } = counts;
  const warnings = warningsOf({ unreadParts, backlog, retries: follower.retries + retries, state });
  return { position, backlog, ...counts, index: { state, recordsToDo }, warnings };
}

export interface StatusSources {
  readonly follower: Pick<Follower, "position" | "retries">;
  readonly index: Pick<MatchIndex, "rewritingKeys" | "stateOf">;
  /** Failures in a row of bringing records to the current index key. */
  readonly retries: number;
}

type CountName = "records" | "proposals" | "unreadParts" | "openingsLastHour";
type StatusCounts = Pick<VaultStatus, CountName> & { readonly otherKeys: number };
const noCounts = { records: 0, proposals: 0, unreadParts: 0, openingsLastHour: 0 };

const indexWarnings: Partial<Record<IndexState, VaultWarning>> = {
  burnt: {
    code: "vault.index-burnt",
    text: "The index is burnt: duplicates are not looked for. Records still open.",
  },
  rebuilding: {
    code: "vault.index-rebuilding",
    text: "The index is being rebuilt: new records are compared when it is complete.",
  },
};

function warningsOf(found: {
  unreadParts: number;
  backlog: number;
  retries: number;
  state: IndexState;
}): VaultWarning[] {
  const warnings: VaultWarning[] = [
    {
      code: "vault.keys-in-file",
      text: "The keys lie in a file on this disk: for demonstrations only.",
    },
  ];
  const indexWarning = indexWarnings[found.state];
  if (indexWarning !== undefined) warnings.push(indexWarning);
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
