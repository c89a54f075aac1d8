import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPlatformRandom, createTokenKey, generateVaultKey } from "@caravanserai/sealing";
import { openDatabase, startEmbeddedPostgres } from "@caravanserai/store";
import { findCandidates } from "../../apps/vault/src/follow/candidates.ts";
import { latencyLine } from "../percentile.ts";
import { createFictionalRegister } from "./fictional-register.ts";
import { findAgain, lookUp, secondEntries, type SecondEntry } from "./look-ups.ts";
import { measurePeers } from "./plain-peers.ts";
import { sealCandidates, type SealedRecords } from "./sealed-records.ts";
import { fillRegister, indexRegister, personIdOf, type VaultRegister } from "./vault-register.ts";

const seed = 20220921;
const entriesPerKind = 1_000;
const clients = 8;
/** Persons that the vault looks up in one statement when a page of the journal arrives. */
const personsPerPage = 50;
const reasonsShown = 4;
const sizesDefault = [100_000, 1_000_000];

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

async function build(register: VaultRegister): Promise<void> {
  const fillMs = await msOf(() => fillRegister(register));
  const indexMs = await msOf(() => indexRegister(register));
  const { rows } = await register.database.pool.query<Record<"rows" | "heap" | "index", string>>(
    `select count(*)::text as rows, pg_size_pretty(pg_table_size('vault.token')) as heap,
        pg_size_pretty(pg_indexes_size('vault.token')) as index from vault.token`,
  );
  const [size] = rows;
  const tokens = Number(size?.rows ?? 0);
  console.log(
    `  build                 ${(fillMs / 1_000).toFixed(0)} s for keys, tokens and rows, ` +
      `${(indexMs / 1_000).toFixed(1)} s for the index`,
  );
  console.log(
    `  size                  ${(tokens / register.persons).toFixed(1)} tokens a person: ` +
      `${size?.heap} of rows, ${size?.index} of index`,
  );
}

/** Untimed: warms up, and says which records the timed look-ups will open. */
async function candidatesOf(register: VaultRegister, entries: readonly SecondEntry[]) {
  const all = new Set<string>();
  let found = 0;
  let most = 0;
  for (const { entry } of entries) {
    const candidates = await lookUp(register, entry);
    for (const person of candidates) all.add(person);
    found += candidates.length;
    most = Math.max(most, candidates.length);
  }
  return { all, mean: found / entries.length, most };
}

async function latenciesOf(
  entries: readonly SecondEntry[],
  work: (entry: SecondEntry) => Promise<unknown>,
): Promise<number[]> {
  const latenciesMs: number[] = [];
  for (const entry of entries) latenciesMs.push(await msOf(() => work(entry)));
  return latenciesMs;
}

/** Look-ups a second from several clients at once. */
async function rateOf(
  entries: readonly SecondEntry[],
  work: (entry: SecondEntry) => Promise<unknown>,
): Promise<string> {
  let next = 0;
  const client = async (): Promise<void> => {
    for (let entry = entries[next++]; entry !== undefined; entry = entries[next++]) {
      await work(entry);
    }
  };
  const elapsedMs = await msOf(() => Promise.all(Array.from({ length: clients }, client)));
  return `${Math.round((1_000 * entries.length) / elapsedMs)}/s from ${clients} clients`;
}

async function pageRate(register: VaultRegister, entries: readonly SecondEntry[]) {
  const elapsedMs = await msOf(async () => {
    for (let first = 0; first < entries.length; first += personsPerPage) {
      const page = entries.slice(first, first + personsPerPage).map(({ entry }) => entry);
      await findCandidates(register.database, page);
    }
  });
  return Math.round((1_000 * entries.length) / elapsedMs);
}

/** The commonest reasons, for whoever improves the keys. */
function mostOf(missed: readonly SecondEntry[]): string {
  const counts = new Map<string, number>();
  for (const { wrong } of missed) {
    const reason = [...wrong].sort().join(" + ");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted
    .slice(0, reasonsShown)
    .map(([reason, count]) => `${reason} (${count})`)
    .join(", ");
}

async function measureFields(register: VaultRegister, fields: number) {
  const entries = secondEntries(register, { count: entriesPerKind, fields, seed });
  const candidates = await candidatesOf(register, entries);
  const vaultKey = await generateVaultKey();
  const records: SealedRecords = await sealCandidates(register, vaultKey, candidates.all);
  let first = 0;
  let among = 0;
  const missed: SecondEntry[] = [];
  const wholeMs = await latenciesOf(entries, async (one) => {
    const ranked = await findAgain(register, records, one);
    if (ranked[0] === personIdOf(one.truth)) first++;
    else missed.push(one);
    if (ranked.includes(personIdOf(one.truth))) among++;
  });
  const share = (count: number) => `${((100 * count) / entries.length).toFixed(1)} %`;
  console.log(
    `  ${fields} wrong field${fields === 1 ? " " : "s"}        right person first ` +
      `${share(first)}, among the candidates ${share(among)}; ` +
      `${candidates.mean.toFixed(1)} candidates a look-up, at most ${candidates.most}`,
  );
  if (missed.length > 0) console.log(`                        missed most: ${mostOf(missed)}`);
  return { entries, wholeMs, whole: (one: SecondEntry) => findAgain(register, records, one) };
}

async function measureSize(register: VaultRegister): Promise<void> {
  console.log(`\n${register.persons.toLocaleString("en-US")} persons`);
  await build(register);
  await measureFields(register, 2);
  const { entries, wholeMs, whole } = await measureFields(register, 1);
  const look = ({ entry }: SecondEntry) => lookUp(register, entry);
  const tokenMs = await latenciesOf(entries, look);
  console.log(`  token look-up         ${latencyLine(tokenMs)}`);
  console.log(`                        ${await rateOf(entries, look)}`);
  console.log(
    `                        ${await pageRate(register, entries)}/s, ${personsPerPage} in one statement`,
  );
  console.log(`  look-up, open, score  ${latencyLine(wholeMs)}`);
  console.log(`                        ${await rateOf(entries, whole)}`);
  await measurePeers(register, entries.slice(0, 100), tokenMs);
}

/** Finding somebody again by keyed tokens in real Postgres, beside trigrams and a scan. */
export async function benchIdentity({
  sizes = sizesDefault,
}: {
  readonly sizes?: readonly number[] | undefined;
}): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "caravanserai-bench-identity-"));
  const postgres = await startEmbeddedPostgres({ directory, log: () => undefined });
  const database = openDatabase(postgres.superuserUrl, { connectionsMax: clients });
  try {
    const indexKey = await createTokenKey(createPlatformRandom().bytes(32));
    const source = createFictionalRegister(seed);
    for (const persons of sizes) await measureSize({ database, indexKey, source, persons });
  } finally {
    await database.close();
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  }
}
