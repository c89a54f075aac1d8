import type { Database } from "@caravanserai/store";
import { arrayLiteral, selectPrepared } from "../database.ts";
import type { CrowdedTokens } from "./crowded-tokens.ts";
import type { MatchablePerson, MatchToken, TokenWeight } from "./person-draft.ts";

/** Who else shares how many tokens with a person of this page. */
export interface Candidate {
  readonly person: string;
  readonly sharedTokens: number;
  /** What the shared tokens say together: rare ones say more. */
  readonly bits: number;
  /** Opened at once; the others only where no likely one is worth a look. */
  readonly isLikely: boolean;
}

/** Rows read per token; a token shared by as many people as this says nothing of any of them. */
export const rowsPerTokenMax = 60;
/** One shared key is chance (same birthday); two are reason to open the record and compare. */
const sharedTokensMin = 2;
/** Held by so few that sharing it alone is reason enough, if the key is a fine one. */
const rareHoldersMax = 10;
/** Opened and compared per person, those who share most first. */
const candidatesPerPersonMax = 16;
/** Those after the first are opened only with a good part of the first one's bits. */
const shareOfBest = 0.3;
/** With so much of it they are likely themselves: another entry of the same person has more. */
const shareOfLikely = 0.5;
/** Stands for the holders of a token that too many hold: who they are is not even read out. */
const crowded = "*";
type Holders = readonly string[] | typeof crowded;

/** Candidates in the register and among this page's earlier persons, per person of the page. */
export async function findCandidates(
  database: Database,
  persons: readonly MatchablePerson[],
  crowdedTokens: CrowdedTokens,
): Promise<Map<string, readonly Candidate[]>> {
  const stored = await readHolders(database, persons, crowdedTokens);
  const earlier = new Map<string, string[]>();
  const candidates = new Map<string, readonly Candidate[]>();
  for (const { person, tokens, olderTokens } of persons) {
    const tally = new Tally(person);
    // Every stored person has tokens of one key only, so that none is counted twice.
    for (const token of [...tokens, ...olderTokens]) {
      const holders = stored.get(token.token) ?? none;
      if (holders === crowded) continue;
      tally.add(token, joined(holders, earlier.get(token.token) ?? none));
    }
    candidates.set(person, tally.worthOpening());
    for (const { token } of tokens) {
      const others = earlier.get(token);
      if (others === undefined) earlier.set(token, [person]);
      else others.push(person);
    }
  }
  return candidates;
}

const none: readonly string[] = [];

/** Somebody of this page may stand in the register already. */
function joined(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])];
}

interface Shared {
  tokens: number;
  bits: number;
  /** Why to compare this one although no second token is shared. */
  reason: Reason;
}

/** Rare: held by few, but a coarse key. Reason enough only where nobody shares more. */
type Reason = "none" | "rare" | "enough";

/** What one person shares with everybody else. */
class Tally {
  readonly #person: string;
  readonly #tokens: { weight: TokenWeight; holders: readonly string[]; bits: number }[] = [];
  readonly #shared = new Map<string, Shared>();

  constructor(person: string) {
    this.#person = person;
  }

  add({ weight }: MatchToken, holders: readonly string[]): void {
    const { length } = holders;
    if (length === 0 || length >= rowsPerTokenMax) return;
    const bits = Math.log2((2 * rowsPerTokenMax) / length);
    this.#tokens.push({ weight, holders, bits });
  }

  /**
   * The rarest tokens first: soon all that are left say too little together for anybody who has
   * shared none so far, and most holders of the commoner ones need not be counted.
   */
  #count(): void {
    this.#tokens.sort((one, other) => other.bits - one.bits);
    let bitsLeft = this.#tokens.reduce((sum, { bits }) => sum + bits, 0);
    let bitsMost = 0;
    for (const { weight, holders, bits } of this.#tokens) {
      const isTooLate = bitsLeft < shareOfBest * bitsMost;
      bitsLeft -= bits;
      const reason = reasonOf(weight, holders.length);
      for (const person of holders) {
        const shared = this.#shared.get(person);
        if (shared !== undefined) {
          shared.tokens += 1;
          shared.bits += bits;
          if (reason === "enough") shared.reason = reason;
          if (shared.bits > bitsMost) bitsMost = shared.bits;
        } else if (!isTooLate && person !== this.#person) {
          this.#shared.set(person, { tokens: 1, bits, reason });
        }
      }
    }
  }

  /** Best first. */
  worthOpening(): readonly Candidate[] {
    this.#count();
    const found: (Omit<Candidate, "isLikely"> & { readonly isOnlyRare: boolean })[] = [];
    for (const [person, { tokens, bits, reason }] of this.#shared) {
      const isEnough = reason === "enough" || tokens >= sharedTokensMin;
      if (!isEnough && reason === "none") continue;
      found.push({ person, sharedTokens: tokens, bits, isOnlyRare: !isEnough });
    }
    found.sort((a, b) => b.bits - a.bits || (a.person < b.person ? -1 : 1));
    const bitsMost = found[0]?.bits ?? 0;
    const candidates: Candidate[] = [];
    for (const { person, sharedTokens, bits, isOnlyRare } of found.slice(
      0,
      candidatesPerPersonMax,
    )) {
      if (candidates.length > 0 && (isOnlyRare || bits < shareOfBest * bitsMost)) continue;
      const isLikely = bits >= shareOfLikely * bitsMost;
      candidates.push({ person, sharedTokens, bits, isLikely });
    }
    return candidates;
  }
}

function reasonOf(weight: TokenWeight, holders: number): Reason {
  if (weight === "telling") return "enough";
  if (holders > rareHoldersMax) return "none";
  return weight === "fine" ? "enough" : "rare";
}

/** A generous limit, told apart from "all of them" by being reached. `offset 0` reads them once. */
const holdersStatement = {
  name: "vault-holders",
  text: `select string_agg(
      case when cardinality(few.held) < ${rowsPerTokenMax} then array_to_string(few.held, ' ')
        else '${crowded}' end,
      ';' order by asked.place
    ) as holders
    from unnest($1::bigint[]) with ordinality as asked (token, place)
    cross join lateral (
      select array(
        select t.person from vault.token t where t.token = asked.token limit ${rowsPerTokenMax}
      ) as held offset 0
    ) as few`,
};

/** Who holds the tokens of a page, in one round trip and one text. */
async function readHolders(
  database: Database,
  persons: readonly MatchablePerson[],
  crowdedTokens: CrowdedTokens,
): Promise<Map<string, Holders>> {
  const asked = new Set<string>();
  const holders = new Map<string, Holders>();
  const ask = ({ token }: MatchToken): void => {
    if (crowdedTokens.has(token)) holders.set(token, crowded);
    else asked.add(token);
  };
  for (const { tokens, olderTokens } of persons) {
    tokens.forEach(ask);
    olderTokens.forEach(ask);
  }
  if (asked.size === 0) return holders;
  const [row] = await selectPrepared<{ holders: string }>(database, holdersStatement, [
    arrayLiteral(asked),
  ]);
  const lists = (row?.holders ?? "").split(";");
  let place = 0;
  for (const token of asked) {
    const list = lists[place++] ?? "";
    if (list === crowded) crowdedTokens.add(token);
    if (list !== "") holders.set(token, list === crowded ? crowded : list.split(" "));
  }
  return holders;
}
