import type { Database } from "@caravanserai/store";
import { arrayLiteral, select } from "../database.ts";
import type { MatchablePerson } from "./person-draft.ts";

/** Who else shares how many tokens with a person of this page. */
export interface Candidate {
  readonly person: string;
  readonly sharedTokens: number;
}

/** Rows read per token: a token shared by more people than this says little. */
const rowsPerTokenMax = 100;
/** One shared key is chance (same birthday); two are reason to open the record and compare. */
const sharedTokensMin = 2;
/** Opened and compared per person, those with most shared tokens first. */
const candidatesPerPersonMax = 40;

/** Candidates in the register and among this page's earlier persons, per person of the page. */
export async function findCandidates(
  database: Database,
  persons: readonly MatchablePerson[],
): Promise<Map<string, readonly Candidate[]>> {
  const stored = await storedCandidates(database, persons);
  const inPage = candidatesInPage(persons);
  return new Map(
    persons.map(({ person }) => {
      const byPerson = new Map<string, Candidate>();
      for (const one of [...(stored.get(person) ?? []), ...(inPage.get(person) ?? [])]) {
        byPerson.set(one.person, one);
      }
      const found = [...byPerson.values()].sort((a, b) => b.sharedTokens - a.sharedTokens);
      return [person, found.slice(0, candidatesPerPersonMax)];
    }),
  );
}

async function storedCandidates(
  database: Database,
  persons: readonly MatchablePerson[],
): Promise<Map<string, Candidate[]>> {
  // Every stored person has tokens of one key only, so that none is counted twice.
  const asked = persons.flatMap(({ tokens, olderTokens }, index) =>
    [...tokens, ...olderTokens].map(({ token, isTelling }) => ({ token, isTelling, index })),
  );
  const found = new Map<string, Candidate[]>();
  if (asked.length === 0) return found;
  const rows = await select<{ index: number; person: string; shared: number }>(
    database,
    `select q.index, c.person, count(*)::int as shared
      from unnest($1::bigint[], $2::int[], $3::bool[]) as q (token, index, is_telling)
      cross join lateral (
        select t.person from vault.token t where t.token = q.token limit ${rowsPerTokenMax}
      ) c
      group by q.index, c.person
      having count(*) >= ${sharedTokensMin} or bool_or(q.is_telling)`,
    [
      arrayLiteral(asked.map(({ token }) => token)),
      arrayLiteral(asked.map(({ index }) => index)),
      arrayLiteral(asked.map(({ isTelling }) => (isTelling ? "t" : "f"))),
    ],
  );
  for (const { index, person, shared } of rows) {
    const own = persons[index]?.person;
    if (own === undefined || own === person) continue;
    const candidates = found.get(own) ?? [];
    candidates.push({ person, sharedTokens: shared });
    found.set(own, candidates);
  }
  return found;
}

function candidatesInPage(persons: readonly MatchablePerson[]): Map<string, Candidate[]> {
  const holders = new Map<string, string[]>();
  const found = new Map<string, Candidate[]>();
  for (const { person, tokens } of persons) {
    const shared = new Map<string, { count: number; isTelling: boolean }>();
    for (const { token, isTelling } of tokens) {
      const earlier = holders.get(token) ?? [];
      for (const other of earlier.slice(0, rowsPerTokenMax)) {
        const before = shared.get(other);
        const count = (before?.count ?? 0) + 1;
        shared.set(other, { count, isTelling: isTelling || before?.isTelling === true });
      }
      earlier.push(person);
      holders.set(token, earlier);
    }
    const candidates = [...shared]
      .filter(([, { count, isTelling }]) => isTelling || count >= sharedTokensMin)
      .map(([other, { count }]) => ({ person: other, sharedTokens: count }));
    found.set(person, candidates);
  }
  return found;
}
