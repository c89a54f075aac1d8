import { assert } from "@caravanserai/kernel";
import { flow, totals } from "./assumptions.ts";
import { dayMs, hourMs, rateByHour } from "./calendar.ts";
import type { CrossingWaits, WaitMaximum } from "./crossing-waits.ts";
import { curveAt, enteringWaitSteps, joiningWaitSteps, longestWait } from "./fluid-queue.ts";
import { calibrateQueue, stepMs, weekSteps, type CalibratedQueue } from "./queue-calibration.ts";
import { elementAt, interpolate } from "./sampling.ts";
import type { Period, ScenarioCrossing } from "./scenario.ts";

/** How many people enter where and when: what the generator follows. */
export interface EntryFlow {
  /** People who have entered at a crossing since the start. */
  enteredBy(crossing: number, atMs: number): number;
  /** Share of ordinary travellers among those who enter now. */
  ordinaryShareAt(crossing: number, atMs: number): number;
  /** People who have left the country since the start; without it the stock alone decides. */
  exitedBy?(atMs: number): number;
  waitsAt(crossing: number, atMs: number): CrossingWaits | undefined;
  waitMaximum(crossing: number): WaitMaximum | undefined;
}

interface FlowOptions {
  readonly crossings: readonly ScenarioCrossing[];
  readonly period: Period;
  /** Multiplies people, never waits. */
  readonly scale: number;
}

function waitsOf(
  { queue }: CalibratedQueue,
  step: number,
  lanesOpen: number,
): Omit<CrossingWaits, "queuePersons"> {
  const stepHours = stepMs / hourMs;
  const rate = (curve: Float64Array) =>
    (curveAt(curve, Math.floor(step) + 1) - curveAt(curve, Math.floor(step))) / stepHours;
  return {
    joiningWaitHours: joiningWaitSteps(queue, step) * stepHours,
    enteringWaitHours: enteringWaitSteps(queue, step) * stepHours,
    arrivalsPerHour: rate(queue.joined),
    entriesPerHour: rate(queue.entered),
    lanesOpen,
  };
}

function lanesAt(crossing: ScenarioCrossing, fromMs: number, atMs: number): number {
  const grown = interpolate(flow.lanesGrowDay.value, flow.lanesGrow.value, (atMs - fromMs) / dayMs);
  const byHour = rateByHour(flow.capacityByHour.value, atMs, crossing.utcOffsetMinutes);
  return Math.max(1, Math.round(crossing.lanes * grown * Math.min(1, byHour)));
}

/** Exits of the week: ordinary traffic through the day, and leavers who grow with the stock. */
function modelExits(fromMs: number, scale: number): (atMs: number) => number {
  const cumulative = new Float64Array(25);
  for (let hour = 0; hour < 24; hour++) {
    const atMs = fromMs + hour * hourMs;
    const rate = rateByHour(flow.arrivalsByHour.value, atMs, flow.exitsOffsetMinutes.value);
    cumulative[hour + 1] = elementAt(cumulative, hour) + rate;
  }
  const perDay = elementAt(cumulative, 24);
  const rising = flow.exitsRising.value;
  return (atMs) => {
    const days = Math.max(0, atMs - fromMs) / dayMs;
    const withinDay = curveAt(cumulative, (days - Math.floor(days)) * 24) / perDay;
    const steady = (Math.floor(days) + withinDay) / totals.weekDays.value;
    const growing = (days / totals.weekDays.value) ** 2;
    return totals.exits.value * scale * ((1 - rising) * steady + rising * growing);
  };
}

/** The week of September 2022: queues at ten crossings, calibrated to totals and longest waits. */
export function createModelFlow({ crossings, period, scale }: FlowOptions): EntryFlow {
  const { fromMs } = period;
  const queues = crossings.map((crossing, index) => {
    const share = elementAt(flow.shares.value, index);
    return calibrateQueue(crossing, fromMs, {
      entries: totals.entries.value * share,
      ordinaryPerDay: totals.ordinaryPerDay.value * share,
      waitHours: elementAt(flow.waitHoursMax.value, index),
    });
  });
  const stepAt = (atMs: number) => (atMs - fromMs) / stepMs;
  const queueAt = (crossing: number) => elementAt(queues, crossing);
  return {
    enteredBy: (crossing, atMs) => curveAt(queueAt(crossing).queue.entered, stepAt(atMs)) * scale,
    ordinaryShareAt(crossing, atMs) {
      const { queue, ordinary } = queueAt(crossing);
      const joined = Math.floor(stepAt(atMs) - enteringWaitSteps(queue, stepAt(atMs)));
      const step = Math.max(0, Math.min(joined, ordinary.length - 1));
      const all = elementAt(queue.joined, step + 1) - elementAt(queue.joined, step);
      return all > 0 ? elementAt(ordinary, step) / all : 1;
    },
    exitedBy: modelExits(fromMs, scale),
    waitsAt(crossing, atMs) {
      const { queue } = queueAt(crossing);
      const step = stepAt(atMs);
      const lanesOpen = lanesAt(elementAt(crossings, crossing), fromMs, atMs);
      return {
        queuePersons: (curveAt(queue.joined, step) - curveAt(queue.entered, step)) * scale,
        ...waitsOf(queueAt(crossing), step, lanesOpen),
      };
    },
    waitMaximum(crossing) {
      const { waitSteps, joinedAtStep } = longestWait(queueAt(crossing).queue, weekSteps);
      return {
        crossing: elementAt(crossings, crossing).code,
        waitHours: (waitSteps * stepMs) / hourMs,
        joinedAtMs: fromMs + joinedAtStep * stepMs,
      };
    },
  };
}

/** Entries of one day, from any published series. */
export interface ArrivalsDay {
  /** Unix milliseconds of the day's start; days must not overlap and stand in order. */
  readonly dayStartMs: number;
  readonly count: number;
}

/** Entries that follow a published daily series. It says nothing about queues, so neither do we. */
export function createSeriesFlow(
  days: readonly ArrivalsDay[],
  { crossings, scale }: FlowOptions,
): EntryFlow {
  const before = new Float64Array(days.length + 1);
  days.forEach((day, index) => {
    before[index + 1] = elementAt(before, index) + day.count * scale;
  });
  const shares = flow.shares.value;
  const byHour = new Float64Array(25);
  flow.arrivalsByHour.value.forEach((rate, hour) => {
    byHour[hour + 1] = elementAt(byHour, hour) + rate;
  });
  const dayTotal = elementAt(byHour, 24);
  let cursor = 0;

  function enteredBy(crossing: number, atMs: number): number {
    assert(crossing < crossings.length, "unknown crossing");
    if (elementAt(days, cursor).dayStartMs > atMs) cursor = 0;
    while (cursor + 1 < days.length && elementAt(days, cursor + 1).dayStartMs <= atMs) cursor++;
    const day = elementAt(days, cursor);
    const share = elementAt(shares, crossing);
    const hours = Math.max(0, Math.min(24, (atMs - day.dayStartMs) / hourMs));
    const today = day.count * scale * (curveAt(byHour, hours) / dayTotal);
    return (elementAt(before, cursor) + today) * share;
  }

  return {
    enteredBy,
    ordinaryShareAt: () => flow.ordinaryInSeries.value,
    waitsAt: () => undefined,
    waitMaximum: () => undefined,
  };
}
