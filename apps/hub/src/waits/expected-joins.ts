import type { QueueHour } from "@caravanserai/contract";

const hourMs = 3_600_000;
const recentHours = 3;
/** Today against yesterday, at most: one odd hour is no trend. */
const factorBounds = { least: 0.5, most: 2 } as const;
/** Hours in which today's difference from yesterday halves: never an undamped trend. */
const halfLifeHours = 6;

/**
 * Parties expected to join in each coming hour: as many as a day before, more or less by how the
 * last three hours compare with the same hours of yesterday, and that difference fades.
 */
export function expectedJoins(
  hours: readonly QueueHour[],
  { nowMs, count }: { nowMs: number; count: number },
): readonly number[] {
  const taken = new Map<number, number>();
  for (const hour of hours) {
    taken.set(hour.hourStartMs, (taken.get(hour.hourStartMs) ?? 0) + hour.taken);
  }
  const thisHourMs = Math.floor(nowMs / hourMs) * hourMs;
  const sumBack = (fromMs: number, length: number) => {
    let sum = 0;
    for (let back = 1; back <= length; back++) sum += taken.get(fromMs - back * hourMs) ?? 0;
    return sum;
  };
  const today = sumBack(thisHourMs, recentHours);
  const yesterday = sumBack(thisHourMs - 24 * hourMs, recentHours);
  if (sumBack(thisHourMs - 12 * hourMs, 12) === 0) {
    const mean = sumBack(thisHourMs, 6) / 6;
    return Array.from({ length: count }, () => mean);
  }
  const ratio = yesterday > 0 ? today / yesterday : 1;
  const factor = Math.min(factorBounds.most, Math.max(factorBounds.least, ratio));
  return Array.from({ length: count }, (_none, ahead) => {
    const usual = taken.get(thisHourMs + ((ahead % 24) - 24) * hourMs) ?? 0;
    return usual * (1 + (factor - 1) * 0.5 ** (ahead / halfLifeHours));
  });
}
