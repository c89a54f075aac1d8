export const hourMs = 3_600_000;

/** Whole hours one can look back to: the end of the first hour counted, up to now. */
export interface HourSpan {
  readonly firstMs: number;
  readonly lastMs: number;
}

/** From the first hour in which anything happened to the hour that is running. */
export function hourSpan(
  hours: readonly { readonly hourStartMs: number; readonly in: number; readonly out: number }[],
  period: { readonly fromMs: number; readonly toMs: number },
): HourSpan {
  const first = hours.find((hour) => hour.in + hour.out > 0)?.hourStartMs ?? period.fromMs;
  const last = hours.at(-1)?.hourStartMs ?? period.toMs;
  return { firstMs: Math.min(first, last) + hourMs, lastMs: last + hourMs };
}

/** The hour after, never beyond the last. */
export function nextHour(atMs: number, { lastMs }: HourSpan): number {
  return Math.min(lastMs, atMs + hourMs);
}
