import type { Situation } from "@caravanserai/contract";
import { datasetOf, type ColumnOf, type Dataset } from "./dataset.ts";

const dayMs = 86_400_000;

interface FlowMonitoringRow {
  readonly point: string;
  readonly name: string;
  readonly town: string;
  readonly day: string;
  readonly inflow: number;
  readonly outflow: number;
}

/**
 * One row a flow monitoring point and day, with the columns of IOM's Displacement Tracking Matrix
 * (flow monitoring registry): total movements, not unique individuals.
 */
const flowMonitoringColumns: readonly ColumnOf<FlowMonitoringRow>[] = [
  {
    name: "reportingDate",
    kind: "day",
    meaning: "Local calendar day of the movements.",
    hxl: "#date+reported",
    cell: (row) => row.day,
  },
  {
    name: "fmpCode",
    kind: "text",
    meaning: "Code of the flow monitoring point: the crossing.",
    hxl: "#loc+code",
    cell: (row) => row.point,
  },
  {
    name: "fmpName",
    kind: "text",
    meaning: "Name of the crossing.",
    hxl: "#loc+name",
    cell: (row) => row.name,
  },
  {
    name: "admin2Name",
    kind: "text",
    meaning: "Nearest town.",
    hxl: "#adm2+name",
    cell: (row) => row.town,
  },
  {
    name: "inflow",
    kind: "number",
    meaning: "Movements in. Total movements, not unique individuals.",
    hxl: "#affected+arrived+num",
    cell: (row) => row.inflow,
  },
  {
    name: "outflow",
    kind: "number",
    meaning: "Movements out. Total movements, not unique individuals.",
    hxl: "#affected+departed+num",
    cell: (row) => row.outflow,
  },
  {
    name: "assessmentType",
    kind: "text",
    meaning: "How it was counted.",
    hxl: "#meta+method",
    cell: () => "head count by tablets",
  },
];

export function flowMonitoringDataset(situation: Situation): Dataset {
  const { asOfMs, utcOffsetMinutes } = situation;
  return datasetOf({
    name: "flow-monitoring",
    title: "Movements by crossing and day, in the shape of a flow monitoring registry",
    columns: flowMonitoringColumns,
    rows: crossingDays(situation),
    asOfMs,
    utcOffsetMinutes,
  });
}

/** In and out of each crossing by local day, oldest first; days without an hour in the period are absent. */
export function crossingDays({ crossings, utcOffsetMinutes }: Situation): FlowMonitoringRow[] {
  return crossings.flatMap(({ crossing, name, town, hours }) => {
    const days = new Map<string, { inflow: number; outflow: number }>();
    for (const hour of hours) {
      const day = localDay(hour.hourStartMs, utcOffsetMinutes);
      const sum = days.get(day) ?? { inflow: 0, outflow: 0 };
      days.set(day, { inflow: sum.inflow + hour.in, outflow: sum.outflow + hour.out });
    }
    return [...days].map(([day, sum]) => ({ point: crossing, name, town, day, ...sum }));
  });
}

export function localDay(atMs: number, utcOffsetMinutes: number): string {
  return new Date(atMs + utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
}

/**
 * The answer of UNHCR's data portal to `population/get/timeseries`: crossings and individuals are
 * two series, never added up. Days are the places' own; `unix_timestamp` is their midnight in UTC.
 */
export function portalTimeseries(situation: Situation) {
  const { days, asOfMs } = situation;
  const series = (individuals: (day: (typeof days)[number]) => number) =>
    days.map((day) => ({
      data_date: day.day,
      unix_timestamp: Date.parse(`${day.day}T00:00:00Z`) / 1_000,
      individuals: individuals(day),
    }));
  return {
    data: [
      { population_group: "Crossings in", timeseries: series((day) => day.in) },
      { population_group: "Crossings out", timeseries: series((day) => day.out) },
      {
        population_group: "Individuals registered",
        timeseries: series((d) => d.personsRegistered),
      },
    ],
    note: "Crossings count movements, not people. Past days are amended when late tablets are heard.",
    as_of: new Date(Math.floor(asOfMs / 1_000) * 1_000).toISOString(),
    days_covered: days.length === 0 ? 0 : Math.round(spanMs(days) / dayMs) + 1,
  };
}

function spanMs(days: readonly { readonly dayStartMs: number }[]): number {
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? 0 : last.dayStartMs - first.dayStartMs;
}
