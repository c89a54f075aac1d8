import type { SeededRandom } from "@caravanserai/kernel";
import type { FaultPlan } from "./fault-plan.ts";
import type { Mutation } from "./mutations.ts";
import type { Scheduler } from "./scheduler.ts";
import type { TrueClock } from "./simulated-clock.ts";
import type { SimulatedNetwork } from "./simulated-network.ts";

/** The ports of one simulated world: time, network, randomness, and what is planted. */
export interface WorldPorts {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  readonly truth: TrueClock;
  readonly network: SimulatedNetwork;
  readonly plan: FaultPlan;
  readonly mutation: Mutation | null;
  /** A broken promise or a bug: the run has failed. */
  fail(what: string): void;
}
