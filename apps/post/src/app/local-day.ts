/** Calendar day (YYYY-MM-DD) of an instant at an offset from UTC. */
export function localDay(atMs: number, utcOffsetMinutes: number): string {
  return new Date(atMs + utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** The instant at which the local day of `atMs` began. */
export function localMidnight(atMs: number, utcOffsetMinutes: number): number {
  return Date.parse(`${localDay(atMs, utcOffsetMinutes)}T00:00:00Z`) - utcOffsetMinutes * 60_000;
}
