import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PersonIdentity, comparePrepared, prepare } from "@caravanserai/identity";
import { createSeededRandom } from "@caravanserai/kernel";
import { createPlatformRandom, createTokenKey, generateVaultKey } from "@caravanserai/sealing";
import { type Database, openDatabase, startEmbeddedPostgres } from "@caravanserai/store";
import { latencyLine } from "../percentile.ts";
import { corruptedEntry } from "./corrupted-entry.ts";
import { createFictionalRegister } from "./fictional-register.ts";
import {
  type SealedRegister,
  benchTables,
  fillTables,
  findByTokens,
  openCandidates,
  plainNameOf,
  tokensOf,
} from "./register-tables.ts";

const seed = 20220921;
const queries = 1_000;
const clients = 8;
const scans = 5;
const source = createFictionalRegister(seed);

/** Registers to measure; `CARAVANSERAI_BENCH_PERSONS=100000,10000000` replaces them. */
function registerSizes(): number[] {
  const named = process.env["CARAVANSERAI_BENCH_PERSONS"];
  return (named ?? "100000,1000000").split(",").map(Number);
}

interface Query {
  readonly truth: number;
  readonly entry: PersonIdentity;
}

function drawQueries(persons: number, fields: number): Query[] {
  const random = createSeededRandom(seed).fork(`queries ${fields}`);
  return Array.from({ length: queries }, () => {
    const truth = random.integer(persons);
    return { truth, entry: corruptedEntry(source.personAt(truth), fields, random) };
  });
}

/** Token look-up, opening and scoring of one person; true when the right one comes first. */
async function isFoundFirst(register: SealedRegister, query: Query, persons: number) {
  const found = await findByTokens(register, tokensOf(query.entry, register.tokenKey));
  const opened = await openCandidates(register, found);
  const entry = prepare(query.entry);
  const context = { populationPersons: persons };
  const scored = opened.map(({ person, identity }) => ({
    person,
    bits: comparePrepared(entry, prepare(identity), context).bits,
  }));
  scored.sort((left, right) => right.bits - left.bits);
  const best = scored[0]?.bits;
  return scored.some(({ person, bits }) => person === query.truth && bits === best);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function measureFields(register: SealedRegister, persons: number, fields: number) {
  let first = 0;
  const latencies: number[] = [];
  for (const query of drawQueries(persons, fields)) {
    const elapsed = await timed(async () => {
      if (await isFoundFirst(register, query, persons)) first++;
    });
    latencies.push(elapsed);
  }
  const share = ((100 * first) / queries).toFixed(1);
  console.log(`  ${fields} wrong fields: right person first ${share} %, ${latencyLine(latencies)}`);
}

/** Look-ups of tokens alone, one at a time and from several clients at once. */
async function measureLookups(register: SealedRegister, persons: number): Promise<void> {
  const wanted = drawQueries(persons, 1).map(({ entry }) => tokensOf(entry, register.tokenKey));
  const latencies: number[] = [];
  for (const tokens of wanted) {
    latencies.push(await timed(() => findByTokens(register, tokens)));
  }
  let next = 0;
  const client = async (): Promise<void> => {
    for (let tokens = wanted[next++]; tokens !== undefined; tokens = wanted[next++]) {
      await findByTokens(register, tokens);
    }
  };
  const elapsed = await timed(() => Promise.all(Array.from({ length: clients }, client)));
  const rate = Math.round((queries / elapsed) * 1_000);
  console.log(`  token look-up: ${latencyLine(latencies)}; ${rate}/s from ${clients} clients`);
}

async function sizeOf(database: Database, relation: string): Promise<string> {
  const { rows } = await database.pool.query<{ size: string }>(
    "select pg_size_pretty(pg_total_relation_size($1)) as size",
    [relation],
  );
  return rows[0]!.size;
}

/** What others do: names in the clear with trigrams, and no index at all. */
async function measurePeers({ database }: SealedRegister, persons: number): Promise<void> {
  const names = drawQueries(persons, 1)
    .slice(0, queries / 10)
    .map(({ entry }) => plainNameOf(entry));
  const built = await timed(async () => {
    await database.pool.query("create extension if not exists pg_trgm");
    await database.pool.query("create index on bench.plain using gin (name gin_trgm_ops)");
  });
  const trigrams: number[] = [];
  for (const name of names) {
    trigrams.push(
      await timed(() =>
        database.pool.query(
          `select person from bench.plain where name % $1
            order by similarity(name, $1) desc limit 40`,
          [name],
        ),
      ),
    );
  }
  const seconds = (built / 1_000).toFixed(1);
  console.log(`  pg_trgm on plain names: built in ${seconds} s, ${latencyLine(trigrams)}`);
  const whole: number[] = [];
  for (const name of names.slice(0, scans)) {
    whole.push(
      await timed(() =>
        database.pool.query("select person from bench.plain where similarity(name, $1) > 0.5", [
          name,
        ]),
      ),
    );
  }
  console.log(`  scan of plain names: ${latencyLine(whole)}`);
}

async function measureRegister(register: SealedRegister, persons: number): Promise<void> {
  const { database } = register;
  await database.pool.query(`drop schema if exists bench cascade; ${benchTables}`);
  const filled = await timed(() => fillTables(register, source, persons));
  const indexed = await timed(async () => {
    await database.pool.query("create index token_person on bench.token (token, person)");
    await database.pool.query("vacuum analyze bench.token");
  });
  const size = await sizeOf(database, "bench.token");
  console.log(
    `${persons} persons: sealed and filled in ${(filled / 1_000).toFixed(0)} s, ` +
      `token index in ${(indexed / 1_000).toFixed(1)} s, ${size}`,
  );
  await measureLookups(register, persons);
  for (const fields of [0, 1, 2]) await measureFields(register, persons, fields);
  await measurePeers(register, persons);
}

/** Finding somebody again by keyed tokens in real Postgres, beside trigrams and a scan. */
export async function benchIdentity(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "caravanserai-bench-identity-"));
  const postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
  const database = openDatabase(postgres.superuserUrl, { connectionsMax: clients });
  try {
    const tokenKey = await createTokenKey(createPlatformRandom().bytes(32));
    const register = { database, tokenKey, vaultKey: await generateVaultKey() };
    for (const persons of registerSizes()) await measureRegister(register, persons);
  } finally {
    await database.close();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
