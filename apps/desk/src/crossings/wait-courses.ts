import type { WaitHistory } from "@caravanserai/contract";
import { waitParameters } from "@caravanserai/planning";
import type { CourseHour, WaitCourse } from "@caravanserai/ui";

/** What the board said at the time, or what people who came through had waited. */
export type CourseKind = "shown" | "ended";

const hourMs = 3_600_000;

/** As the board shows it: no wait is ever shown as shorter than the shortest. */
export function shownMinutes(minutes: number | null | undefined): number | undefined {
  return minutes === null || minutes === undefined
    ? undefined
    : Math.max(waitParameters.shortestMinutes, minutes);
}

function hourOf(history: WaitHistory, index: number, kind: CourseKind): CourseHour {
  const of = (list: readonly (number | null)[]) => shownMinutes(list[index]);
  const range =
    kind === "shown"
      ? { low: history.shownLow, middle: history.shownMiddle, high: history.shownHigh }
      : { low: history.low, middle: history.middle, high: history.high };
  return {
    at: history.startMs + index * hourMs,
    low: of(range.low),
    middle: of(range.middle),
    high: of(range.high),
    served: history.served[index],
    lanes: history.lanesOpen[index],
  };
}

/** Hour by hour as a chart draws it; what is not known stays unknown. */
export function courseOf(history: WaitHistory, name: string, kind: CourseKind): WaitCourse {
  const hours = history.served.map((_served, index) => hourOf(history, index, kind));
  return { key: history.crossing, name, hours };
}

/** Whether any hour has a wait of this kind: without one the other kind is shown first. */
export function hasWaits(histories: readonly WaitHistory[], kind: CourseKind): boolean {
  return histories.some(({ shownMiddle, middle }) =>
    (kind === "shown" ? shownMiddle : middle).some((minutes) => minutes !== null),
  );
}

function isSilent({ middle, served, lanes }: CourseHour): boolean {
  return middle === undefined && (served ?? 0) === 0 && (lanes ?? 0) === 0;
}

/**
 * All courses over the same hours, so that one scale of time fits all of them. Hours before the
 * first of which anything is known are left out: they would only press the rest together.
 */
export function alignCourses(courses: readonly WaitCourse[]): readonly WaitCourse[] {
  const starts = new Set(courses.flatMap(({ hours }) => hours.map(({ at }) => at)));
  const heard = courses.flatMap(({ hours }) => hours.filter((hour) => !isSilent(hour)));
  const firstAt = heard.reduce((first, { at }) => Math.min(first, at), Infinity);
  const times = [...starts].filter((at) => at >= firstAt).sort((a, b) => a - b);
  const nothing = { low: undefined, middle: undefined, high: undefined } as const;
  return courses.map((course) => {
    const known = new Map(course.hours.map((hour) => [hour.at, hour]));
    const hours = times.map(
      (at): CourseHour => known.get(at) ?? { at, ...nothing, served: undefined, lanes: undefined },
    );
    return { ...course, hours };
  });
}
