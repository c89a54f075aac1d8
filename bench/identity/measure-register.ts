import { latencyLine, percentile } from "../percentile.ts";
import { findAgain, lookUp, madeMatchable, secondEntries, type SecondEntry } from "./look-ups.ts";
import { measurePeers } from "./plain-peers.ts";
import { rateOfVaults } from "./rate-of-vaults.ts";
import { personIdOf } from "./register-rows.ts";
import {
  metCrowdedTokens,
  secondsOf,
  warmRegister,
  type BuildFigures,
  type VaultRegister,
} from "./vault-register.ts";

const entriesPerKind = 2_000;
const clients = 8;
const reasonsShown = 4;
const peerLookUps = 100;

async function latenciesOf<One>(
  entries: readonly One[],
  work: (entry: One) => Promise<unknown>,
): Promise<number[]> {
  const latenciesMs: number[] = [];
  for (const entry of entries) latenciesMs.push(1_000 * (await secondsOf(() => work(entry))));
  return latenciesMs;
}

/** Look-ups a second from several clients at once. */
async function rateOf<One>(
  entries: readonly One[],
  work: (entry: One) => Promise<unknown>,
): Promise<string> {
  let next = 0;
  const client = async (): Promise<void> => {
    for (let entry = entries[next++]; entry !== undefined; entry = entries[next++]) {
      await work(entry);
    }
  };
  const seconds = await secondsOf(() => Promise.all(Array.from({ length: clients }, client)));
  return `${Math.round(entries.length / seconds)}/s from ${clients} clients`;
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

/** Everybody looked up once by one client: who comes first, and how long each takes. */
async function measureFields(register: VaultRegister, fields: number) {
  const entries = secondEntries(register, { count: entriesPerKind, fields });
  let first = 0;
  let among = 0;
  let opened = 0;
  let most = 0;
  let ofSamePapers = 0;
  let firstOfSamePapers = 0;
  const missed: SecondEntry[] = [];
  const wholeMs = await latenciesOf(entries, async (one) => {
    const [ranked = []] = await findAgain(register, [one]);
    const isFirst = ranked[0] === personIdOf(one.truth);
    if (isFirst) first++;
    else missed.push(one);
    if (one.hasSamePapers) ofSamePapers++;
    if (one.hasSamePapers && isFirst) firstOfSamePapers++;
    if (ranked.includes(personIdOf(one.truth))) among++;
    opened += ranked.length;
    most = Math.max(most, ranked.length);
  });
  const share = (count: number, of = entries.length) => `${((100 * count) / of).toFixed(1)} %`;
  console.log(
    `  ${fields} wrong field${fields === 1 ? " " : "s"}        right person first ` +
      `${share(first)}, among the opened ${share(among)}; ` +
      `${(opened / entries.length).toFixed(1)} opened a look-up, at most ${most}`,
  );
  console.log(
    `                        with the same paper and phone (${ofSamePapers}): ` +
      `${share(firstOfSamePapers, ofSamePapers)} first`,
  );
  if (missed.length > 0) console.log(`                        missed most: ${mostOf(missed)}`);
  return { entries, wholeMs };
}

async function printSize({ owner }: VaultRegister, figures: BuildFigures): Promise<void> {
  const { rows } = await owner.pool.query<Record<string, string>>(
    `select (select reltuples::bigint from pg_class where oid = 'vault.token'::regclass) as tokens,
        pg_size_pretty(pg_table_size('vault.token')) as heap,
        pg_size_pretty(pg_indexes_size('vault.token')) as index,
        pg_size_pretty(pg_total_relation_size('vault.comparable')) as copies,
        pg_size_pretty(pg_total_relation_size('keystore.wrap')) as wraps`,
  );
  const { tokens, heap, index, copies, wraps } = rows[0] ?? {};
  const { persons, fillSeconds, indexSeconds } = figures;
  console.log(
    `  build                 ${fillSeconds.toFixed(0)} s for keys, tokens, copies and rows, ` +
      `${indexSeconds.toFixed(0)} s for the indexes`,
  );
  console.log(
    `  size                  ${(Number(tokens) / persons).toFixed(1)} tokens a person: ${heap} ` +
      `of rows, ${index} of index; copies ${copies}, wraps ${wraps}`,
  );
}

export async function measureRegister(
  built: Omit<VaultRegister, "crowdedTokens">,
  figures: BuildFigures,
): Promise<void> {
  const register = { ...built, crowdedTokens: await metCrowdedTokens(built) };
  console.log(`\n${register.persons.toLocaleString("en-US")} persons`);
  await printSize(register, figures);
  await warmRegister(register.owner);
  await measureFields(register, 2);
  const { entries, wholeMs } = await measureFields(register, 1);
  const made = entries.map((one) => madeMatchable(register, one));
  const tokenMs = await latenciesOf(made, (one) => lookUp(register, [one]));
  console.log(`  token look-up         ${latencyLine(tokenMs)}`);
  console.log(`                        ${await rateOf(made, (one) => lookUp(register, [one]))}`);
  console.log(`                        ${await rateOfVaults(register, "tokens")}`);
  console.log(`  look-up, open, score  ${latencyLine(wholeMs)}`);
  const whole = (one: SecondEntry) => findAgain(register, [one]);
  console.log(`                        ${await rateOf(entries, whole)}`);
  console.log(`                        ${await rateOfVaults(register, "whole")}`);
  await measurePeers(register, figures, {
    entries: entries.slice(0, peerLookUps),
    ownMedianMs: percentile(wholeMs, 0.5),
  });
}
