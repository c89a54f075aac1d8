import type { Mutation } from "./mutations.ts";
import { askOracles, journalOf } from "./oracles.ts";
import { heal, playTroubles } from "./play.ts";
import { unrest } from "./rest.ts";
import { World } from "./world.ts";

export interface SeedResult {
  readonly seed: number;
  readonly failures: readonly string[];
  readonly trace: readonly string[];
  readonly entries: number;
  readonly saved: number;
  readonly acknowledged: number;
  readonly crashes: number;
  readonly restores: number;
  readonly evictions: number;
  readonly events: number;
}

/** One world from its seed to its oracles. The same seed and mutation give the same trace. */
export async function simulateSeed(
  seed: number,
  mutation: Mutation | null = null,
): Promise<SeedResult> {
  const world = new World(seed, mutation);
  const { scheduler } = world.ports;
  scheduler.note(`plan ${JSON.stringify(world.ports.plan)}`);
  try {
    await playTroubles(world);
    scheduler.note("healed");
    const isAtRest = await heal(world, () => unrest(world).length === 0);
    askOracles(world, { isAtRest });
  } catch (fault) {
    world.ports.fail(fault instanceof Error ? fault.message : String(fault));
  }
  return {
    seed,
    failures: world.failures,
    trace: scheduler.trace,
    entries: journalOf(world.hub).length,
    saved: world.saved.size,
    acknowledged: world.acknowledged.size,
    crashes: world.crashes,
    restores: world.servers.reduce((sum, { restores }) => sum + restores, 0),
    evictions: world.evicted.size,
    events: scheduler.events,
  };
}
