import { openDatabase, rollUpSituation, type Database } from "@caravanserai/store";
import { sessionFromLink } from "../e2e/kit/staff-session.ts";
import { TestSystem } from "../e2e/kit/test-system.ts";
import { latencyLine, percentile } from "./percentile.ts";
import { fillSituation } from "./situation-fill.ts";

const tallies = 600_000;
const households = 400_000;
const rounds = 40;
const goalMs = 150;
const hourMs = 3_600_000;

/**
 * The situation room with a million entries of four weeks: each of its questions asked over HTTP
 * one after the other, after the sums were brought up from nothing, as after an upgrade.
 */
export async function benchSituation(): Promise<void> {
  const system = await TestSystem.start();
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 1 });
  try {
    const nowMs = Date.now();
    await fillSituation(database, { nowMs, tallies, households });
    console.log(`entries              ${(tallies + households).toLocaleString("en")}`);
    await measureSums(database);
    await database.pool.query("vacuum analyze");
    const headers = { cookie: await sessionFromLink(await system.signInLink("analyst")) };
    const pastMs = nowMs - 30 * hourMs;
    const questions = {
      situation: "/api/v1/situation",
      "situation, four weeks": `/api/v1/situation?fromMs=${nowMs - 28 * 24 * hourMs}`,
      "looking back": `/api/v1/situation?atMs=${pastMs}`,
      "known then": `/api/v1/situation?atMs=${pastMs}&knownAt=then`,
      room: "/api/v1/situation/room",
      nowcast: "/api/v1/situation/nowcast",
      "room, back": `/api/v1/situation/room?atMs=${pastMs}`,
      "room, known then": `/api/v1/situation/room?atMs=${pastMs}&knownAt=then`,
      "nowcast, back": `/api/v1/situation/nowcast?atMs=${pastMs}`,
    };
    for (const [name, path] of Object.entries(questions)) {
      await measureQuestion(name, new Request(`${system.address}${path}`, { headers }));
    }
  } finally {
    await database.close();
    await system.remove();
  }
}

async function measureSums(database: Database): Promise<void> {
  const startedMs = performance.now();
  const { position: first } = await rollUpSituation(database, { entriesMax: 1 });
  for (;;) {
    const { position, head } = await rollUpSituation(database, { entriesMax: 5_000 });
    if (position < head) continue;
    const seconds = (performance.now() - startedMs) / 1_000;
    const perSecond = (position - first) / seconds;
    console.log(`sums from nothing    ${seconds.toFixed(1)} s, ${perSecond.toFixed(0)} entries/s`);
    return;
  }
}

async function measureQuestion(name: string, question: Request): Promise<void> {
  const tookMs: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const startedMs = performance.now();
    const answer = await fetch(question.clone());
    if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
    bytes = (await answer.arrayBuffer()).byteLength;
    tookMs.push(performance.now() - startedMs);
  }
  const p95 = percentile(tookMs, 0.95);
  const verdict = p95 <= goalMs ? "" : ` over ${goalMs} ms`;
  const size = `${Math.round(bytes / 1_024)} KiB`;
  console.log(`${name.padEnd(21)}${latencyLine(tookMs)}, ${size}${verdict}`);
}
