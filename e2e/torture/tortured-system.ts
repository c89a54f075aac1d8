import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { createSeededRandom } from "@caravanserai/kernel";
import { signingKeyFromSeed, type SigningKey } from "@caravanserai/sealing";
import type { DeviceKeys } from "../../apps/hub/src/replay/fleet.ts";
import { familyOf, isAlive } from "../kit/running-programs.ts";
import { TestSystem } from "../kit/test-system.ts";
import { createHubTransport } from "./hub-transport.ts";

/** What can be killed. A backend is one server program of Postgres, not the postmaster. */
export const victims = ["hub", "vault", "postmaster", "backend", "supervisor", "tablets"] as const;
export type Victim = (typeof victims)[number];

const patterns: Readonly<Record<Exclude<Victim, "tablets"> | "postgres", RegExp>> = {
  hub: /[/]hub\.mjs/,
  vault: /[/]vault\.mjs/,
  postmaster: /postgres.* -D /,
  backend: /^postgres: (?!logger|checkpointer|background writer|walwriter|autovacuum|io worker)/,
  /** The postmaster and all its children. */
  postgres: /^postgres: |postgres.* -D /,
  supervisor: /run-command\.mjs start/,
};

const startAgainMs = 100;
const askAgainMs = 25;

/** A whole system that is started again, by hand, whenever its supervisor has been killed. */
export class TorturedSystem {
  #system: TestSystem;
  readonly #port: number;
  readonly #args: readonly string[];

  private constructor(
    system: TestSystem,
    { port, args }: { port: number; args: readonly string[] },
  ) {
    this.#system = system;
    this.#port = port;
    this.#args = args;
  }

  static async start(plan: {
    readonly port: number;
    readonly dataDirectory: string;
    readonly args?: readonly string[];
  }): Promise<TorturedSystem> {
    const system = await TestSystem.start(plan);
    return new TorturedSystem(system, { port: plan.port, args: plan.args ?? [] });
  }

  get system(): TestSystem {
    return this.#system;
  }

  get port(): number {
    return this.#port;
  }

  /** Process ids of a part; the supervisor's shell-free child pattern finds exactly its own. */
  pidsOf(victim: Exclude<Victim, "tablets"> | "postgres"): number[] {
    if (victim === "supervisor") return [this.#system.pid];
    const family = familyOf(this.#system.pid);
    return family.filter(({ command }) => patterns[victim].test(command)).map(({ pid }) => pid);
  }

  /** Kills one program as a crash would; answers its pid, or undefined when none was there. */
  kill(victim: Exclude<Victim, "tablets">, choice: number): number | undefined {
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
        const args = this.#args;
        this.#system = await TestSystem.start({ dataDirectory, port: this.#port, args });
        return;
      } catch {
        // Its children are still letting go of the port or of the directory.
        await delay(startAgainMs);
      }
    }
  }

  /** Waits until a program of this kind runs again. */
  async untilThere(victim: Exclude<Victim, "tablets">): Promise<void> {
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

  static async create(port: number, keys: DeviceKeys): Promise<Probe> {
    const [first] = Object.values(keys);
    if (first === undefined) throw new Error("no tablet to ask with");
    const key: SigningKey = await signingKeyFromSeed(
      new Uint8Array(Buffer.from(first.seed, "base64url")),
    );
    const transport = createHubTransport({ port, key, device: first.device });
    return new Probe(async () => {
      const waiting = { entries: 0, oldestAtMs: null };
      const asked = { device: first.device, entries: [], waiting };
      const outcome = await transport.push(asked, Date.now());
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
