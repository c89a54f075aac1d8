import type { FlowDay, Situation, SitesAnswer } from "@caravanserai/contract";
import { csvOf, localTime, type Cell } from "./csv.ts";

const flowHeader = [
  "crossings_in",
  "crossings_out",
  "crossings_net",
  "vehicles_in",
  "vehicles_out",
  "persons_registered",
  "households_registered",
  "registered_departed",
  "numbers_issued",
];

function flowCells(flow: Omit<FlowDay, "day" | "dayStartMs">): Cell[] {
  return [
    flow.in,
    flow.out,
    flow.in - flow.out,
    flow.vehiclesIn,
    flow.vehiclesOut,
    flow.personsRegistered,
    flow.householdsRegistered,
    flow.registeredDeparted,
    flow.numbersIssued,
  ];
}

/** The situation's tables by the name they are downloaded under. */
export const situationTables = {
  hours: (situation: Situation) =>
    csvOf(
      ["hour_start", ...flowHeader, "as_of"],
      situation.hours.map((hour) => [
        localTime(hour.hourStartMs, situation.utcOffsetMinutes),
        ...flowCells(hour),
        asOf(situation),
      ]),
    ),
  days: (situation: Situation) =>
    csvOf(
      ["day", ...flowHeader, "as_of"],
      situation.days.map((day) => [day.day, ...flowCells(day), asOf(situation)]),
    ),
  crossings: (situation: Situation) =>
    csvOf(
      ["crossing", "name", "town", "is_fictional", ...flowHeader, "last_tally", "as_of"],
      situation.crossings.map((crossing) => [
        crossing.crossing,
        crossing.name,
        crossing.town,
        crossing.isFictional,
        ...flowCells(crossing),
        crossing.lastTallyAtMs === null
          ? null
          : localTime(crossing.lastTallyAtMs, situation.utcOffsetMinutes),
        asOf(situation),
      ]),
    ),
} as const;

const siteHeader = ["site", "name", "town", "kind", "status"];
const placeHeader = ["capacity", "blocked", "held", "occupied", "free"] as const;

export function sitesTable({ sites, asOfMs }: SitesAnswer, utcOffsetMinutes: number): string {
  return csvOf(
    [...siteHeader, ...placeHeader, "as_of"],
    sites.map(({ code, name, town, siteKind, status, units }) => [
      code,
      name,
      town,
      siteKind,
      status,
      ...placeHeader.map((field) => units.reduce((sum, unit) => sum + unit[field], 0)),
      localTime(asOfMs, utcOffsetMinutes),
    ]),
  );
}

function asOf({ asOfMs, utcOffsetMinutes }: Situation): string {
  return localTime(asOfMs, utcOffsetMinutes);
}
