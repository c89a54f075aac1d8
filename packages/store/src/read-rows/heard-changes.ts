import { hourStartOf, type ReadTables } from "@caravanserai/domain";
import type { Connection } from "../database.ts";
import type { RowCache } from "./row-cache.ts";

/** What a batch adds to the sums of one hour, heard of in another. */
interface HeardHour {
  readonly received_hour_ms: number;
  readonly hour_start_ms: number;
  readonly crossing: string;
  readonly households: number;
  readonly persons: number;
  readonly numbers_issued: number;
  readonly departed: number;
}

interface PlaceCounts {
  readonly capacity: number;
  readonly blocked: number;
  readonly held: number;
  readonly occupied: number;
  readonly free: number;
}

interface HeardPlaces extends PlaceCounts {
  readonly received_hour_ms: number;
}

export interface HeardChanges {
  readonly hours: readonly HeardHour[];
  readonly places: readonly HeardPlaces[];
}

/** How the batch's rows differ from what was known before it, by the hour of its arrival. */
export async function heardChanges(
  connection: Connection,
  cache: RowCache,
  receivedAtMs: number,
): Promise<HeardChanges> {
  const receivedHourMs = hourStartOf(receivedAtMs);
  return {
    hours: heardHours(cache, receivedHourMs),
    places: await heardPlaces(connection, cache, receivedHourMs),
  };
}

const registered = ["households", "persons", "numbersIssued"] as const;

function heardHours(cache: RowCache, receivedHourMs: number): HeardHour[] {
  const hours = new Map<string, HeardHour>();
  const add = (
    { crossing, hourStartMs }: { readonly crossing: string; readonly hourStartMs: number },
    added: readonly number[],
  ) => {
    const key = `${crossing}|${hourStartMs}`;
    const [households = 0, persons = 0, numbers = 0, departed = 0] = added;
    const sum = hours.get(key);
    hours.set(key, {
      received_hour_ms: receivedHourMs,
      hour_start_ms: hourStartMs,
      crossing,
      households: (sum?.households ?? 0) + households,
      persons: (sum?.persons ?? 0) + persons,
      numbers_issued: (sum?.numbers_issued ?? 0) + numbers,
      departed: (sum?.departed ?? 0) + departed,
    });
  };
  for (const { before, row } of cache.changesOf("registrationHour")) {
    add(
      row,
      registered.map((name) => row[name] - (before?.[name] ?? 0)),
    );
  }
  for (const { before, row } of cache.changesOf("departureHour")) {
    add(row, [0, 0, 0, row.persons - (before?.persons ?? 0)]);
  }
  return [...hours.values()];
}

type Unit = ReadTables["unit"];
type Site = ReadTables["site"];

/** As on the board: a closed site has no capacity; an over-booked unit takes from no other. */
function countsOf(unit: Unit | undefined, site: Site | undefined): PlaceCounts {
  if (unit === undefined) return { capacity: 0, blocked: 0, held: 0, occupied: 0, free: 0 };
  const { held, occupied } = unit;
  if (site?.status !== "open") return { capacity: 0, blocked: 0, held, occupied, free: 0 };
  const { capacity, blocked } = unit;
  return {
    ...{ capacity, blocked, held, occupied },
    free: Math.max(0, capacity - blocked - held - occupied),
  };
}

async function heardPlaces(
  connection: Connection,
  cache: RowCache,
  receivedHourMs: number,
): Promise<HeardPlaces[]> {
  const units = await touchedUnits(connection, cache);
  if (units.length === 0) return [];
  const sum = { capacity: 0, blocked: 0, held: 0, occupied: 0, free: 0 };
  const names = Object.keys(sum) as (keyof PlaceCounts)[];
  for (const key of units) {
    const unit = cache.changeOf("unit", key);
    const was = countsOf(unit.before, cache.changeOf("site", unit.before?.site ?? "").before);
    const is = countsOf(unit.row, cache.changeOf("site", unit.row?.site ?? "").row);
    for (const name of names) sum[name] += is[name] - was[name];
  }
  if (names.every((name) => sum[name] === 0)) return [];
  return [{ received_hour_ms: receivedHourMs, ...sum }];
}

/** Units that changed, and all of a site that was opened or closed; their sites are looked up. */
async function touchedUnits(connection: Connection, cache: RowCache): Promise<string[]> {
  const units = new Set(cache.changesOf("unit").map(({ row }) => row.key as string));
  const turned = cache
    .changesOf("site")
    .filter(({ before, row }) => before !== undefined && before.status !== row.status);
  if (turned.length > 0) {
    const { rows } = await connection.query<{ key: string }>({
      name: "heard units of sites",
      text: "select key from read.unit where site = any($1)",
      values: [turned.map(({ row }) => row.key)],
    });
    await cache.load(
      connection,
      rows.map(({ key }) => ({ table: "unit", key })),
    );
    for (const { key } of rows) units.add(key);
  }
  const sites = [...units].flatMap((key) => {
    const { before, row } = cache.changeOf("unit", key);
    return [before, row].flatMap((unit) => unit?.site ?? []);
  });
  await cache.load(
    connection,
    sites.map((key) => ({ table: "site", key })),
  );
  return [...units];
}
