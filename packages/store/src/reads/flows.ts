import type { FlowDay, FlowHour } from "@caravanserai/contract";
import { hourMs, hourStartOf } from "@caravanserai/domain";
import type { Connection } from "../database.ts";

/** What moved in a period: crossings counted, persons registered, registered departures. */
export type Flow = Omit<FlowHour, "hourStartMs">;

/** The flow of one crossing (or of desks inland) in one hour. */
export interface CrossingHourFlow extends Flow {
  readonly crossing: string;
  readonly hourStartMs: number;
}

/** A year by the hour: a wider period is cut at its old end, never answered slowly. */
const hoursMax = 366 * 24;

export function emptyFlow(): Flow {
  return {
    in: 0,
    out: 0,
    vehiclesIn: 0,
    vehiclesOut: 0,
    personsRegistered: 0,
    householdsRegistered: 0,
    registeredDeparted: 0,
    numbersIssued: 0,
  };
}

export function addFlow(total: Flow, added: Flow): void {
  total.in += added.in;
  total.out += added.out;
  total.vehiclesIn = addKnown(total.vehiclesIn, added.vehiclesIn);
  total.vehiclesOut = addKnown(total.vehiclesOut, added.vehiclesOut);
  total.personsRegistered += added.personsRegistered;
  total.householdsRegistered += added.householdsRegistered;
  total.registeredDeparted += added.registeredDeparted;
  total.numbersIssued += added.numbersIssued;
}

/** With an unknown part, the sum is unknown. */
function addKnown(sum: number | null, added: number | null): number | null {
  return sum === null || added === null ? null : sum + added;
}

/** Counted, registered and departed meet here per crossing and hour; they are never mixed. */
export async function readFlows(
  connection: Connection,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<CrossingHourFlow[]> {
  const { rows } = await connection.query<CrossingHourFlow>({
    name: "situation flows",
    text: `select crossing, hour_start_ms as "hourStartMs", sum(i)::bigint as "in",
        sum(o)::bigint as "out", sum(vi)::bigint as "vehiclesIn", sum(vo)::bigint as "vehiclesOut",
        sum(p)::bigint as "personsRegistered", sum(h)::bigint as "householdsRegistered",
        sum(d)::bigint as "registeredDeparted", sum(n)::bigint as "numbersIssued"
      from (
        select crossing, hour_start_ms,
            case when direction = 'in' then adults + children else 0 end as i,
            case when direction = 'out' then adults + children else 0 end as o,
            case when direction = 'in' then vehicles else 0 end as vi,
            case when direction = 'out' then vehicles else 0 end as vo,
            0 as p, 0 as h, 0 as d, 0 as n
          from read.crossing_hour where hour_start_ms >= $1 and hour_start_ms < $2
        union all
        select crossing, hour_start_ms, 0, 0, 0, 0, persons, households, 0, numbers_issued
          from read.registration_hour where hour_start_ms >= $1 and hour_start_ms < $2
        union all
        select crossing, hour_start_ms, 0, 0, 0, 0, 0, 0, persons, 0
          from read.departure_hour where hour_start_ms >= $1 and hour_start_ms < $2
      ) moved group by crossing, hour_start_ms`,
    values: [hourStartOf(fromMs), toMs],
  });
  return rows;
}

/** Counts and registrations as they were known at the period's end: later news is left out. */
export async function readFlowsKnownThen(
  connection: Connection,
  { fromMs, toMs }: { fromMs: number; toMs: number },
): Promise<CrossingHourFlow[]> {
  const { rows } = await connection.query<Omit<CrossingHourFlow, "vehiclesIn" | "vehiclesOut">>({
    name: "situation flows known then",
    text: `select crossing, hour_start_ms as "hourStartMs", sum(i)::bigint as "in",
        sum(o)::bigint as "out", sum(p)::bigint as "personsRegistered",
        sum(h)::bigint as "householdsRegistered", sum(d)::bigint as "registeredDeparted",
        sum(n)::bigint as "numbersIssued"
      from (
        select crossing, hour_start_ms,
            case when direction = 'in' then persons else 0 end as i,
            case when direction = 'out' then persons else 0 end as o,
            0 as p, 0 as h, 0 as d, 0 as n
          from situation.delivery
          where hour_start_ms >= $1 and hour_start_ms < $2 and received_hour_ms < $2
        union all
        select crossing, hour_start_ms, 0, 0, persons, households, departed, numbers_issued
          from situation.heard
          where hour_start_ms >= $1 and hour_start_ms < $2 and received_hour_ms < $2
      ) known group by crossing, hour_start_ms`,
    values: [hourStartOf(fromMs), toMs],
  });
  // Deliveries count persons; how many vehicles were known then is not kept.
  return rows.map((row) => ({ ...row, vehiclesIn: null, vehiclesOut: null }));
}

export interface ShownHours {
  /** Start of the first and of the last hour shown. */
  readonly fromMs: number;
  readonly lastMs: number;
}

/** Every hour from first to last, so that an empty one is seen to be empty; none in the future. */
export function hoursOf(flows: readonly CrossingHourFlow[], shown: ShownHours): FlowHour[] {
  const sums = new Map<number, Flow>();
  for (const flow of flows) {
    const sum = sums.get(flow.hourStartMs) ?? emptyFlow();
    sums.set(flow.hourStartMs, sum);
    addFlow(sum, flow);
  }
  const hours: FlowHour[] = [];
  const firstMs = Math.max(shown.fromMs, shown.lastMs - (hoursMax - 1) * hourMs);
  for (let hourStartMs = firstMs; hourStartMs <= shown.lastMs; hourStartMs += hourMs) {
    hours.push({ hourStartMs, ...(sums.get(hourStartMs) ?? emptyFlow()) });
  }
  return hours;
}

/** Calendar days by the site's midnight. */
export function daysOf(
  flows: readonly CrossingHourFlow[],
  shown: ShownHours,
  utcOffsetMinutes: number,
): FlowDay[] {
  const offsetMs = utcOffsetMinutes * 60_000;
  const days = new Map<string, FlowDay>();
  for (const { hourStartMs, ...flow } of hoursOf(flows, shown)) {
    const dayMs = 24 * hourMs;
    const dayStartMs = Math.floor((hourStartMs + offsetMs) / dayMs) * dayMs - offsetMs;
    const day = new Date(dayStartMs + offsetMs).toISOString().slice(0, 10);
    const sum = days.get(day) ?? { day, dayStartMs, ...emptyFlow() };
    days.set(day, sum);
    addFlow(sum, flow);
  }
  return [...days.values()];
}
