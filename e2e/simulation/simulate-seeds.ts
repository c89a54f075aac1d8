import type { Mutation } from "./mutations.ts";
import { simulateSeed, type SeedResult } from "./simulate-seed.ts";

export interface SeedFailure {
  readonly seed: number;
  readonly failures: readonly string[];
}

/** Figures of many runs, added up. */
interface SimulationFigures {
  readonly entries: number;
  readonly saved: number;
  readonly acknowledged: number;
  readonly crashes: number;
  readonly restores: number;
  readonly evictions: number;
  readonly events: number;
}

export interface SimulationRun {
  readonly seeds: number;
  readonly figures: SimulationFigures;
  readonly failed: readonly SeedFailure[];
}

const nothing: SimulationFigures = {
  entries: 0,
  saved: 0,
  acknowledged: 0,
  crashes: 0,
  restores: 0,
  evictions: 0,
  events: 0,
};

export async function simulateSeeds({
  firstSeed,
  seeds,
  mutation = null,
}: {
  firstSeed: number;
  seeds: number;
  mutation?: Mutation | null;
}): Promise<SimulationRun> {
  let figures = nothing;
  const failed: SeedFailure[] = [];
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const result = await simulateSeed(seed, mutation);
    figures = added(figures, result);
    if (result.failures.length > 0) failed.push({ seed, failures: result.failures });
  }
  return { seeds, figures, failed };
}

export function addedRuns(left: SimulationRun, right: SimulationRun): SimulationRun {
  return {
    seeds: left.seeds + right.seeds,
    figures: added(left.figures, right.figures),
    failed: [...left.failed, ...right.failed],
  };
}

export const noRun: SimulationRun = { seeds: 0, figures: nothing, failed: [] };

function added(left: SimulationFigures, right: SimulationFigures | SeedResult): SimulationFigures {
  const names = Object.keys(nothing) as (keyof SimulationFigures)[];
  return Object.fromEntries(names.map((name) => [name, left[name] + right[name]])) as Record<
    keyof SimulationFigures,
    number
  >;
}

/** The first seed whose oracles see the mutation; undefined when none of them does. */
export async function catchMutation(
  mutation: Mutation,
  { seedsMax }: { seedsMax: number },
): Promise<SeedFailure | undefined> {
  for (let seed = 1; seed <= seedsMax; seed++) {
    const { failures } = await simulateSeed(seed, mutation);
    if (failures.length > 0) return { seed, failures };
  }
  return undefined;
}
