import type { CrossingMode, MemoryRows, TallyRow } from "@caravanserai/domain";

export interface ModeCount {
  readonly mode: CrossingMode;
  readonly personsIn: number;
  readonly personsOut: number;
  readonly vehiclesIn: number;
  readonly vehiclesOut: number;
}

function standsToday(tally: TallyRow, sinceMs: number): boolean {
  return !tally.isReversed && tally.atMs >= sinceMs && tally.mode !== null;
}

/** This tablet's standing tallies since a time, by mode. Not the crossing's figures. */
export function todaysCount(rows: MemoryRows, sinceMs: number): readonly ModeCount[] {
  const byMode = new Map<CrossingMode, ModeCount>();
  for (const tally of rows.rowsOf("tally")) {
    if (!standsToday(tally, sinceMs) || tally.mode === null) continue;
    const before = byMode.get(tally.mode) ?? emptyCount(tally.mode);
    const persons = tally.adults + tally.children;
    const isIn = tally.direction === "in";
    byMode.set(tally.mode, {
      mode: tally.mode,
      personsIn: before.personsIn + (isIn ? persons : 0),
      personsOut: before.personsOut + (isIn ? 0 : persons),
      vehiclesIn: before.vehiclesIn + (isIn ? tally.vehicles : 0),
      vehiclesOut: before.vehiclesOut + (isIn ? 0 : tally.vehicles),
    });
  }
  const all = (count: ModeCount) => count.personsIn + count.personsOut;
  return [...byMode.values()].sort((left, right) => all(right) - all(left));
}

function emptyCount(mode: CrossingMode): ModeCount {
  return { mode, personsIn: 0, personsOut: 0, vehiclesIn: 0, vehiclesOut: 0 };
}
