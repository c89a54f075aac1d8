import { assert } from "@caravanserai/kernel";
import { dayMs, hourMs, minuteMs, rateByHour } from "./calendar.ts";
import { flow, totals } from "./assumptions.ts";
import { flowThrough, longestWait, type FluidQueue, type QueueInput } from "./fluid-queue.ts";
import { elementAt, interpolate } from "./sampling.ts";
import type { ScenarioCrossing } from "./scenario.ts";

export const stepMs = flow.stepMinutes.value * minuteMs;
const stepsPerDay = dayMs / stepMs;
const steps = flow.horizonDays.value * stepsPerDay;
export const weekSteps = totals.weekDays.value * stepsPerDay;

/** What the week must show at one crossing. */
export interface QueueTarget {
  /** People entering in the first seven days. */
  readonly entries: number;
  readonly ordinaryPerDay: number;
  /** The longest wait of those who join in the first seven days. */
  readonly waitHours: number;
}

/** A queue that meets its target. */
export interface CalibratedQueue {
  readonly queue: FluidQueue;
  /** Ordinary arrivals per step, part of all arrivals. */
  readonly ordinary: Float64Array;
}

interface Shapes {
  readonly ordinary: Float64Array;
  readonly surge: Float64Array;
  readonly capacity: Float64Array;
}

function shapesOf(crossing: ScenarioCrossing, fromMs: number): Shapes {
  const ordinary = new Float64Array(steps);
  const surge = new Float64Array(steps);
  const capacity = new Float64Array(steps);
  for (let step = 0; step < steps; step++) {
    const atMs = fromMs + step * stepMs;
    const day = (step + 0.5) / stepsPerDay;
    const byHour = rateByHour(flow.arrivalsByHour.value, atMs, crossing.utcOffsetMinutes);
    ordinary[step] = byHour;
    surge[step] = byHour * interpolate(flow.surgeDay.value, flow.surgeRate.value, day);
    const grown = interpolate(flow.lanesGrowDay.value, flow.lanesGrow.value, day);
    capacity[step] = grown * rateByHour(flow.capacityByHour.value, atMs, crossing.utcOffsetMinutes);
  }
  return { ordinary, surge, capacity };
}

function sumOf(values: Float64Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += elementAt(values, index);
  return sum;
}

/** Smallest `x` in [low, high] for which the growing `meets` holds, within a part in 2^40. */
function bisect(low: number, high: number, meets: (x: number) => boolean): number {
  let [below, above] = [low, high];
  for (let round = 0; round < 40; round++) {
    const middle = (below + above) / 2;
    if (meets(middle)) above = middle;
    else below = middle;
  }
  return above;
}

function enteredInWeek({ arrivals, capacity }: QueueInput, capacityScale: number): number {
  let joined = 0;
  let entered = 0;
  for (let step = 0; step < weekSteps; step++) {
    joined += elementAt(arrivals, step);
    entered = Math.min(joined, entered + elementAt(capacity, step) * capacityScale);
  }
  return entered;
}

/**
 * Finds the size of the surge and the lane capacity with which one crossing lets in the wanted
 * number of people in the week while its longest wait is the wanted one. A larger surge at the
 * same throughput means less capacity and a longer wait; where even the smallest surge waits too
 * long, more capacity shortens the wait and lets the same people in.
 */
export function calibrateQueue(
  crossing: ScenarioCrossing,
  fromMs: number,
  target: QueueTarget,
): CalibratedQueue {
  const shapes = shapesOf(crossing, fromMs);
  const ordinaryInWeek = target.ordinaryPerDay * totals.weekDays.value;
  const ordinaryFactor = ordinaryInWeek / sumOf(shapes.ordinary, weekSteps);
  const ordinary = shapes.ordinary.map((rate) => rate * ordinaryFactor);
  const surgeLeast = target.entries - ordinaryInWeek;
  assert(surgeLeast > 0, "ordinary traffic exceeds all entries");
  const surgeShape = sumOf(shapes.surge, weekSteps);
  const inputFor = (surgePersons: number): QueueInput => ({
    arrivals: ordinary.map(
      (rate, step) => rate + (elementAt(shapes.surge, step) * surgePersons) / surgeShape,
    ),
    capacity: shapes.capacity,
  });
  const waitSteps = (target.waitHours * hourMs) / stepMs;
  const isLong = (queue: FluidQueue) => longestWait(queue, weekSteps).waitSteps >= waitSteps;
  // Sums of thousands of steps round; a millionth part less than the target is the target.
  const entriesLeast = target.entries * (1 - 1e-6);
  const queueFor = (surgePersons: number): FluidQueue => {
    const input = inputFor(surgePersons);
    const capacity = bisect(0, target.entries, (x) => enteredInWeek(input, x) >= entriesLeast);
    return flowThrough(input, capacity);
  };
  if (isLong(queueFor(surgeLeast))) {
    const input = inputFor(surgeLeast);
    const capacity = bisect(0, target.entries, (x) => !isLong(flowThrough(input, x)));
    return { queue: flowThrough(input, capacity), ordinary };
  }
  const surgePersons = bisect(surgeLeast, surgeLeast * 8, (x) => isLong(queueFor(x)));
  return { queue: queueFor(surgePersons), ordinary };
}
