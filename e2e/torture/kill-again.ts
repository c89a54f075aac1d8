import { setTimeout as delay } from "node:timers/promises";
import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import { killPlan } from "./kill-plan.ts";
import type { Tablets } from "./tablets.ts";
import {
  victims,
  type Part,
  type Probe,
  type TorturedSystem,
  type Victim,
} from "./tortured-system.ts";

export interface Kill {
  readonly victim: Victim;
  readonly recoveryMs: number;
}

/** A system, and a tablet of it that asks whether it takes entries. */
export interface Target {
  readonly system: TorturedSystem;
  readonly probe: Probe;
}

interface Killing {
  readonly hub: Target;
  readonly relay: Target;
  readonly seed: number;
  /** How wrong the clocks of hub and relay may be set, forward and back. */
  readonly clockShiftHoursMax: number;
  readonly isOver: (kills: number) => boolean;
  readonly say: (line: string) => void;
}

const relayParts = ["hub", "postmaster", "supervisor"] as const;
const lookAgainMs = 50;
const quietMsMax = 1_200;
const hourMs = 3_600_000;
/** Share of turns before which the clock of the hub or of the relay is set to another wrong time. */
const clockShare = 0.5;
/** Share of kills that hit another part before the last one has recovered. */
const doubleShare = 0.2;

interface KilledAgain {
  readonly kills: Kill[];
  readonly tablets: Tablets;
  /** How often the clock of the hub or of the relay was set while it ran. */
  readonly clockJumps: number;
}

/** Kills part after part until it is enough; answers what was killed, and the tablets now alive. */
export async function killAgainAndAgain(first: Tablets, killing: Killing): Promise<KilledAgain> {
  const random = createSeededRandom(killing.seed).fork("kills");
  const kills: Kill[] = [];
  let tablets = first;
  let turns = 0;
  let clockJumps = 0;
  const clocks = createSeededRandom(killing.seed).fork("clocks");
  for (const victim of killPlan(random)) {
    // However short the run is, every part has its turn.
    if (turns >= victims.length && killing.isOver(kills.length)) break;
    turns += 1;
    // Both have jumped however short the run is.
    if (turns <= 2 || clocks.float() < clockShare) {
      const { system } = turns % 2 === 0 ? killing.relay : killing.hub;
      system.setClock((clocks.float() * 2 - 1) * killing.clockShiftHoursMax * hourMs);
      clockJumps += 1;
    }
    await delay(random.float() * quietMsMax);
    const startedMs = performance.now();
    if (victim === "tablets") {
      tablets = await tablets.killAndStartAgain();
      await tablets.ready;
      kills.push(kill(victim, startedMs));
    } else if (victim === "relay") {
      const part = relayParts[random.integer(relayParts.length)] ?? "hub";
      const killed = await killAndWait(part, { target: killing.relay, random });
      kills.push(...killed.map(() => kill(victim, startedMs)));
    } else {
      const killed = await killAndWait(victim, { target: killing.hub, random });
      kills.push(...killed.map((one) => kill(one, startedMs)));
    }
    const last = kills.at(-1);
    killing.say(`kill ${kills.length}: ${victim}, back after ${last?.recoveryMs ?? 0} ms`);
  }
  return { kills, tablets, clockJumps };
}

function kill(victim: Victim, startedMs: number): Kill {
  return { victim, recoveryMs: Math.round(performance.now() - startedMs) };
}

/** What was killed: two when the hub fell with it. */
async function killAndWait(
  victim: Part,
  { target, random }: { target: Target; random: SeededRandom },
): Promise<Part[]> {
  const { system, probe } = target;
  let pid = system.kill(victim, random.float());
  while (pid === undefined) {
    await delay(lookAgainMs);
    pid = system.kill(victim, random.float());
  }
  const killed: Part[] = [victim];
  await system.untilGone(pid);
  const isDouble = victim !== "supervisor" && victim !== "hub" && random.float() < doubleShare;
  if (isDouble && system.kill("hub", 0) !== undefined) killed.push("hub");
  if (victim === "supervisor") await system.startAgain();
  if (victim === "vault") await system.untilThere("vault");
  await probe.untilAnswered();
  return killed;
}
