const hourSteps = [1, 2, 3, 6, 12, 18, 24, 36, 48, 72, 96];

/** Upper end of a scale of waits: whole hours and days, where decimal rounding gives neither. */
export function niceMinutes(highest: number): number {
  const hours = highest / 60;
  return 60 * (hourSteps.find((step) => step >= hours) ?? Math.ceil(hours / 24) * 24);
}

const tickSteps = [15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 4_320, 7_200, 14_400];

/** Marks from 0 to at least `highest` minutes, at most `most` above zero, at whole hours or days. */
export function waitTicks(highest: number, most = 4): readonly number[] {
  const step = tickSteps.find((minutes) => highest <= minutes * most) ?? niceMinutes(highest);
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_none, index) => index * step);
}

/** Marks from 0 to at least `highest` of something counted, at most five above zero. */
export function countTicks(highest: number): readonly number[] {
  const rough = Math.max(1, highest) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((s) => s * power >= rough) ?? 10) * power);
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_none, index) => index * step);
}
