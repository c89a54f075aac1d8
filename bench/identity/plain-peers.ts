import { type PersonIdentity, latinForm } from "@caravanserai/identity";
import { arrayLiteral } from "../../apps/vault/src/database.ts";
import { latencyLine, percentile } from "../percentile.ts";
import type { SecondEntry } from "./look-ups.ts";
import type { VaultRegister } from "./vault-register.ts";

const batchPersons = 10_000;
/** As many as the vault opens. */
const candidatesMax = 40;
/** A scan reads the whole table each time. */
const scans = 3;
/** Look-ups end here: at ten million names one takes seconds. */
const trigramMsMax = 60_000;

/**
 * In Latin letters on both sides, which a plain register would not have: trigrams see no likeness
 * across scripts, and in the database's own locale no Cyrillic letters at all.
 */
function plainNameOf({ names }: PersonIdentity): string {
  const parts = [names.family, names.given, names.patronymic].filter((part) => part !== undefined);
  return latinForm(parts.join(" ")).toLowerCase();
}

async function fillNames({ database, source, persons }: VaultRegister): Promise<void> {
  await database.pool.query(
    `create extension if not exists pg_trgm;
     drop schema if exists plain cascade; create schema plain;
     create table plain.name (person int not null, name text not null)`,
  );
  for (let first = 0; first < persons; first += batchPersons) {
    const count = Math.min(batchPersons, persons - first);
    const indexes = Array.from({ length: count }, (_none, offset) => first + offset);
    await database.pool.query(
      "insert into plain.name select * from unnest($1::int[], $2::text[])",
      [arrayLiteral(indexes), indexes.map((index) => plainNameOf(source.personAt(index)))],
    );
  }
  await database.pool.query("vacuum analyze plain.name");
}

async function nearestNames(register: VaultRegister, name: string): Promise<readonly number[]> {
  const { rows } = await register.database.pool.query<{ person: number }>(
    `select person from plain.name where name % $1
      order by similarity(name, $1) desc limit ${candidatesMax}`,
    [name],
  );
  return rows.map(({ person }) => person);
}

async function measureTrigrams(register: VaultRegister, entries: readonly SecondEntry[]) {
  const latenciesMs: number[] = [];
  let among = 0;
  const endMs = performance.now() + trigramMsMax;
  for (const { truth, entry } of entries) {
    if (performance.now() > endMs) break;
    const startMs = performance.now();
    const found = await nearestNames(register, plainNameOf(entry.identity));
    latenciesMs.push(performance.now() - startMs);
    if (found.includes(truth)) among++;
  }
  const share = ((100 * among) / latenciesMs.length).toFixed(1);
  console.log(
    `  pg_trgm               ${latencyLine(latenciesMs)}; right person among the ` +
      `${candidatesMax} nearest names ${share} % (${latenciesMs.length} look-ups)`,
  );
  return latenciesMs;
}

async function measureScan(register: VaultRegister, entries: readonly SecondEntry[]) {
  const latenciesMs: number[] = [];
  for (const { entry } of entries.slice(0, scans)) {
    const startMs = performance.now();
    await register.database.pool.query(
      `select person from plain.name
        order by similarity(name, $1) desc limit ${candidatesMax}`,
      [plainNameOf(entry.identity)],
    );
    latenciesMs.push(performance.now() - startMs);
  }
  console.log(`  scan                  ${latencyLine(latenciesMs)} (${scans} scans)`);
  return latenciesMs;
}

/** What others do: names in the clear, by trigrams and by reading all of them. */
export async function measurePeers(
  register: VaultRegister,
  entries: readonly SecondEntry[],
  tokenMs: readonly number[],
): Promise<void> {
  const { pool } = register.database;
  const { rowCount } = await pool.query(
    "select from pg_available_extensions where name = 'pg_trgm'",
  );
  if (rowCount === 0) {
    console.log("  pg_trgm               skipped: this Postgres does not bring the extension");
    return;
  }
  await fillNames(register);
  const scanMs = await measureScan(register, entries);
  const startMs = performance.now();
  await pool.query("create index on plain.name using gin (name gin_trgm_ops)");
  const buildSeconds = (performance.now() - startMs) / 1_000;
  const { rows } = await pool.query<{ size: string }>(
    "select pg_size_pretty(pg_total_relation_size('plain.name')) as size",
  );
  console.log(`  pg_trgm index         ${buildSeconds.toFixed(1)} s, with names ${rows[0]?.size}`);
  const trigramMs = await measureTrigrams(register, entries);
  const ratio = (peer: readonly number[]) =>
    (percentile(peer, 0.5) / percentile(tokenMs, 0.5)).toFixed(0);
  console.log(
    `  ratio of the medians  pg_trgm takes ${ratio(trigramMs)} times, a scan ` +
      `${ratio(scanMs)} times as long as the token look-up`,
  );
  await pool.query("drop schema plain cascade");
}
