import { discrepancyKey, raiseDiscrepancy } from "../journal/discrepancy.ts";
import { hourStartOf, type Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type { CrossingEvent, CrossingTallied, TallyReversed } from "./events.ts";
import type { TallyRow } from "./state.ts";

function crossingHourKey(event: CrossingTallied, atMs: number): string {
  return `${event.crossing}|${event.direction}|${event.mode}|${hourStartOf(atMs)}`;
}

export function touchesOfCrossing({ event, atMs }: Fact<CrossingEvent>): readonly RowKey[] {
  if (event.kind === "crossing.configured") return [{ table: "crossing", key: event.crossing }];
  if (event.kind === "crossing.tallied") {
    return [
      { table: "tally", key: event.tally },
      { table: "crossingHour", key: crossingHourKey(event, atMs) },
    ];
  }
  return [
    { table: "tally", key: event.tally },
    {
      table: "discrepancy",
      key: discrepancyKey("crossing.reversal-without-tally", event.tally),
    },
  ];
}

/** Rows that are known only after the tally row itself has been read. */
export function furtherTouchesOfCrossing(
  { event }: Fact<CrossingEvent>,
  rows: ReadRows,
): readonly RowKey[] {
  if (event.kind !== "crossing.tally-reversed") return [];
  const tally = rows.find("tally", event.tally);
  const tallied = tally === undefined ? undefined : talliedOf(tally);
  return tallied === undefined || tally === undefined
    ? []
    : [{ table: "crossingHour", key: crossingHourKey(tallied, tally.atMs) }];
}

export function applyCrossing(fact: Fact<CrossingEvent>, rows: ReadRows): void {
  const { event } = fact;
  if (event.kind === "crossing.configured") {
    const { kind: _kind, ...configuration } = event;
    const location = event.location ?? null;
    rows.keep("crossing", { key: event.crossing, ...configuration, location });
  } else if (event.kind === "crossing.tallied") {
    applyTallied(event, fact.atMs, rows);
  } else {
    applyReversed({ ...fact, event }, rows);
  }
}

function applyTallied(event: CrossingTallied, atMs: number, rows: ReadRows): void {
  const before = rows.find("tally", event.tally);
  // A reversal that overtook its tally leaves a reversed row behind: then nothing is added.
  const isReversed = before?.isReversed ?? false;
  const { kind: _kind, tally, ...counted } = event;
  rows.keep("tally", { key: tally, ...counted, atMs, isReversed });
  if (before === undefined) addToHour(event, atMs, { rows, sign: 1 });
}

function applyReversed(fact: Fact<TallyReversed>, rows: ReadRows): void {
  const tally = rows.find("tally", fact.event.tally);
  if (tally?.isReversed === true) return;
  const tallied = tally === undefined ? undefined : talliedOf(tally);
  if (tally === undefined || tallied === undefined) {
    rows.keep("tally", unseenTally(fact));
    raiseDiscrepancy(rows, fact, {
      kind: "crossing.reversal-without-tally",
      subject: fact.event.tally,
      claims: [fact.entry],
    });
    return;
  }
  rows.keep("tally", { ...tally, isReversed: true });
  addToHour(tallied, tally.atMs, { rows, sign: -1 });
}

function addToHour(
  event: CrossingTallied,
  atMs: number,
  { rows, sign }: { rows: ReadRows; sign: 1 | -1 },
): void {
  const key = crossingHourKey(event, atMs);
  const hour = rows.find("crossingHour", key);
  rows.keep("crossingHour", {
    key,
    crossing: event.crossing,
    direction: event.direction,
    mode: event.mode,
    hourStartMs: hourStartOf(atMs),
    tallies: (hour?.tallies ?? 0) + sign,
    vehicles: (hour?.vehicles ?? 0) + sign * event.vehicles,
    adults: (hour?.adults ?? 0) + sign * event.adults,
    children: (hour?.children ?? 0) + sign * event.children,
  });
}

function talliedOf(row: TallyRow): CrossingTallied | undefined {
  if (row.crossing === null || row.direction === null || row.mode === null) return undefined;
  const { key, vehicles, adults, children, crossing, direction, mode } = row;
  return {
    kind: "crossing.tallied",
    tally: key,
    crossing,
    direction,
    mode,
    vehicles,
    adults,
    children,
  };
}

function unseenTally(fact: Fact<TallyReversed>): TallyRow {
  return {
    key: fact.event.tally,
    crossing: null,
    direction: null,
    mode: null,
    vehicles: 0,
    adults: 0,
    children: 0,
    atMs: fact.atMs,
    isReversed: true,
  };
}
