import type { EntriesForecastView, Situation } from "@caravanserai/contract";
import {
  entriesByDay,
  forecastEntries,
  laneHoursBetween,
  sumEntries,
  type EntriesForecast,
  type PastForecast,
  type QueueLead,
} from "@caravanserai/planning";
import type { KeptForecastRow, WaitPlace } from "@caravanserai/store";
import { queueOutlook, type OutlookQueue } from "./queue-outlook.ts";
import type { WaitsSettings } from "./waits-settings.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysAhead = 3;

interface LeadAsked extends EntriesAsked {
  readonly firstMs: number;
  readonly offsetMs: number;
  /** People who enter for each whom numbers tell of. */
  readonly perPerson: number;
}

interface EntriesAsked {
  readonly places: readonly Pick<WaitPlace, "crossing">[];
  readonly queues: readonly OutlookQueue[];
  readonly situation: Pick<Situation, "utcOffsetMinutes" | "crossings">;
  readonly kept: readonly KeptForecastRow[];
  readonly nowMs: number;
  readonly limits: WaitsSettings["limits"];
}

/** Entries of the coming local days, per crossing and together; people, as they are counted. */
export function entriesForecasts(asked: EntriesAsked): readonly EntriesForecastView[] {
  const { places, situation, nowMs, kept } = asked;
  const offsetMs = situation.utcOffsetMinutes * 60_000;
  const rule = { dayStartHour: 0, toLocalMs: (atMs: number) => atMs + offsetMs };
  const firstMs = Math.ceil((nowMs + offsetMs) / dayMs) * dayMs - offsetMs;
  const pasts = new Map<string, EntriesForecastView["past"]>();
  const countedMs = countedSinceMs(situation);
  const forecasts = places.map(({ crossing }) => {
    const flow = situation.crossings.find((one) => one.crossing === crossing);
    const counts = (flow?.hours ?? []).map((hour) => {
      return { fromMs: hour.hourStartMs, entries: hour.in };
    });
    // A day in which counting began is none to go by: its first hours are missing.
    const days = entriesByDay(counts, nowMs, rule).filter(({ fromMs }) => fromMs >= countedMs);
    const past = days.map(({ fromMs, entries }) => ({ dayStartMs: fromMs, entries }));
    pasts.set(crossing, past);
    const own = asked.queues.filter((queue) => queue.crossing === crossing);
    const perPerson = countedPerServed(flow, own, nowMs);
    const queue = queueLead(own, { ...asked, firstMs, offsetMs, perPerson });
    const entries = days.map(({ entriesPer24Hours }) => entriesPer24Hours);
    // Before the first whole day there is nothing to go by.
    if (entries.length === 0 && queue === undefined) return { crossing, made: [] };
    const known = pastForecasts(kept, crossing);
    const made = forecastEntries({ entries, queue, days: daysAhead, past: known });
    return { crossing, made };
  });
  const all = sumEntries(
    forecasts.map(({ made }) => made),
    pastForecasts(kept, ""),
  );
  return [{ crossing: null, made: all }, ...forecasts]
    .filter(({ made }) => made.some(({ middle }) => middle > 0))
    .map(({ crossing, made }) => ({
      crossing,
      days: made.map((one) => viewOf(one, firstMs)),
      past: crossing === null ? pastOfAll(pasts) : (pasts.get(crossing) ?? []),
      kept: keptDays(kept, { crossing: crossing ?? "", nowMs }),
    }));
}

function countedSinceMs({ crossings }: EntriesAsked["situation"]): number {
  return Math.min(...crossings.flatMap(({ hours }) => hours[0]?.hourStartMs ?? []));
}

/** People added to both sides of the comparison: a few say nothing of it. */
const comparedWeight = 20;
/** Beyond it numbers tell of so few who enter that they say nothing of the rest. */
const countedMost = 5;

/**
 * How many were counted in for each whom a lane served by number, over the last whole day: who
 * leaves the line is counted nowhere else, and not everybody takes a number.
 */
function countedPerServed(
  flow: Pick<Situation["crossings"][number], "hours"> | undefined,
  queues: readonly OutlookQueue[],
  nowMs: number,
): number {
  const isLately = ({ hourStartMs }: { hourStartMs: number }) =>
    hourStartMs >= nowMs - dayMs && hourStartMs + hourMs <= nowMs;
  const counted = (flow?.hours ?? []).filter(isLately).reduce((sum, one) => sum + one.in, 0);
  const served = queues
    .flatMap(({ hours }) => hours.filter(isLately))
    .reduce((sum, { servedPersons }) => sum + servedPersons, 0);
  const ratio = (counted + comparedWeight) / (served + comparedWeight);
  return Math.min(countedMost, Math.max(1 / countedMost, ratio));
}

