import { randomBytes } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { createSeededRandom } from "@caravanserai/kernel";
import { signingKeyFromSeed, type SigningKey } from "@caravanserai/sealing";
import type { DeviceKeys } from "../../apps/hub/src/replay/fleet.ts";
import { familyOf, isAlive } from "../kit/running-programs.ts";
import { TestSystem } from "../kit/test-system.ts";
import { createHubTransport } from "./hub-transport.ts";

/** What can be killed. A backend is one server program of Postgres, not the postmaster. */
const parts = ["hub", "vault", "postmaster", "backend", "supervisor"] as const;
export type Part = (typeof parts)[number];

/** All that is killed: parts of the hub's system, any part of the relay's, the tablets. */
export const victims = [...parts, "relay", "tablets"] as const;
export type Victim = (typeof victims)[number];

const patterns: Readonly<Record<Part | "postgres", RegExp>> = {
  hub: /[/]hub\.mjs/,
  vault: /[/]vault\.mjs/,
  postmaster: /postgres.* -D /,
  backend: /^postgres: (?!logger|checkpointer|background writer|walwriter|autovacuum|io worker)/,
  /** The postmaster and all its children. */
  postgres: /^postgres: |postgres.* -D /,
  supervisor: /run-command\.mjs start/,
};

function shiftFileOf(dataDirectory: string): string {
  return `${dataDirectory}.clock-shift`;
}

function clockOf(dataDirectory: string): Readonly<Record<string, string>> {
  return { CARAVANSERAI_CLOCK_SHIFT_FILE: shiftFileOf(dataDirectory) };
}

const startAgainMs = 100;
const askAgainMs = 25;

/** A whole system that is started again, by hand, whenever its supervisor has been killed. */
export class TorturedSystem {
  #system: TestSystem;
  readonly #port: number;

  private constructor(system: TestSystem, port: number) {
    this.#system = system;
    this.#port = port;
  }

  static async start(plan: {
    readonly port: number;
    readonly dataDirectory: string;
    readonly args?: readonly string[];
  }): Promise<TorturedSystem> {
    const system = await TestSystem.start({ ...plan, env: clockOf(plan.dataDirectory) });
    return new TorturedSystem(system, plan.port);
  }

  get system(): TestSystem {
    return this.#system;
  }

  get port(): number {
    return this.#port;
  }

  /** Sets the clock of hub and vault wrong by so much, while they run and when they start. */
  setClock(shiftMs: number): void {
    const file = shiftFileOf(this.#system.dataDirectory);
    writeFileSync(`${file}.new`, String(Math.round(shiftMs)));
    renameSync(`${file}.new`, file);
  }

  /** Process ids of a part; the supervisor's shell-free child pattern finds exactly its own. */
  pidsOf(victim: Part | "postgres"): number[] {
    if (victim === "supervisor") return [this.#system.pid];
    const family = familyOf(this.#system.pid);
    return family.filter(({ command }) => patterns[victim].test(command)).map(({ pid }) => pid);
  }

  /** Kills one program as a crash would; answers its pid, or undefined when none was there. */
  kill(victim: Part, choice: number): number | undefined {
    const pids = this.pidsOf(victim);
    const pid = pids[Math.floor(choice * pids.length)];
    if (pid === undefined) return undefined;
    process.kill(pid, "SIGKILL");
    return pid;
  }

  /** Starts the system again after its supervisor's death, as often as it takes. */
  async startAgain(): Promise<void> {
    const { dataDirectory } = this.#system;
    for (;;) {
      try {
        // Without further arguments: a relay remembers its upstream.
        const env = clockOf(dataDirectory);
        this.#system = await TestSystem.start({ dataDirectory, port: this.#port, env });
        return;
      } catch {
        // Its children are still letting go of the port or of the directory.
        await delay(startAgainMs);
      }
    }
  }

  /** Waits until a program of this kind runs again. */
  async untilThere(victim: Part): Promise<void> {
    while (this.pidsOf(victim).length === 0) await delay(askAgainMs);
  }

  async untilGone(pid: number): Promise<void> {
    while (isAlive(pid)) await delay(askAgainMs);
  }
}

/**
 * A tablet on a good line that asks again and again whether the hub takes entries: recovery is over
 * when a push that began after the kill is answered.
 */
export class Probe {
  readonly #push: () => Promise<boolean>;

  private constructor(push: () => Promise<boolean>) {
    this.#push = push;
  }

  static async create(port: number, asking: DeviceKeys[string] | undefined): Promise<Probe> {
    if (asking === undefined) throw new Error("no tablet to ask with");
    const key: SigningKey = await signingKeyFromSeed(
      new Uint8Array(Buffer.from(asking.seed, "base64url")),
    );
    const transport = createHubTransport({ port, key, device: asking.device });
    return new Probe(async () => {
      const waiting = { entries: 0, oldestAtMs: null };
      const asked = { device: asking.device, entries: [], waiting };
      const first = await transport.push(asked, Date.now());
      // A hub whose clock is wrong says its time, as tablets are told it.
      const hubTimeMs = first.kind === "problem" ? first.problem.details?.["hubTimeMs"] : undefined;
      const isTold = typeof hubTimeMs === "number";
      const outcome = isTold ? await transport.push(asked, hubTimeMs) : first;
      return outcome.kind === "answered";
    });
  }

  async untilAnswered(): Promise<void> {
    while (!(await this.#push())) await delay(askAgainMs);
  }
}

/** A seed for a run that was given none. */
export function freshSeed(): number {
  return createSeededRandom(randomBytes(4).readUInt32BE()).integer(1_000_000_000);
}
