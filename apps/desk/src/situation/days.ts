import type { FlowDay, FlowHour } from "@caravanserai/contract";
import type { InOutStep } from "@caravanserai/ui";

export const dayMs = 24 * 3_600_000;

/** Crossings of a stretch of time as a step of the chart. */
export function stepOf(startMs: number, flow: Pick<FlowHour, "in" | "out">): InOutStep {
  return { start: startMs, entered: flow.in, left: flow.out };
}

export interface DayChoice {
  readonly day: FlowDay;
  readonly earlier: string | undefined;
  readonly later: string | undefined;
}

/** The chosen day with its neighbours; the latest one when none is chosen or it is not known. */
export function chooseDay(
  days: readonly FlowDay[],
  chosen: string | undefined,
): DayChoice | undefined {
  const index = days.findIndex(({ day }) => day === chosen);
  const position = index < 0 ? days.length - 1 : index;
  const day = days[position];
  if (day === undefined) return undefined;
  return { day, earlier: days[position - 1]?.day, later: days[position + 1]?.day };
}

/** Hours that begin within the day. */
export function hoursOfDay(
  hours: readonly FlowHour[],
  { dayStartMs }: FlowDay,
): readonly FlowHour[] {
  return hours.filter(
    ({ hourStartMs }) => hourStartMs >= dayStartMs && hourStartMs < dayStartMs + dayMs,
  );
}
