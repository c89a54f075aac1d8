import {
  sharesOf,
  type ComparisonContext,
  type NameShare,
  type PreparedPerson,
} from "@caravanserai/identity";
import { tokenOf, type TokenKey } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { select } from "../database.ts";
import { loadComparables, type ComparingPorts } from "./comparables.ts";
import type { TokenKeys } from "./person-draft.ts";

/** Opened to learn from: names are weighed alike from one in a thousand bearers down. */
const sampledPersonsMax = 4_000;
/** Fewer say little of how common a name is: then the general weights hold. */
const sampledPersonsMin = 1_000;
/** After so many more persons the names are counted anew. */
const learnedForPersons = 20_000;
/** From here on the register's own size says how many agree by chance (default of `identity`). */
const populationPersonsMin = 98_000;

interface Learned {
  readonly keyName: string;
  /** Shares of the names that several bear, by keyed hash: no name lies in this memory. */
  readonly shares: ReadonlyMap<bigint, number>;
  readonly rarestShare: number;
  readonly populationPersons: number;
}

/**
 * How common each name is in this register, as `evaluate` learns it from a file: from copies opened
 * now and then, which is noted like every opening. Kept in memory alone, and for one index key.
 */
export class NameShares {
  readonly #personsMin: number;
  #learned: Learned | undefined;
  #personsLeft = 0;

  constructor({ personsMin = sampledPersonsMin }: { readonly personsMin?: number } = {}) {
    this.#personsMin = personsMin;
  }

  /** For a page of so many persons; without what it learns while the register is small. */
  async contextFor(
    ports: ComparingPorts,
    keys: TokenKeys,
    persons: number,
  ): Promise<ComparisonContext> {
    this.#personsLeft -= persons;
    const { name, key } = keys.current;
    if (this.#learned !== undefined && this.#learned.keyName !== name) this.forget();
    if (this.#personsLeft <= 0) await this.#learn(ports, keys);
    if (this.#learned === undefined) return {};
    return {
      populationPersons: this.#learned.populationPersons,
      nameShare: shareBy(this.#learned, key),
    };
  }

  /** When the index key is gone, and what was learned under it. */
  forget(): void {
    this.#learned = undefined;
    this.#personsLeft = 0;
  }

  async #learn(ports: ComparingPorts, keys: TokenKeys): Promise<void> {
    const registered = await personsIn(ports.database);
    const sample = await readSample(ports.database, registered);
    const isEnough = sample.size >= this.#personsMin;
    this.#personsLeft = isEnough ? learnedForPersons : this.#personsMin;
    this.#learned = undefined;
    if (!isEnough) return;
    const { persons } = await loadComparables(ports, sample, keys);
    const { name, key } = keys.current;
    const people = [...persons.values()].map(({ prepared }) => prepared);
    this.#learned = {
      keyName: name,
      populationPersons: Math.max(populationPersonsMin, registered),
      ...sharesByHash(people, key),
    };
  }
}

/** Each name of a page is hashed once. */
function shareBy({ shares, rarestShare }: Learned, key: TokenKey): NameShare {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const share = shares.get(hashOf(key, text)) ?? rarestShare;
    known.set(text, share);
    return share;
  };
}

function hashOf(key: TokenKey, text: string): bigint {
  return tokenOf(key, "name-share", text);
}

function sharesByHash(
  people: readonly PreparedPerson[],
  key: TokenKey,
): Pick<Learned, "shares" | "rarestShare"> {
  const { nameShare } = sharesOf(people);
  const rarestShare = nameShare("") ?? 0;
  const shares = new Map<bigint, number>();
  for (const { family, given, patronymic } of people) {
    const words =
      patronymic === undefined ? [...family, ...given] : [...family, ...given, patronymic];
    for (const { text } of words) {
      const share = nameShare(text) ?? 0;
      if (share > rarestShare) shares.set(hashOf(key, text), share);
    }
  }
  return { shares, rarestShare };
}

/** As the last count of the server has it; 0 for a table that was never counted. */
async function personsIn(database: Database): Promise<number> {
  const [row] = await select<{ persons: number }>(
    database,
    `select greatest(0, reltuples)::float8 as persons from pg_class
      where oid = 'vault.comparable'::regclass`,
  );
  return row?.persons ?? 0;
}

/** Whole pages of the table, anywhere in it. */
async function readSample(database: Database, persons: number): Promise<Set<string>> {
  const percent = Math.min(100, (100 * 2 * sampledPersonsMax) / Math.max(1, persons));
  const rows = await select<{ person: string }>(
    database,
    "select person from vault.comparable tablesample system ($1) limit $2",
    [percent, sampledPersonsMax],
  );
  return new Set(rows.map(({ person }) => person));
}
