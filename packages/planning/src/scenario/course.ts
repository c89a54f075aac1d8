import type { ScenarioAct } from "./acts.ts";
import type { EntryFlow } from "./entry-flow.ts";
import type { TravelReason } from "./household-shape.ts";
import type { HouseholdOrigin } from "./persons.ts";
import type { Period, ScenarioCrossing, ScenarioDevice, ScenarioSite } from "./scenario.ts";
import { createTimeHeap } from "./time-heap.ts";

/** What a run of a scenario is made from. */
export interface CoursePlan {
  readonly seed: number;
  readonly scale: number;
  readonly period: Period;
  readonly crossings: readonly ScenarioCrossing[];
  readonly sites: readonly ScenarioSite[];
  readonly devices: readonly ScenarioDevice[];
  readonly flow: EntryFlow;
}

/** Something that happens at its time; it may yield an act, change the world or plan more. */
type CourseEvent = (atMs: number) => ScenarioAct | undefined;

/** A running scenario: the plan, and what is yet to happen. */
export interface Course extends CoursePlan {
  /** Plans an event. What lies beyond the period is dropped: nobody will see it. */
  schedule(atMs: number, event: CourseEvent): void;
  /** Lets everything before `untilMs` happen, in time order. */
  playUntil(untilMs: number): Generator<ScenarioAct>;
  originOf(household: number, reason: TravelReason): HouseholdOrigin;
}

export function startCourse(plan: CoursePlan): Course {
  const waiting = createTimeHeap<CourseEvent>();
  return {
    ...plan,
    schedule(atMs, event) {
      const wholeMs = Math.round(atMs);
      if (wholeMs < plan.period.toMs) waiting.add(wholeMs, event);
    },
    *playUntil(untilMs) {
      for (;;) {
        const next = waiting.takeBefore(untilMs);
        if (next === undefined) return;
        const act = next.event(next.atMs);
        if (act !== undefined) yield act;
      }
    },
    originOf: (household, reason) => ({
      seed: plan.seed,
      household,
      reason,
      asOfMs: plan.period.fromMs,
    }),
  };
}
