import type { Database } from "@caravanserai/store";
import { arrayLiteral, select, type Connection } from "../database.ts";

/** Some 40 MB of memory; in a register of ten millions there are a fifth of a million. */
const tokensMax = 500_000;

/**
 * Tokens that so many hold that they say nothing of any of them: not asked for again until one of
 * their holders loses them. Kept beside the tokens, so that a vault started anew knows them.
 */
export class CrowdedTokens {
  readonly #known: Set<string>;
  /** Found since they were last written. */
  #found: string[] = [];

  private constructor(known: Set<string>) {
    this.#known = known;
  }

  static async read(database: Database): Promise<CrowdedTokens> {
    const rows = await select<{ token: string }>(
      database,
      `select token::text as token from vault.crowded_token limit ${tokensMax}`,
    );
    return new CrowdedTokens(new Set(rows.map(({ token }) => token)));
  }

  has(token: string): boolean {
    return this.#known.has(token);
  }

  add(token: string): void {
    if (this.#known.size >= tokensMax) return;
    this.#known.add(token);
    this.#found.push(token);
  }

  /** Writes down what was found; what is lost with a failed page is found again. */
  async writeFound(connection: Connection): Promise<void> {
    const found = this.#found;
    this.#found = [];
    if (found.length === 0) return;
    await connection.query(
      `insert into vault.crowded_token (token)
        select token from unnest($1::bigint[]) as token order by token on conflict do nothing`,
      [arrayLiteral(found)],
    );
  }

  /** Somebody holds these no more, so that they may say something again. */
  async forget(connection: Connection, tokens: readonly string[]): Promise<void> {
    for (const token of tokens) this.#known.delete(token);
    await connection.query("delete from vault.crowded_token where token = any($1::bigint[])", [
      arrayLiteral(tokens),
    ]);
  }
}
