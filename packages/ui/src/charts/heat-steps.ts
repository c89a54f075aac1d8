/** Shades of a heat map, from the palest. A sixth state is "not known". */
export const heatShades = 5;

/** One day of a heat map: 24 hours by local time, undefined where nothing is known. */
export interface HeatDay {
  /** The day as it is written: a date, a weekday. */
  readonly label: string;
  readonly hours: readonly (number | undefined)[];
}

/** Upper ends of the shades: even steps up to the highest value, at least 1. */
export function heatEdges(days: readonly HeatDay[]): readonly number[] {
  let highest = 1;
  for (const { hours } of days) for (const value of hours) highest = Math.max(highest, value ?? 0);
  return Array.from({ length: heatShades }, (_none, index) => ((index + 1) * highest) / heatShades);
}

/** The shade of a value, 1 to 5; 0 is nothing at all, undefined is not known. */
export function shadeOf(value: number | undefined, edges: readonly number[]): number | undefined {
  if (value === undefined) return undefined;
  if (value <= 0) return 0;
  const found = edges.findIndex((edge) => value <= edge);
  return (found < 0 ? edges.length - 1 : found) + 1;
}