/** What became of forecasts one day ahead: of each day the last one made before it began. */
function keptDays(
  kept: readonly KeptForecastRow[],
  { crossing, nowMs }: { crossing: string; nowMs: number },
): EntriesForecastView["kept"] {
  const last = new Map<number, KeptForecastRow>();
  for (const row of kept) {
    if (row.measure !== "entries" || row.crossing !== crossing || row.horizon !== 1) continue;
    if (row.targetMs > nowMs) continue;
    const known = last.get(row.targetMs);
    if (known === undefined || row.madeAtMs > known.madeAtMs) last.set(row.targetMs, row);
  }
  return [...last.values()]
    .sort((a, b) => a.targetMs - b.targetMs)
    .map(({ targetMs: dayStartMs, middle, low80, high80, low95, high95, madeAtMs, actual }) => {
      return { dayStartMs, madeAtMs, middle, low80, high80, low95, high95, actual };
    });
}

function viewOf(
  { day, method, aheadAtEnd, ...fan }: EntriesForecast,
  firstMs: number,
): EntriesForecastView["days"][number] {
  const dayStartMs = firstMs + (day - 1) * dayMs;
  return { day, dayStartMs, method, ...fan, aheadAtEnd: aheadAtEnd ?? null };
}

function pastOfAll(pasts: ReadonlyMap<string, EntriesForecastView["past"]>) {
  const sums = new Map<number, number>();
  for (const { dayStartMs, entries } of [...pasts.values()].flat()) {
    sums.set(dayStartMs, (sums.get(dayStartMs) ?? 0) + entries);
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([dayStartMs, entries]) => ({ dayStartMs, entries }));
}

function pastForecasts(
  kept: readonly KeptForecastRow[],
  crossing: string,
): ReadonlyMap<number, readonly PastForecast[]> {
  const past = new Map<number, PastForecast[]>();
  for (const row of kept) {
    if (row.measure !== "entries" || row.crossing !== crossing || row.actual === null) continue;
    const own = past.get(row.horizon) ?? [];
    own.push({ forecast: row.middle, actual: row.actual });
    past.set(row.horizon, own);
  }
  return past;
}

/** What the queue tells of the coming days, in people, all modes of the crossing together. */
function queueLead(
  queues: readonly OutlookQueue[],
  { nowMs, firstMs, offsetMs, limits, perPerson }: LeadAsked,
): QueueLead | undefined {
  let ahead = 0;
  const joined = new Map<number, number>();
  const capacity = Array.from({ length: daysAhead }, () => 0);
  let leavers = 0;
  let known = 0;
  for (const queue of queues) {
    const rate = queue.estimate?.rateOfDay;
    const outlook = queueOutlook(queue, {
      nowMs,
      limits,
      utcOffsetMinutes: offsetMs / 60_000,
    });
    if (rate === undefined || outlook === undefined) continue;
    const perParty = personsPerParty(queue) * perPerson;
    const atStart = outlook.points.find(({ atMs }) => atMs >= firstMs) ?? outlook.points.at(-1);
    ahead += (atStart?.middle ?? queue.ahead) * perParty;
    leavers += queue.estimate?.leaverShare ?? 0;
    known += 1;
    for (const hour of queue.hours) {
      const day = Math.floor((hour.hourStartMs + offsetMs) / dayMs);
      joined.set(day, (joined.get(day) ?? 0) + hour.takenPersons * perPerson);
    }
    for (let day = 0; day < daysAhead; day++) {
      const fromMs = firstMs + day * dayMs;
      const laneHours = laneHoursBetween(queue.schedule, fromMs, fromMs + dayMs);
      capacity[day] =
        (capacity[day] ?? 0) + laneHours * rate.perLaneHour * queue.partiesPerToken * perParty;
    }
  }
  const today = Math.floor((nowMs + offsetMs) / dayMs);
  const closed = [...joined].filter(([day]) => day < today).sort(([a], [b]) => a - b);
  // The first of the two days that are read is not whole.
  const whole = closed.slice(1).map(([, persons]) => persons);
  if (known === 0 || whole.length === 0) return undefined;
  return { ahead, joined: whole, capacity, leaverShare: leavers / known };
}

function personsPerParty({ hours }: OutlookQueue): number {
  const taken = hours.reduce((sum, hour) => sum + hour.taken, 0);
  const persons = hours.reduce((sum, hour) => sum + hour.takenPersons, 0);
  return taken > 0 ? persons / taken : 1;
}
