import { wayPersonsMin, wayStages, type Ways, type WayStage } from "@caravanserai/contract";

/** Persons of one way through the country. Empty text is unknown. */
export interface WayRow {
  readonly crossing: string;
  /** Town of the first site, `not-needed`, `needed` or empty. */
  readonly place: string;
  readonly destination: string;
  readonly persons: number;
  readonly recorded: number;
  readonly departed: number;
  readonly unplaced: number;
}

/** More than this many in a stage cannot be told apart on a screen: the small ones are joined. */
const nodesMax = 12;

/** Not joined with others: they are answers of their own kind. */
const apart = new Set(["unknown", "not-needed", "needed", "left", "not-seen-leaving"]);

type Step = Readonly<Record<WayStage, string>> & { readonly persons: number };

function stepsOf(ways: readonly WayRow[]): Step[] {
  return ways.flatMap(({ crossing, place, destination, persons, departed }) => {
    const way = {
      crossing: crossing === "" ? "unknown" : crossing,
      "first-place": place === "" ? "unknown" : place,
      destination: destination === "" ? "unknown" : destination,
    };
    return [
      { ...way, outcome: "left", persons: departed },
      { ...way, outcome: "not-seen-leaving", persons: persons - departed },
    ].filter((step) => step.persons > 0);
  });
}

function add(sums: Map<string, number>, key: string, persons: number): void {
  sums.set(key, (sums.get(key) ?? 0) + persons);
}

/** The codes of a stage that are shown by name; all others become `other`. */
function shownCodes(steps: readonly Step[], stage: WayStage): ReadonlySet<string> {
  const sums = new Map<string, number>();
  for (const step of steps) add(sums, step[stage], step.persons);
  const named = [...sums]
    .filter(([code, persons]) => !apart.has(code) && persons >= wayPersonsMin)
    .sort(([, a], [, b]) => b - a)
    .slice(0, nodesMax)
    .map(([code]) => code);
  return new Set([...named, ...apart]);
}

const suppressed = (persons: number) => (persons < wayPersonsMin ? null : persons);

/** The four stages with the persons between each two; small cells are said to be small. */
export function waysOf(ways: readonly WayRow[]): Ways {
  const steps = stepsOf(ways);
  const shown = Object.fromEntries(
    wayStages.map((stage) => [stage, shownCodes(steps, stage)]),
  ) as Record<WayStage, ReadonlySet<string>>;
  const codeOf = (step: Step, stage: WayStage) =>
    shown[stage].has(step[stage]) ? step[stage] : "other";
  const persons = steps.reduce((sum, step) => sum + step.persons, 0);
  const nodes = wayStages.flatMap((stage) => {
    const sums = new Map<string, number>();
    for (const step of steps) add(sums, codeOf(step, stage), step.persons);
    return [...sums]
      .sort(([, a], [, b]) => b - a)
      .map(([code, sum]) => ({ stage, code, persons: suppressed(sum) }));
  });
  const links = wayStages.slice(0, -1).flatMap((stage, index) => {
    const next = wayStages[index + 1] ?? stage;
    const sums = new Map<string, { from: string; to: string; persons: number }>();
    for (const step of steps) {
      const [from, to] = [codeOf(step, stage), codeOf(step, next)];
      const key = JSON.stringify([from, to]);
      const before = sums.get(key)?.persons ?? 0;
      sums.set(key, { from, to, persons: before + step.persons });
    }
    return [...sums.values()]
      .sort((a, b) => b.persons - a.persons)
      .map(({ from, to, persons: sum }) => ({ stage, from, to, persons: suppressed(sum) }));
  });
  return { persons, nodes, links };
}
