import { latencyLine, percentile } from "../percentile.ts";
import type { SecondEntry } from "./look-ups.ts";
import { plainNameOf } from "./register-rows.ts";
import type { BuildFigures, VaultRegister } from "./vault-register.ts";

/** As a matcher over plain names would fetch to score them. */
const candidatesMax = 40;
/** A scan reads the whole table each time. */
const scansMax = 3;

interface Peer {
  readonly text: string;
  /** No further look-up after so long: at ten million names one takes seconds. */
  readonly msMax: number;
}

const trigram: Peer = {
  text: `select person from plain.name where name % $1
    order by similarity(name, $1) desc limit ${candidatesMax}`,
  msMax: 30_000,
};
const scan: Peer = {
  text: `select person from plain.name
    order by similarity(name, $1) desc limit ${candidatesMax}`,
  msMax: 20_000,
};

interface PeerFigures {
  readonly latenciesMs: readonly number[];
  readonly among: number;
}

async function measurePeer(
  { owner }: VaultRegister,
  entries: readonly SecondEntry[],
  { text, msMax }: Peer,
): Promise<PeerFigures> {
  const latenciesMs: number[] = [];
  let among = 0;
  const endMs = performance.now() + msMax;
  for (const { truth, entry } of entries) {
    if (performance.now() > endMs) break;
    const startMs = performance.now();
    const { rows } = await owner.pool.query<{ person: number }>(text, [plainNameOf(entry)]);
    latenciesMs.push(performance.now() - startMs);
    if (rows.some(({ person }) => person === truth)) among++;
  }
  return { latenciesMs, among };
}

/** What others do: names in the clear, by reading all of them and by trigrams. */
export async function measurePeers(
  register: VaultRegister,
  { trigramSeconds }: BuildFigures,
  { entries, ownMedianMs }: { entries: readonly SecondEntry[]; ownMedianMs: number },
): Promise<void> {
  const ratio = ({ latenciesMs }: PeerFigures): string =>
    `${(percentile(latenciesMs, 0.5) / ownMedianMs).toFixed(0)} times as long as look-up, ` +
    "opening and scoring";
  const scans = await measurePeer(register, entries.slice(0, scansMax), scan);
  console.log(
    `  scan of names         ${latencyLine(scans.latenciesMs)} (${scans.latenciesMs.length} scans)`,
  );
  console.log(`                        alone it takes ${ratio(scans)}`);
  if (trigramSeconds === undefined) return;
  const { rows } = await register.owner.pool.query<{ size: string }>(
    "select pg_size_pretty(pg_total_relation_size('plain.name')) as size",
  );
  console.log(
    `  pg_trgm index         ${trigramSeconds.toFixed(0)} s, with names ${rows[0]?.size}`,
  );
  const trigrams = await measurePeer(register, entries, trigram);
  const lookUps = trigrams.latenciesMs.length;
  console.log(
    `  pg_trgm               ${latencyLine(trigrams.latenciesMs)}; right person among the ` +
      `${candidatesMax} nearest names ${((100 * trigrams.among) / lookUps).toFixed(1)} % ` +
      `(${lookUps} look-ups)`,
  );
  console.log(`                        alone it takes ${ratio(trigrams)}`);
}
