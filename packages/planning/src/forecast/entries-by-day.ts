const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Entries counted in some period, such as an hour. */
export interface CountedEntries {
  readonly fromMs: number;
  readonly entries: number;
}

/** One reporting day. */
export interface EntriesDay {
  readonly fromMs: number;
  readonly toMs: number;
  /** 24, or 23 or 25 where the clocks change. */
  readonly hours: number;
  readonly entries: number;
  /** The same, as if the day had 24 hours: days are compared by it. */
  readonly entriesPer24Hours: number;
}

interface DayRule {
  /** Local hour at which a reporting day begins: 0, or 10 for days "from 10:00 to 10:00". */
  readonly dayStartHour: number;
  readonly toLocalMs: (atMs: number) => number;
}

/** Number of the reporting day in which a moment lies; days follow one another by 1. */
export function reportingDay(atMs: number, { dayStartHour, toLocalMs }: DayRule): number {
  return Math.floor((toLocalMs(atMs) - dayStartHour * hourMs) / dayMs);
}

/** The first moment of a reporting day, to the minute, whatever the clocks do that night. */
function startOf(day: number, rule: DayRule): number {
  const localMs = day * dayMs + rule.dayStartHour * hourMs;
  let atMs = localMs - (rule.toLocalMs(localMs) - localMs);
  atMs = localMs - (rule.toLocalMs(atMs) - atMs);
  return atMs;
}

/**
 * Entries by reporting day, oldest first, days without any as 0, the day that is not over left
 * out. Counts that are negative or no numbers are left out.
 */
export function entriesByDay(
  counts: readonly CountedEntries[],
  nowMs: number,
  rule: DayRule,
): readonly EntriesDay[] {
  const byDay = new Map<number, number>();
  for (const { fromMs, entries } of counts) {
    if (!Number.isFinite(entries) || entries < 0 || fromMs >= nowMs) continue;
    const day = reportingDay(fromMs, rule);
    byDay.set(day, (byDay.get(day) ?? 0) + entries);
  }
  const today = reportingDay(nowMs, rule);
  let first = today;
  for (const day of byDay.keys()) first = Math.min(first, day);
  return Array.from({ length: today - first }, (_none, index) => {
    const fromMs = startOf(first + index, rule);
    const toMs = startOf(first + index + 1, rule);
    const hours = (toMs - fromMs) / hourMs;
    const entries = byDay.get(first + index) ?? 0;
    return { fromMs, toMs, hours, entries, entriesPer24Hours: (entries * 24) / hours };
  });
}
