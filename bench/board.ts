import { Agent, get } from "node:http";
import { until } from "../e2e/kit/running-programs.ts";
import { TestSystem } from "../e2e/kit/test-system.ts";
import { latencyLine, percentile } from "./percentile.ts";

const perSecond = 200;
const seconds = 50;
const goalMs = 20;
const bytesMax = 100 * 1_024;
const paths = ["ru", "kk", "ka", "uk", "en", "de"].flatMap((language) => [
  `/board?lang=${language}`,
  `/board?lang=${language}&display=wall`,
]);

interface Seen {
  readonly ms: number;
  readonly bytes: number;
  readonly status: number;
}

/**
 * The public board of a running demonstration under 200 requests a second, in every language and
 * layout: 10,000 in all. Requests leave by the clock, whether earlier ones were answered or not.
 */
export async function benchBoard(): Promise<void> {
  const system = await TestSystem.start({ args: ["--demo"] });
  try {
    const { address } = system;
    await until(async () => ((await crossingsAt(address)) >= 10 ? true : undefined));
    await measure(address);
  } finally {
    await system.remove();
  }
}

async function crossingsAt(address: string): Promise<number> {
  const answer = await fetch(`${address}/api/public/v1/waits`);
  const { crossings } = (await answer.json()) as { crossings: readonly unknown[] };
  return crossings.length;
}

async function measure(address: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const startedMs = performance.now();
  const asked: Promise<Seen>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.floor(((performance.now() - startedMs) / 1_000) * perSecond);
      while (asked.length < Math.min(due, perSecond * seconds)) {
        asked.push(ask(agent, `${address}${paths[asked.length % paths.length] ?? ""}`));
      }
      if (asked.length < perSecond * seconds) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
  const seen = await Promise.all(asked);
  agent.destroy();
  const latenciesMs = seen.map(({ ms }) => ms);
  const largest = Math.max(...seen.map(({ bytes }) => bytes));
  const refused = seen.filter(({ status }) => status !== 200).length;
  const p95 = percentile(latenciesMs, 0.95);
  console.log(`requests    ${seen.length} at ${perSecond}/s, ${refused} not answered with 200`);
  console.log(`latency     ${latencyLine(latenciesMs)} (goal: p95 at most ${goalMs} ms)`);
  console.log(`largest     ${largest} bytes as sent without compression (goal: ${bytesMax})`);
  console.log(p95 <= goalMs && largest <= bytesMax && refused === 0 ? "met" : "NOT MET");
}

function ask(agent: Agent, address: string): Promise<Seen> {
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => (bytes += part.length));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({ ms: performance.now() - startedMs, bytes, status: answer.statusCode ?? 0 }),
      );
    }).on("error", reject);
  });
}
