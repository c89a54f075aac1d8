import { elementAt } from "./sampling.ts";

/** Arrivals and capacity of a queue per step, in people. */
export interface QueueInput {
  readonly arrivals: Float64Array;
  readonly capacity: Float64Array;
}

/**
 * A first-come-first-served queue of people seen as a fluid. Index `i` of the cumulative curves is
 * the start of step `i`; both have one element more than there are steps.
 */
export interface FluidQueue {
  readonly joined: Float64Array;
  readonly entered: Float64Array;
}

/** Lets the fluid flow; `capacityScale` multiplies the capacity of every step. */
export function flowThrough({ arrivals, capacity }: QueueInput, capacityScale: number): FluidQueue {
  const steps = arrivals.length;
  const joined = new Float64Array(steps + 1);
  const entered = new Float64Array(steps + 1);
  for (let step = 0; step < steps; step++) {
    const arrived = elementAt(joined, step) + elementAt(arrivals, step);
    const able = elementAt(entered, step) + elementAt(capacity, step) * capacityScale;
    joined[step + 1] = arrived;
    entered[step + 1] = Math.min(arrived, able);
  }
  return { joined, entered };
}

/** Cumulative curve at a fractional step. */
export function curveAt(curve: Float64Array, step: number): number {
  const last = curve.length - 1;
  if (step <= 0) return elementAt(curve, 0);
  if (step >= last) return elementAt(curve, last);
  const left = Math.floor(step);
  const from = elementAt(curve, left);
  return from + (elementAt(curve, left + 1) - from) * (step - left);
}

/** Fractional step at which a non-decreasing curve first reaches `level`; its end if never. */
export function stepReaching(curve: Float64Array, level: number): number {
  let low = 0;
  let high = curve.length - 1;
  if (elementAt(curve, high) < level) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elementAt(curve, middle) < level) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return 0;
  const from = elementAt(curve, low - 1);
  const gain = elementAt(curve, low) - from;
  return gain > 0 ? low - 1 + (level - from) / gain : low;
}

/** Steps that those wait who join at `step`: the time until as many have entered as had joined. */
export function joiningWaitSteps({ joined, entered }: FluidQueue, step: number): number {
  return Math.max(0, stepReaching(entered, curveAt(joined, step)) - step);
}

/** Steps that those have waited who enter at `step`. */
export function enteringWaitSteps({ joined, entered }: FluidQueue, step: number): number {
  return Math.max(0, step - stepReaching(joined, curveAt(entered, step)));
}

/** The longest wait among those who join in the first `steps` steps, and when they join. */
export function longestWait(
  queue: FluidQueue,
  steps: number,
): { waitSteps: number; joinedAtStep: number } {
  let waitSteps = 0;
  let joinedAtStep = 0;
  let reached = 0;
  for (let step = 0; step <= steps; step++) {
    const level = elementAt(queue.joined, step);
    while (reached < queue.entered.length - 1 && elementAt(queue.entered, reached) < level) {
      reached++;
    }
    if (reached - step > waitSteps) {
      waitSteps = reached - step;
      joinedAtStep = step;
    }
  }
  return { waitSteps: joiningWaitSteps(queue, joinedAtStep), joinedAtStep };
}
