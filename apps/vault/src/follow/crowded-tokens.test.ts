import type { HouseholdId, PersonId } from "@caravanserai/domain";
import { createCopyKey, createTokenKey, generateVaultKey } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { expect, test } from "vitest";
import { annaInRussian } from "../../tests/kit/fictional-persons.ts";
import type { Connection } from "../database.ts";
import { findCandidates } from "./candidates.ts";
import { CrowdedTokens } from "./crowded-tokens.ts";
import { matchable } from "./person-draft.ts";

const bytes = new Uint8Array(32).fill(3);
const copyKey = createCopyKey(bytes, await generateVaultKey());
const current = { name: "one", key: createTokenKey(bytes), copyKey };
const draft = {
  person: "anna" as PersonId,
  household: "home of anna" as HouseholdId,
  ...{ positions: [1], keyIds: ["part"], tokensBefore: [], sealedBy: [] },
  identity: annaInRussian,
};
const anna = matchable(draft, { current, older: [] });
const [hot, ...others] = anna.tokens.map(({ token }) => token);

/** Everybody holds the first token, nobody the others. */
function crowdedDatabase() {
  const asked: string[][] = [];
  const query = ({ values }: { values: readonly unknown[] }) => {
    const tokens = String(values[0]).slice(1, -1).split(",");
    asked.push(tokens);
    const holders = tokens.map((token) => (token === hot ? "*" : "")).join(";");
    return Promise.resolve({ rows: [{ holders }] });
  };
  return { asked, database: { pool: { query } } as unknown as Database };
}

/** Answers `rows` to everything, and remembers the numbers it was given. */
function connectionTo(rows: readonly { token: string }[]) {
  const given: unknown[] = [];
  const query = (_text: string, [value]: readonly unknown[] = []) => {
    given.push(value);
    return Promise.resolve({ rows });
  };
  return { given, connection: { query } as Connection };
}

async function knownAtStart(...tokens: string[]): Promise<CrowdedTokens> {
  const { connection } = connectionTo(tokens.map((token) => ({ token })));
  return CrowdedTokens.read({ pool: connection } as unknown as Database);
}

test("a token that too many hold is asked for once, and written down once", async () => {
  const { asked, database } = crowdedDatabase();
  const crowded = await knownAtStart();
  for (let time = 0; time < 2; time++) await findCandidates(database, [anna], crowded);
  expect(asked).toEqual([[hot, ...others], others]);
  const { given, connection } = connectionTo([]);
  for (let time = 0; time < 2; time++) await crowded.writeFound(connection);
  expect(given).toEqual([`{${hot}}`]);
});

test("one that was written down is asked for again when somebody has lost it", async () => {
  const { asked, database } = crowdedDatabase();
  const crowded = await knownAtStart(hot!);
  await findCandidates(database, [anna], crowded);
  await crowded.forget(connectionTo([]).connection, [hot!]);
  await findCandidates(database, [anna], crowded);
  expect(asked).toEqual([others, [hot, ...others]]);
});

test("two of one page are not alike by a token that too many hold", async () => {
  const { database } = crowdedDatabase();
  const again = { ...anna, person: "again" as PersonId, tokens: anna.tokens.slice(0, 1) };
  for (const crowded of [await knownAtStart(), await knownAtStart(hot!)]) {
    const candidates = await findCandidates(database, [anna, again], crowded);
    expect(candidates.get("again")).toEqual([]);
  }
});
