import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { createSeededRandom } from "@caravanserai/kernel";
import { createModelCase } from "@caravanserai/planning";
import {
  createPlatformRandom,
  signingKeyFromSeed,
  type VaultPublicKey,
} from "@caravanserai/sealing";
import type { DeviceKeys } from "../../apps/hub/src/replay/fleet.ts";
import { ScenarioScribe } from "../../apps/hub/src/replay/scenario-records.ts";
import { DurableTablet } from "./durable-tablet.ts";
import { createHubTransport } from "./hub-transport.ts";

/** Where everything is that the tablets need; written once, read by every life of this program. */
export interface TabletSetup {
  readonly seed: number;
  readonly scale: number;
  /** By label: keys that survive a kill, and the hub or relay this tablet stands at. */
  readonly tablets: Readonly<Record<string, TabletKey>>;
  readonly entriesPerSecond: number;
  readonly clockShiftHoursMax: number;
}

type TabletKey = DeviceKeys[string] & {
  readonly port: number;
  readonly serverEpoch: string;
  readonly vaultKey: VaultPublicKey;
};

export const setupFile = "tablets.json";
const hourMs = 3_600_000;
/** How often it looks whether there is something to do. */
const pumpMs = 50;

/** All tablets of a run, in one program that is killed with the rest. Speaks JSON lines. */
export async function runTablets(folder: string): Promise<void> {
  const setup = JSON.parse(readFileSync(join(folder, setupFile), "utf8")) as TabletSetup;
  const tablets = await openTablets(folder, setup);
  let isDraining = false;
  let isOver = false;
  const commands = createInterface({ input: process.stdin });
  commands.on("line", () => (isDraining = true));
  // Without its parent there is nobody to count for.
  commands.once("close", () => process.exit(0));
  const sending = [...tablets.values()].map((tablet) => tablet.sendUntil(() => isOver));
  say({ ready: true });
  await writeActs(tablets, setup, () => isDraining);
  while (!isDraining) await delay(pumpMs);
  for (const tablet of tablets.values()) {
    while ((await tablet.waitingEntries()) > 0) await delay(pumpMs);
  }
  isOver = true;
  await Promise.all(sending);
  say({ drained: true });
}

function say(line: Record<string, boolean>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function openTablets(
  folder: string,
  setup: TabletSetup,
): Promise<Map<string, DurableTablet>> {
  const tablets = new Map<string, DurableTablet>();
  // A clock jumps when the program is started again.
  const clocks = createSeededRandom(Date.now() & 0xffffffff);
  for (const [label, { seed, device, port, serverEpoch }] of Object.entries(setup.tablets)) {
    const key = await signingKeyFromSeed(new Uint8Array(Buffer.from(seed, "base64url")));
    const shiftMs = Math.round((clocks.float() * 2 - 1) * setup.clockShiftHoursMax * hourMs);
    const own = join(folder, device);
    mkdirSync(own, { recursive: true });
    const tablet = new DurableTablet({
      folder: own,
      device,
      serverEpoch,
      key,
      transport: createHubTransport({ port, key, device }),
      random: createPlatformRandom(),
      clock: { now: () => Date.now() + shiftMs },
    });
    tablets.set(label, tablet);
  }
  return tablets;
}

/** Plays the acts of the model case at a steady pace, from where an earlier life was killed. */
async function writeActs(
  tablets: ReadonlyMap<string, DurableTablet>,
  setup: TabletSetup,
  isOver: () => boolean,
): Promise<void> {
  const scenario = createModelCase({ seed: setup.seed, scale: setup.scale });
  const blocks = Object.entries(setup.tablets).map(([label, key]) => [label, key.referenceBlock]);
  const scribe = new ScenarioScribe(scenario, new Map(blocks as [string, number][]));
  const written = new Map<string, number>();
  const startedMs = performance.now();
  let paced = 0;
  for (const act of scenario.acts()) {
    const record = scribe.record(act);
    const tablet = record === undefined ? undefined : tablets.get(record.device);
    const key = record === undefined ? undefined : setup.tablets[record.device];
    if (record === undefined || tablet === undefined || key === undefined) continue;
    const count = (written.get(record.device) ?? 0) + 1;
    written.set(record.device, count);
    if (count <= (await tablet.lastSeq())) continue;
    while (paced / setup.entriesPerSecond > (performance.now() - startedMs) / 1_000) {
      if (isOver()) return;
      await delay(5);
    }
    if (isOver()) return;
    await tablet.save(record, key.vaultKey);
    paced += 1;
  }
}
