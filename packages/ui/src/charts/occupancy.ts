import type { TableTwin } from "../parts/table-twin.tsx";
import type { TwinWords } from "./in-out-steps.ts";

/** Places of one site tonight, all counted in persons. */
export interface Occupancy {
  readonly name: string;
  /** What else must be known: "report 14 h old". */
  readonly note?: string;
  readonly occupied: number;
  readonly held: number;
  readonly blocked: number;
  readonly capacity: number;
}

/** Places still to give; below zero when more is claimed than there is. */
export function freeOf({ capacity, occupied, held, blocked }: Occupancy): number {
  return capacity - occupied - held - blocked;
}

/** The table behind OccupancyBars. */
export function occupancyTwin(
  sites: readonly Occupancy[],
  { caption, translate }: Omit<TwinWords, "format">,
): TableTwin {
  const numeric = ["occupied", "held", "blocked", "capacity", "free"] as const;
  return {
    caption,
    columns: [
      { label: translate("chart.name") },
      ...numeric.map((key) => ({ label: translate(`chart.${key}`), isNumeric: true })),
    ],
    rows: sites.map((site) => [
      site.name,
      site.occupied,
      site.held,
      site.blocked,
      site.capacity,
      freeOf(site),
    ]),
  };
}
