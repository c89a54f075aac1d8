import type { DuplicateProposed } from "@caravanserai/domain";
import { bytesToHex } from "@caravanserai/kernel";
import type { Database } from "@caravanserai/store";
import { arrayLiteral, inTransaction, type Connection } from "../database.ts";
import type { ComparableCopy } from "./comparables.ts";
import type { CrowdedTokens } from "./crowded-tokens.ts";
import type { MatchablePerson, UnreadPart } from "./person-draft.ts";

export type PersonWrite = Omit<
  MatchablePerson,
  "identity" | "sealedBy" | "prepared" | "olderTokens"
>;

export interface PageResult {
  /** Position of the page's last entry; 0 when the page is not of the journal. */
  readonly position: number;
  readonly persons: readonly PersonWrite[];
  readonly unread: readonly UnreadPart[];
  readonly proposals: readonly DuplicateProposed[];
  /** Of the page's persons, and of those whose copy was missing when they were compared. */
  readonly copies: readonly ComparableCopy[];
  readonly crowdedTokens: CrowdedTokens;
}

/** Persons, tokens, proposals and progress of one page: all of it, or none. */
export async function writePage(database: Database, page: PageResult): Promise<void> {
  if (page.persons.length + page.unread.length === 0) {
    await database.pool.query(advance, [page.position]);
    return;
  }
  await inTransaction(database, async (connection) => {
    await page.crowdedTokens.writeFound(connection);
    await deleteOutdatedTokens(connection, page);
    await writePersons(connection, page.persons);
    await writeTokens(connection, page.persons);
    await writeCopies(connection, page);
    await writeUnread(connection, page.unread);
    await writeProposals(connection, page.proposals);
    await connection.query(advance, [page.position]);
  });
}

const advance = "update vault.progress set position = $1 where position < $1";

async function deleteOutdatedTokens(
  connection: Connection,
  { persons, crowdedTokens }: Pick<PageResult, "persons" | "crowdedTokens">,
): Promise<void> {
  const outdated = persons.flatMap(({ person, tokens, tokensBefore }) => {
    const current = new Set(tokens.map(({ token }) => token));
    return tokensBefore.filter((token) => !current.has(token)).map((token) => ({ token, person }));
  });
  if (outdated.length === 0) return;
  await crowdedTokens.forget(
    connection,
    outdated.map(({ token }) => token),
  );
  await connection.query(
    `delete from vault.token t
      using unnest($1::bigint[], $2::uuid[]) as o (token, person)
      where t.token = o.token and t.person = o.person`,
    [
      arrayLiteral(outdated.map(({ token }) => token)),
      arrayLiteral(outdated.map(({ person }) => person)),
    ],
  );
}

async function writePersons(
  connection: Connection,
  persons: readonly PersonWrite[],
): Promise<void> {
  if (persons.length === 0) return;
  const rows = persons.map(({ person, household, positions, keyIds, indexKey, tokens }) => ({
    person,
    household,
    positions,
    key_ids: keyIds,
    index_key: indexKey,
    tokens: `{${tokens.map(({ token }) => token).join(",")}}`,
  }));
  await connection.query(
    `insert into vault.person (person, household, positions, key_ids, index_key, tokens)
      select person, household, positions, key_ids, index_key, tokens::bigint[]
      from json_to_recordset($1::json) as r (person uuid, household uuid, positions bigint[],
        key_ids uuid[], index_key text, tokens text)
      on conflict (person) do update set positions = excluded.positions,
        key_ids = excluded.key_ids, index_key = excluded.index_key, tokens = excluded.tokens`,
    [JSON.stringify(rows)],
  );
}

async function writeTokens(connection: Connection, persons: readonly PersonWrite[]): Promise<void> {
  const rows = persons.flatMap(({ tokens, tokensBefore }, index) => {
    const before = new Set(tokensBefore);
    return tokens.filter(({ token }) => !before.has(token)).map(({ token }) => ({ token, index }));
  });
  if (rows.length === 0) return;
  await connection.query(
    `insert into vault.token (token, person)
      select r.token, ($3::uuid[])[r.index + 1]
      from unnest($1::bigint[], $2::int[]) as r (token, index)
      on conflict do nothing`,
    [
      arrayLiteral(rows.map(({ token }) => token)),
      arrayLiteral(rows.map(({ index }) => index)),
      arrayLiteral(persons.map(({ person }) => person)),
    ],
  );
}

/** The copies of the page's persons as they are now; who has none now has none any more. */
async function writeCopies(
  connection: Connection,
  { persons, copies }: Pick<PageResult, "persons" | "copies">,
): Promise<void> {
  const copied = new Set<string>(copies.map(({ person }) => person));
  const emptied = persons.filter(({ person }) => !copied.has(person));
  if (emptied.length > 0) {
    await connection.query("delete from vault.comparable where person = any($1::uuid[])", [
      arrayLiteral(emptied.map(({ person }) => person)),
    ]);
  }
  if (copies.length === 0) return;
  const rows = copies.map(({ person, household, firstPosition, keyIds, indexKey, copy }) => ({
    person,
    household,
    first_position: firstPosition,
    key_ids: keyIds,
    index_key: indexKey,
    copy: `\\x${bytesToHex(copy)}`,
  }));
  await connection.query(
    `insert into vault.comparable (person, household, first_position, key_ids, index_key, copy)
      select * from json_to_recordset($1::json) as r (person uuid, household uuid,
        first_position bigint, key_ids uuid[], index_key text, copy bytea)
      on conflict (person) do update set first_position = excluded.first_position,
        key_ids = excluded.key_ids, index_key = excluded.index_key, copy = excluded.copy`,
    [JSON.stringify(rows)],
  );
}

async function writeUnread(connection: Connection, unread: readonly UnreadPart[]): Promise<void> {
  if (unread.length === 0) return;
  const rows = unread.map(({ keyId, position, reason }) => ({ key_id: keyId, position, reason }));
  await connection.query(
    `insert into vault.unread_part (key_id, position, reason)
      select * from json_to_recordset($1::json) as r (key_id uuid, position bigint, reason text)
      on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

async function writeProposals(
  connection: Connection,
  proposals: readonly DuplicateProposed[],
): Promise<void> {
  if (proposals.length === 0) return;
  const rows = proposals.map((event) => ({ proposal: event.proposal, event }));
  await connection.query(
    `insert into vault.proposal (proposal, event)
      select * from json_to_recordset($1::json) as r (proposal uuid, event jsonb)
      on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
