import type { VaultKeyPair } from "@caravanserai/sealing";
import { openDatabase, prepareDatabase, type Database } from "@caravanserai/store";
import { preferringIndexes } from "../../apps/vault/src/database.ts";
import { rowsPerTokenMax } from "../../apps/vault/src/follow/candidates.ts";
import { CrowdedTokens } from "../../apps/vault/src/follow/crowded-tokens.ts";
import type { IndexKey } from "../../apps/vault/src/keys/index-keys.ts";
import { prepareSchema } from "../../apps/vault/src/schema.ts";
import { fillTables } from "./fill-register.ts";
import type { IdentityOptions } from "./identity-options.ts";

/** A register as the vault keeps it: its own tables, its own tokens and copies. */
export interface VaultRegister {
  /** As the vault's role, with the vault's settings. */
  readonly vault: Database;
  readonly owner: Database;
  /** For a vault in a thread of its own. */
  readonly databaseUrl: string;
  readonly indexKey: IndexKey;
  /** Opens records; no look-up of the benchmark has to. */
  readonly sealingKey: VaultKeyPair;
  readonly persons: number;
  readonly crowdedTokens: CrowdedTokens;
}

export interface BuildFigures {
  readonly persons: number;
  readonly fillSeconds: number;
  readonly indexSeconds: number;
  /** Undefined where the index of the peers was left out. */
  readonly trigramSeconds?: number;
}

const connectionsMax = 8;
const password = "of-the-benchmark";
const reportEveryPersons = 250_000;

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return (performance.now() - startMs) / 1_000;
}

/** The database of hub and vault, with their roles, as at a first start. */
export async function openRegister(superuserUrl: string): Promise<{
  readonly vault: Database;
  readonly owner: Database;
  readonly databaseUrl: string;
}> {
  const { vaultUrl } = await prepareDatabase({
    superuserUrl,
    hubPassword: password,
    vaultPassword: password,
  });
  const databaseUrl = preferringIndexes(vaultUrl);
  const vault = openDatabase(databaseUrl, { connectionsMax });
  return { vault, owner: openDatabase(superuserUrl, { connectionsMax }), databaseUrl };
}

/**
 * Fills the vault's tables with everybody, as after a change of the index key: rows first, then the
 * indexes. Tables that a restart could rebuild are not logged while they fill.
 */
export async function buildRegister({
  vault,
  owner,
  persons: wanted,
  minutesMax = Infinity,
  hasTrigrams = true,
}: Pick<VaultRegister, "vault" | "owner" | "persons"> &
  Pick<IdentityOptions, "minutesMax" | "hasTrigrams">): Promise<BuildFigures> {
  await owner.pool.query("drop schema if exists vault, plain cascade; create schema plain");
  await owner.pool.query("create schema vault; grant all on schema vault to caravanserai_vault");
  await prepareSchema(vault);
  await owner.pool.query(beforeFilling);
  let persons = 0;
  const fillSeconds = await secondsOf(async () => {
    persons = await fillTables(owner, {
      persons: wanted,
      minutesMax,
      onPersons: (done) => {
        if (done % reportEveryPersons === 0) console.error(`  … ${done} persons`);
      },
    });
  });
  const indexSeconds = await secondsOf(() => runAll(owner, afterFilling));
  if (!hasTrigrams) return { persons, fillSeconds, indexSeconds };
  const trigramSeconds = await secondsOf(() => runAll(owner, trigramIndex));
  return { persons, fillSeconds, indexSeconds, trigramSeconds };
}

const beforeFilling = `
  create extension if not exists pg_trgm;
  create unlogged table plain.name (person int not null, name text not null);
  alter table vault.token drop constraint token_pkey;
  alter table vault.token set unlogged;
  alter table vault.comparable drop constraint comparable_pkey;
  alter table vault.comparable set unlogged;
  alter table keystore.wrap drop constraint wrap_pkey;
  alter table keystore.wrap set unlogged;
  drop index keystore.wrap_person;
  alter table vault.token set (autovacuum_enabled = off);
`;

const afterFilling = [
  "set maintenance_work_mem = '2GB'",
  "alter table vault.token add primary key (token, person)",
  "alter table vault.comparable add primary key (person)",
  "alter table keystore.wrap add primary key (key_id)",
  "create index wrap_person on keystore.wrap (person)",
  // As the server's own cleaning leaves it: without that, every row found is looked at twice.
  "vacuum analyze vault.token, vault.comparable, keystore.wrap",
];

const trigramIndex = [
  "set maintenance_work_mem = '2GB'",
  "create index on plain.name using gin (name gin_trgm_ops)",
  "vacuum analyze plain.name",
];

/** On one connection, so that its settings hold. */
async function runAll({ pool }: Database, statements: readonly string[]): Promise<void> {
  const connection = await pool.connect();
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    connection.release(true);
  }
}

/**
 * Tokens known to say nothing, as in a register that grew entry by entry: whoever arrived as one more
 * holder of such a token has found the others, and the vault has kept that in mind.
 */
export async function metCrowdedTokens({
  vault,
  owner,
}: Pick<VaultRegister, "vault" | "owner">): Promise<CrowdedTokens> {
  await prepareSchema(vault);
  const { rows } = await owner.pool.query("select from vault.crowded_token limit 1");
  if (rows.length === 0) {
    await owner.pool.query(
      `insert into vault.crowded_token (token)
        select token from vault.token group by token having count(*) > ${rowsPerTokenMax}`,
    );
  }
  return CrowdedTokens.read(vault);
}

/** Reads what look-ups read into memory, as a register in use would have it. */
export async function warmRegister(owner: Database): Promise<void> {
  await owner.pool.query("create extension if not exists pg_prewarm");
  // What matters most comes last, so that it stays where not everything fits.
  for (const relation of [
    ...["keystore.wrap", "keystore.wrap_pkey", "vault.comparable"],
    ...["vault.comparable_pkey", "vault.token_pkey"],
  ]) {
    await owner.pool.query("select pg_prewarm($1::regclass, 'buffer')", [relation]);
  }
}
