import { countTicks } from "./wait-scale.ts";

/** Shades of a heat map, from the palest. A sixth state is "not known". */
const heatShades = 5;

/** One day of a heat map: 24 hours by local time, undefined where nothing is known. */
export interface HeatDay {
  /** The day as it is written: a date, a weekday. */
  readonly label: string;
  readonly hours: readonly (number | undefined)[];
}

const waitEdges = [15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 4_320, 5_760, 7_200, 14_400];

/**
 * Upper ends of the shades up to the highest value: even steps of counts; of waits in minutes
 * those that people speak of, an hour or a day.
 */
export function heatEdges(
  days: readonly HeatDay[],
  unit: "count" | "minutes" = "count",
): readonly number[] {
  let highest = 1;
  for (const { hours } of days) for (const value of hours) highest = Math.max(highest, value ?? 0);
  if (unit === "count") {
    const top = countTicks(highest).at(-1) ?? highest;
    return Array.from({ length: heatShades }, (_none, index) => ((index + 1) * top) / heatShades);
  }
  const found = waitEdges.findIndex((edge) => highest <= edge);
  const last = Math.max(heatShades - 1, found < 0 ? waitEdges.length - 1 : found);
  return waitEdges.slice(last + 1 - heatShades, last + 1);
}

/** The shade of a value, 1 to 5; 0 is nothing at all, undefined is not known. */
export function shadeOf(value: number | undefined, edges: readonly number[]): number | undefined {
  if (value === undefined) return undefined;
  if (value <= 0) return 0;
  const found = edges.findIndex((edge) => value <= edge);
  return (found < 0 ? edges.length - 1 : found) + 1;
}
