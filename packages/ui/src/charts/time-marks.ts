import type { Format } from "../language/format.ts";

/** A mark on an axis of time: midnights carry the date, hours between them the time. */
export interface TimeMark {
  readonly at: number;
  readonly label: string;
  readonly isMidnight: boolean;
}

const halfHourMs = 1_800_000;

/** Local midnights of the period, and noons too where every twelve hours have room for a label. */
export function timeMarks(
  [fromMs, toMs]: readonly [number, number],
  { format, hasNoons }: { readonly format: Format; readonly hasNoons: boolean },
): readonly TimeMark[] {
  const marks: TimeMark[] = [];
  // Half hours, since some zones are half an hour apart from the rest.
  for (let at = Math.ceil(fromMs / halfHourMs) * halfHourMs; at <= toMs; at += halfHourMs) {
    const time = format.time(at);
    if (time === "00:00") marks.push({ at, label: format.shortDate(at), isMidnight: true });
    else if (hasNoons && time === "12:00") marks.push({ at, label: time, isMidnight: false });
  }
  return marks;
}
