import type { SeededRandom } from "@caravanserai/kernel";
import type { Victim } from "./tortured-system.ts";

/** How often each part is killed within one round of kills. */
const weights: Readonly<Record<Victim, number>> = {
  hub: 5,
  backend: 4,
  postmaster: 3,
  vault: 2,
  relay: 3,
  tablets: 2,
  supervisor: 2,
};

/** Shuffled rounds without end: every part gets its share however short the run is. */
export function* killPlan(random: SeededRandom): Generator<Victim, never> {
  // The first round begins with one of each, so that a short run has touched everything.
  yield* shuffled(Object.keys(weights) as Victim[], random);
  for (;;) {
    const round = (Object.keys(weights) as Victim[]).flatMap((victim) =>
      Array.from({ length: weights[victim] }, () => victim),
    );
    yield* shuffled(round, random);
  }
}

function shuffled<Value>(values: readonly Value[], random: SeededRandom): Value[] {
  const left = [...values];
  const drawn: Value[] = [];
  while (left.length > 0) drawn.push(...left.splice(random.integer(left.length), 1));
  return drawn;
}

/** The value below which the share lies, by the nearest rank; null without values. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
