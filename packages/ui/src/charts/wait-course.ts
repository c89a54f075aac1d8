/** One hour of a crossing. Undefined is "not known", never zero: the line is broken there. */
export interface CourseHour {
  /** Start of the hour, Unix milliseconds. */
  readonly at: number;
  /** Wait in minutes: the middle, and the range that should hold four times out of five. */
  readonly low: number | undefined;
  readonly middle: number | undefined;
  readonly high: number | undefined;
  /** Served in the hour, in the unit the page names. */
  readonly served: number | undefined;
  /** Lanes open, on average over the hour. */
  readonly lanes: number | undefined;
}

/** One crossing among small multiples. All courses of a chart have the same hours. */
export interface WaitCourse {
  readonly key: string;
  readonly name: string;
  readonly hours: readonly CourseHour[];
}

/** Highest values of all courses: what makes one scale of many pictures. */
export interface SharedScale {
  readonly minutes: number;
  readonly served: number;
  readonly lanes: number;
}

/** One scale for all crossings, so that the worst stands out by its height. At least 1 each. */
export function sharedScale(courses: readonly WaitCourse[]): SharedScale {
  const scale = { minutes: 1, served: 1, lanes: 1 };
  for (const { hours } of courses) {
    for (const { middle, high, served, lanes } of hours) {
      scale.minutes = Math.max(scale.minutes, high ?? middle ?? 0);
      scale.served = Math.max(scale.served, served ?? 0);
      scale.lanes = Math.max(scale.lanes, lanes ?? 0);
    }
  }
  return scale;
}

/** The last hour whose wait is known. */
export function latestWait({ hours }: WaitCourse): CourseHour | undefined {
  return hours.findLast(({ middle }) => middle !== undefined);
}
