import type { Database } from "@caravanserai/store";
import { inTransaction, select } from "../database.ts";
import type { IndexKeys } from "../keys/index-keys.ts";
import { Turns } from "../turns.ts";
import type { TokenKeys } from "./person-draft.ts";

export type IndexState =
  /** All records can be found. */
  | "ready"
  /** Another key is taking over; all records can be found meanwhile. */
  | "rotating"
  /** A key is there again, but not all records have tokens yet: new ones are compared at the end. */
  | "rebuilding"
  /** There is no key: nothing is found or compared. */
  | "burnt";

/** Who was opened on a day stays known; who was opened together would tell who resembles whom. */
const blurComparisons = `with gone as (delete from vault.comparison returning at_ms, opened)
  insert into vault.comparison (comparison, at_ms, opened)
    select gen_random_uuid(), at_ms / 86400000 * 86400000, array_agg(distinct person order by person)
    from gone cross join unnest(opened) as person group by 2`;

/** The token table and its keys. Whoever reads and writes it takes a turn first. */
export class MatchIndex {
  readonly turns = new Turns();
  readonly #database: Database;
  readonly #keys: IndexKeys;
  /** Some records have tokens of a key that is gone, or may have. */
  #hasGap = true;

  constructor({ database, keys }: { database: Database; keys: IndexKeys }) {
    this.#database = database;
    this.#keys = keys;
  }

  /** Keys of new tokens; undefined while looking up would miss somebody. */
  get tokenKeys(): TokenKeys | undefined {
    return this.#hasGap ? undefined : this.#standingKeys();
  }

  /** Keys that re-tokenising writes with, complete index or not. */
  get rewritingKeys(): TokenKeys | undefined {
    return this.#standingKeys();
  }

  /** A new key is there, but older ones are still needed or missed. */
  get isTakingOver(): boolean {
    const { current, older } = this.#keys;
    return current !== undefined && (this.#hasGap || older.length > 0);
  }

  #standingKeys(): TokenKeys | undefined {
    const { current, older } = this.#keys;
    return current === undefined ? undefined : { current, older };
  }

  stateOf({ recordsToDo }: { recordsToDo: number }): IndexState {
    if (this.#keys.current === undefined) return "burnt";
    if (this.#hasGap) return "rebuilding";
    return recordsToDo > 0 || this.#keys.older.length > 0 ? "rotating" : "ready";
  }

  /** Compares the records' keys with those in the key file. */
  async readGap(): Promise<void> {
    const names = this.#namesOfKeys();
    const [found] = await select<{ hasGap: boolean }>(
      this.#database,
      `select exists (
          select from vault.person where index_key <> '' and index_key <> all ($1::text[])
        ) as "hasGap"`,
      [names],
    );
    this.#hasGap = found?.hasGap ?? true;
  }

  closeGap(): void {
    this.#hasGap = false;
  }

  /** A new key for all new tokens. */
  async addKey(): Promise<void> {
    this.#hasGap = true;
    await this.#keys.addKey();
    await this.readGap();
  }

  dropOlderKeys(): Promise<void> {
    return this.#keys.dropOlder();
  }

  /** Destroys the keys. It waits for nobody's turn: whoever asks for this is in a hurry. */
  burnKeys(): Promise<void> {
    this.#hasGap = true;
    return this.#keys.burn();
  }

  /** Deletes tokens and copies; without their key they would still say which records resemble others. */
  async deleteTokens(): Promise<void> {
    const [found] = await select<{ isAny: boolean }>(
      this.#database,
      `select exists (select from vault.token)
          or exists (select from vault.comparable)
          or exists (select from vault.person where tokens <> '{}') as "isAny"`,
    );
    if (found?.isAny !== true) return;
    await inTransaction(this.#database, async (connection) => {
      await connection.query("truncate vault.token, vault.crowded_token, vault.comparable");
      await connection.query("update vault.person set tokens = '{}' where tokens <> '{}'");
      await connection.query(blurComparisons);
    });
    // The rows as they were before would otherwise stay in the table's file.
    await select(this.#database, "vacuum (full) vault.person");
    await select(this.#database, "vacuum (full) vault.comparison");
  }

  #namesOfKeys(): string[] {
    const keys = this.#standingKeys();
    return keys === undefined ? [] : [keys.current, ...keys.older].map(({ name }) => name);
  }
}
