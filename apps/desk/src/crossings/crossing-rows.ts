import type { WaitCrossing, WaitEstimate, WaitsAnswer, WaitView } from "@caravanserai/contract";

export type TravelMode = WaitEstimate["mode"];

/** One crossing with what is known of its queue for the chosen mode. */
export interface CrossingRow {
  readonly crossing: WaitCrossing;
  /** Undefined where the hub knows no queue of this mode: not an empty one. */
  readonly estimate: WaitEstimate | undefined;
}

/** Modes with a queue somewhere, the one most people wait in first. */
export function queueModes({ estimates }: Pick<WaitsAnswer, "estimates">): readonly TravelMode[] {
  const ahead = new Map<TravelMode, number>();
  for (const { mode, aheadPersons } of estimates) {
    ahead.set(mode, (ahead.get(mode) ?? 0) + aheadPersons);
  }
  return [...ahead].sort(([, one], [, other]) => other - one).map(([mode]) => mode);
}

/** The crossings that people may use by this mode. */
export function rowsOf(answer: WaitsAnswer, mode: TravelMode): readonly CrossingRow[] {
  const known = new Map(
    answer.estimates.filter((one) => one.mode === mode).map((one) => [one.crossing, one]),
  );
  return answer.crossings
    .filter(({ crossing, modes }) => modes.includes(mode) || known.has(crossing))
    .map((crossing) => ({ crossing, estimate: known.get(crossing.crossing) }));
}

export type KnownWait = Extract<WaitView, { readonly kind: "known" }>;

export function knownWait({ estimate }: CrossingRow): KnownWait | undefined {
  return estimate?.wait.kind === "known" ? estimate.wait : undefined;
}

export const sortKeys = ["name", "wait", "age", "ahead", "lanes", "served", "trend"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface RowOrder {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

const trendRank = { up: 2, steady: 1, down: 0 } as const;

/** What a row is sorted by; undefined is unknown and stands last either way. */
function measureOf(row: CrossingRow, key: SortKey): number | undefined {
  const { estimate } = row;
  switch (key) {
    case "name":
      return undefined;
    case "wait":
      return knownWait(row)?.middleMinutes;
    case "age":
      return knownWait(row)?.ageMinutes;
    case "ahead":
      return estimate?.aheadPersons;
    case "lanes":
      return estimate?.lanesOpen;
    case "served":
      return estimate?.servedLastHour;
    case "trend":
      return estimate === undefined || estimate.trend === "unknown"
        ? undefined
        : trendRank[estimate.trend];
  }
}

/** Rows in the wished order, unknown last, the same measure by name. */
export function sortRows(
  rows: readonly CrossingRow[],
  { key, isDescending }: RowOrder,
  nameOf: (row: CrossingRow) => string,
): readonly CrossingRow[] {
  const direction = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const byName = nameOf(one).localeCompare(nameOf(other));
    if (key === "name") return direction * byName;
    const [a, b] = [measureOf(one, key), measureOf(other, key)];
    if (a === undefined || b === undefined) {
      return Number(a === undefined) - Number(b === undefined) || byName;
    }
    return direction * (a - b) || byName;
  });
}

/** The crossing with the longest wait, or the first: what the page opens with. */
export function worstOf(rows: readonly CrossingRow[]): CrossingRow | undefined {
  return rows.reduce<CrossingRow | undefined>((worst, row) => {
    const minutes = knownWait(row)?.middleMinutes ?? -1;
    return worst === undefined || minutes > (knownWait(worst)?.middleMinutes ?? -1) ? row : worst;
  }, undefined);
}

/** How long a wait is, in three steps: shape and size on the map follow it, not colour alone. */
export type WaitStep = "short" | "long" | "very-long" | "unknown";

const longFromMinutes = 3 * 60;
const veryLongFromMinutes = 24 * 60;

export function waitStep(row: CrossingRow): WaitStep {
  const minutes = knownWait(row)?.middleMinutes;
  if (minutes === undefined) return "unknown";
  if (minutes < longFromMinutes) return "short";
  return minutes < veryLongFromMinutes ? "long" : "very-long";
}
