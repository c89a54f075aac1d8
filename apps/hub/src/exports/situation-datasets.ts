import type {
  CrossingFlow,
  FlowDay,
  FlowHour,
  Situation,
  SitesAnswer,
} from "@caravanserai/contract";
import { datasetOf, type ColumnOf, type Dataset } from "./dataset.ts";

type Flow = Omit<FlowDay, "day" | "dayStartMs">;

function figure<Row>(
  name: string,
  { meaning, hxl, cell }: { meaning: string; hxl: string; cell: (row: Row) => number | null },
): ColumnOf<Row> {
  return { name, kind: "number", meaning, hxl, cell };
}

const flowColumns: readonly ColumnOf<Flow>[] = [
  figure("crossings_in", {
    meaning: "Persons counted entering. The same person may be counted twice.",
    hxl: "#affected+arrived+num",
    cell: (flow) => flow.in,
  }),
  figure("crossings_out", {
    meaning: "Persons counted leaving. The same person may be counted twice.",
    hxl: "#affected+departed+num",
    cell: (flow) => flow.out,
  }),
  figure("crossings_net", {
    meaning: "crossings_in less crossings_out.",
    hxl: "#affected+net+num",
    cell: (flow) => flow.in - flow.out,
  }),
  figure("vehicles_in", {
    meaning: "Vehicles counted entering; empty where a past moment is shown as known then.",
    hxl: "#affected+arrived+vehicles+num",
    cell: (flow) => flow.vehiclesIn,
  }),
  figure("vehicles_out", {
    meaning: "Vehicles counted leaving; empty where a past moment is shown as known then.",
    hxl: "#affected+departed+vehicles+num",
    cell: (flow) => flow.vehiclesOut,
  }),
  figure("persons_registered", {
    meaning: "Individual or group records made; fewer than crossings, and not the same.",
    hxl: "#affected+registered+ind+num",
    cell: (flow) => flow.personsRegistered,
  }),
  figure("households_registered", {
    meaning: "Households registered.",
    hxl: "#affected+registered+hh+num",
    cell: (flow) => flow.householdsRegistered,
  }),
  figure("registered_departed", {
    meaning: "Registered persons seen leaving again.",
    hxl: "#affected+registered+departed+num",
    cell: (flow) => flow.registeredDeparted,
  }),
  figure("numbers_issued", {
    meaning: "Personal numbers issued to registered persons.",
    hxl: "#reached+ids+num",
    cell: (flow) => flow.numbersIssued,
  }),
];

const hourColumns: readonly ColumnOf<FlowHour>[] = [
  {
    name: "hour_start",
    kind: "moment",
    meaning: "Start of the hour, local time.",
    hxl: "#date+start",
    cell: (hour) => hour.hourStartMs,
  },
  ...flowColumns,
];

const dayColumns: readonly ColumnOf<FlowDay>[] = [
  {
    name: "day",
    kind: "day",
    meaning: "Local calendar day, from midnight to midnight.",
    hxl: "#date+occurred",
    cell: (day) => day.day,
  },
  ...flowColumns,
];

function text<Row>(
  name: string,
  { meaning, hxl, cell }: { meaning: string; hxl: string | null; cell: (row: Row) => string },
): ColumnOf<Row> {
  return { name, kind: "text", meaning, hxl, cell };
}

const crossingColumns: readonly ColumnOf<CrossingFlow>[] = [
  text("crossing", { meaning: "Code.", hxl: "#loc+code", cell: (row) => row.crossing }),
  text("name", { meaning: "Name, Latin letters.", hxl: "#loc+name", cell: (row) => row.name }),
  text("town", { meaning: "Nearest town.", hxl: "#loc+town+name", cell: (row) => row.town }),
  {
    name: "is_fictional",
    kind: "flag",
    meaning: "True where details were invented for a demonstration.",
    hxl: null,
    cell: (row) => row.isFictional,
  },
  ...flowColumns,
  {
    name: "last_tally",
    kind: "moment",
    meaning: "When somebody last counted here.",
    hxl: "#date+last",
    cell: (row) => row.lastTallyAtMs,
  },
];

export function hoursDataset(situation: Situation): Dataset {
  const { asOfMs, utcOffsetMinutes, hours: rows } = situation;
  const title = "In, out and registered by hour";
  return datasetOf({ name: "hours", title, columns: hourColumns, rows, asOfMs, utcOffsetMinutes });
}

export function daysDataset(situation: Situation): Dataset {
  const { asOfMs, utcOffsetMinutes, days: rows } = situation;
  const title = "In, out and registered by day";
  return datasetOf({ name: "days", title, columns: dayColumns, rows, asOfMs, utcOffsetMinutes });
}

export function crossingsDataset(situation: Situation): Dataset {
  const { asOfMs, utcOffsetMinutes, crossings: rows } = situation;
  return datasetOf({
    name: "crossings",
    title: "In, out and registered by crossing",
    columns: crossingColumns,
    rows,
    asOfMs,
    utcOffsetMinutes,
  });
}

type Site = SitesAnswer["sites"][number];

function places(
  field: "capacity" | "blocked" | "held" | "occupied" | "free",
  { meaning, hxl }: { meaning: string; hxl: string },
): ColumnOf<Site> {
  const cell = (site: Site) => site.units.reduce((sum, unit) => sum + unit[field], 0);
  return { name: field, kind: "number", meaning, hxl, cell };
}

const siteColumns: readonly ColumnOf<Site>[] = [
  text("site", { meaning: "Code.", hxl: "#loc+site+code", cell: (site) => site.code }),
  text("name", { meaning: "Name.", hxl: "#loc+site+name", cell: (site) => site.name }),
  text("town", { meaning: "Town.", hxl: "#loc+town+name", cell: (site) => site.town }),
  text("kind", { meaning: "Kind of site.", hxl: "#loc+site+type", cell: (site) => site.siteKind }),
  text("status", { meaning: "Open or closed.", hxl: "#status+site", cell: (site) => site.status }),
  places("capacity", { meaning: "Places in all.", hxl: "#capacity+beds+num" }),
  places("blocked", { meaning: "Places out of use.", hxl: "#capacity+beds+blocked+num" }),
  places("held", { meaning: "Promised, nobody there yet.", hxl: "#capacity+beds+held+num" }),
  places("occupied", { meaning: "People checked in.", hxl: "#capacity+beds+occupied+num" }),
  places("free", {
    meaning: "What is left; negative where a site is over-booked.",
    hxl: "#capacity+beds+free+num",
  }),
];

export function sitesDataset(answer: SitesAnswer, utcOffsetMinutes: number): Dataset {
  const { asOfMs, sites: rows } = answer;
  const title = "Places to sleep by site";
  return datasetOf({ name: "sites", title, columns: siteColumns, rows, asOfMs, utcOffsetMinutes });
}
