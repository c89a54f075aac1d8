import { latencyLine, percentile } from "../percentile.ts";
import type { SecondEntry } from "./look-ups.ts";
import { plainNameOf } from "./register-rows.ts";
import type { BuildFigures, VaultRegister } from "./vault-register.ts";

/** As a matcher over plain names would fetch to score them. */
const candidatesMax = 40;
/** A scan reads the whole table each time. */
const scansMax = 3;
/** Both end here: at ten million names one look-up takes seconds. */
const scanMsMax = 20_000;
const trigramMsMax = 30_000;

interface PeerFigures {
  readonly latenciesMs: readonly number[];
  readonly among: number;
}

async function measurePeer(
  { owner }: VaultRegister,
  entries: readonly SecondEntry[],
  { text, msMax }: { readonly text: string; readonly msMax: number },
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

const trigramText = `select person from plain.name where name % $1
  order by similarity(name, $1) desc limit ${candidatesMax}`;
const scanText = `select person from plain.name
  order by similarity(name, $1) desc limit ${candidatesMax}`;

/** What others do: names in the clear, by trigrams and by reading all of them. */
export async function measurePeers(
  register: VaultRegister,
  { trigramSeconds }: BuildFigures,
  { entries, ownMedianMs }: { entries: readonly SecondEntry[]; ownMedianMs: number },
): Promise<void> {
  const { rows } = await register.owner.pool.query<{ size: string }>(
    "select pg_size_pretty(pg_total_relation_size('plain.name')) as size",
  );
  console.log(
    `  pg_trgm index         ${trigramSeconds.toFixed(0)} s, with names ${rows[0]?.size}`,
  );
  const trigrams = await measurePeer(register, entries, { text: trigramText, msMax: trigramMsMax });
  const lookUps = trigrams.latenciesMs.length;
  console.log(
    `  pg_trgm               ${latencyLine(trigrams.latenciesMs)}; right person among the ` +
      `${candidatesMax} nearest names ${((100 * trigrams.among) / lookUps).toFixed(1)} % ` +
      `(${lookUps} look-ups)`,
  );
  const scanned = entries.slice(0, scansMax);
  const scans = await measurePeer(register, scanned, { text: scanText, msMax: scanMsMax });
  console.log(
    `  scan                  ${latencyLine(scans.latenciesMs)} (${scans.latenciesMs.length} scans)`,
  );
  const ratio = ({ latenciesMs }: PeerFigures) =>
    (percentile(latenciesMs, 0.5) / ownMedianMs).toFixed(0);
  console.log(
    `  ratio of the medians  pg_trgm alone takes ${ratio(trigrams)} times, a scan ` +
      `${ratio(scans)} times as long as look-up, opening and scoring`,
  );
}
