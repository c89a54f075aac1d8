import { assert } from "@caravanserai/kernel";
import { playScenario } from "./act-stream.ts";
import { listAssumptions, totals } from "./assumptions.ts";
import { dayMs } from "./calendar.ts";
import { modelCrossings } from "./crossings.ts";
import { createDevices } from "./devices.ts";
import {
  createModelFlow,
  createSeriesFlow,
  type ArrivalsDay,
  type EntryFlow,
} from "./entry-flow.ts";
import type { Period, Scenario } from "./scenario.ts";
import { createSites } from "./sites.ts";

export interface ModelCaseOptions {
  /** Any 32-bit integer; the same seed always yields the same acts. */
  readonly seed: number;
  /** Start of the first day, Unix milliseconds; 21 September 2022 in Astana by default. */
  readonly fromMs?: number;
  /** End, Unix milliseconds; seven days after the start by default, at most fourteen. */
  readonly toMs?: number;
  /** Multiplies people and places, never waits; 1 by default, at most 1. */
  readonly scale?: number;
}

interface Outline {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  readonly scale: number;
  readonly period: Period;
  readonly flow: EntryFlow;
  readonly peakPersonsPerDay: number;
}

function createScenario(outline: Outline): Scenario {
  const { id, title, seed, scale, period, flow, peakPersonsPerDay } = outline;
  const crossings = modelCrossings;
  const sites = createSites(seed, scale);
  const devices = createDevices({ seed, crossings, sites, peakPersonsPerDay, period });
  const indexOf = (code: string) => crossings.findIndex((crossing) => crossing.code === code);
  return {
    id,
    title,
    seed,
    assumptions: listAssumptions(),
    ...period,
    crossings,
    sites,
    devices,
    entriesExpected: Math.round(
      crossings.reduce((sum, _, index) => sum + flow.enteredBy(index, period.toMs), 0),
    ),
    acts: () => playScenario({ seed, scale, period, crossings, sites, devices, flow }),
    crossingWaits(code, atMs) {
      const index = indexOf(code);
      return index < 0 ? undefined : flow.waitsAt(index, atMs);
    },
    waitMaxima: () =>
      crossings.map((_, index) => flow.waitMaximum(index)).filter((wait) => wait !== undefined),
  };
}

/** The busiest day within the period, in people. */
function peakOf(entryFlow: EntryFlow, { fromMs, toMs }: Period): number {
  let peak = 0;
  for (let dayFromMs = fromMs; dayFromMs < toMs; dayFromMs += dayMs) {
    const dayToMs = Math.min(toMs, dayFromMs + dayMs);
    const persons = modelCrossings.reduce(
      (sum, _, index) =>
        sum + entryFlow.enteredBy(index, dayToMs) - entryFlow.enteredBy(index, dayFromMs),
      0,
    );
    peak = Math.max(peak, persons);
  }
  return peak;
}

const modelDaysMax = 14;

/** The week of 21 to 27 September 2022 at ten crossings into Kazakhstan. */
export function createModelCase(options: ModelCaseOptions): Scenario {
  const { seed, scale = 1 } = options;
  const fromMs = options.fromMs ?? totals.weekFromMs.value;
  const toMs = options.toMs ?? fromMs + totals.weekDays.value * dayMs;
  assert(scale > 0 && scale <= 1, "scale lies above 0 and at most at 1");
  assert(toMs > fromMs && toMs - fromMs <= modelDaysMax * dayMs, "a period of up to 14 days");
  const period = { fromMs, toMs };
  const entryFlow = createModelFlow({ crossings: modelCrossings, period, scale });
  return createScenario({
    id: "model-case",
    title: "A week in September 2022",
    seed,
    scale,
    period,
    flow: entryFlow,
    peakPersonsPerDay: peakOf(entryFlow, period),
  });
}

export interface ArrivalsOptions {
  readonly days: readonly ArrivalsDay[];
  readonly seed: number;
  /** Multiplies people and places; 1 by default. */
  readonly scale?: number;
}

/** The same crossings, desks and shelters with entries from a published daily series. */
export function createArrivalsScenario({ days, seed, scale = 1 }: ArrivalsOptions): Scenario {
  const first = days[0];
  const last = days.at(-1);
  assert(first !== undefined && last !== undefined, "a series has at least one day");
  assert(days.length <= totals.arrivalsDaysMax.value, "the series is too long");
  assert(scale > 0, "scale lies above 0");
  days.forEach(({ dayStartMs, count }, index) => {
    const next = days[index + 1];
    assert(count >= 0 && Number.isFinite(count), "counts are not negative");
    const isApart = next === undefined || next.dayStartMs >= dayStartMs + dayMs;
    assert(isApart, "days in order, no overlap");
  });
  const period = { fromMs: first.dayStartMs, toMs: last.dayStartMs + dayMs };
  const entryFlow = createSeriesFlow(days, { crossings: modelCrossings, period, scale });
  return createScenario({
    id: "arrivals",
    title: "Arrivals of a published daily series",
    seed,
    scale,
    period,
    flow: entryFlow,
    peakPersonsPerDay: Math.max(...days.map(({ count }) => count * scale)),
  });
}
