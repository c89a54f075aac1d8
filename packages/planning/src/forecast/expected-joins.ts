const hourMs = 3_600_000;

/** Hours of today that are compared with the same hours of yesterday. */
const comparedHours = 6;
/** Today against yesterday, at most: an odd morning is no trend. */
const factorMost = 2;
/** Parties added to both sides of the comparison: a few at night say nothing. */
const factorWeight = 5;
/** Hours in which today's difference from yesterday halves: never an undamped trend. */
const halfLifeHours = 12;

interface JoinsInput {
  readonly nowMs: number;
  /** Hours ahead that are asked for. */
  readonly count: number;
  /** Parties that joined in the hour that begins at a moment; 0 where nothing is known. */
  readonly takenIn: (hourStartMs: number) => number;
}

/**
 * Parties expected to join in each coming hour: as many as around that hour a day before, more or
 * less by how the last six hours compare with yesterday's, and that difference fades.
 */
export function expectedJoins({ nowMs, count, takenIn }: JoinsInput): readonly number[] {
  const thisHourMs = Math.floor(nowMs / hourMs) * hourMs;
  const takenBack = (hours: number) => takenIn(thisHourMs - hours * hourMs);
  const sumBack = (from: number, length: number) => {
    let sum = 0;
    for (let back = 1; back <= length; back++) sum += takenBack(from + back);
    return sum;
  };
  // A line that began less than half a day ago has no yesterday: as in the last hours, then.
  if (sumBack(12, 12) === 0) {
    const mean = sumBack(0, comparedHours) / comparedHours;
    return Array.from({ length: count }, () => mean);
  }
  const [today, yesterday] = [sumBack(0, comparedHours), sumBack(24, comparedHours)];
  const ratio = (today + factorWeight) / (yesterday + factorWeight);
  const factor = Math.min(factorMost, Math.max(1 / factorMost, ratio));
  return Array.from({ length: count }, (_none, ahead) => {
    const back = 24 - (ahead % 24);
    // Single hours are uneven: the one before and the one after stand beside it.
    const around = [back + 1, back, back - 1].map((hours) => takenBack(hours < 1 ? 24 : hours));
    const usual = around.reduce((sum, taken) => sum + taken, 0) / around.length;
    return usual * (1 + (factor - 1) * 0.5 ** (ahead / halfLifeHours));
  });
}
