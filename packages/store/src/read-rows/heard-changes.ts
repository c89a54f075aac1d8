import {
  hourStartOf,
  type DomainEvent,
  type Fact,
  type PlacesEvent,
  type ReadTables,
} from "@caravanserai/domain";
import type { Connection } from "../database.ts";
import { WaysDraft, type WayChanges } from "./heard-ways.ts";
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
  readonly hour_start_ms: number;
}

export interface HeardChanges extends WayChanges {
  readonly hours: readonly HeardHour[];
  readonly places: readonly HeardPlaces[];
}

const noPlaces: PlaceCounts = { capacity: 0, blocked: 0, held: 0, occupied: 0, free: 0 };
const placeNames = Object.keys(noPlaces) as (keyof PlaceCounts)[];

/** How a batch changes what is known, by the hour it happened in and the hour of its arrival. */
export class HeardDraft {
  readonly #cache: RowCache;
  readonly #receivedHourMs: number;
  readonly #places = new Map<number, PlaceCounts>();
  readonly #ways: WaysDraft;

  constructor(cache: RowCache, receivedAtMs: number) {
    this.#cache = cache;
    this.#receivedHourMs = hourStartOf(receivedAtMs);
    this.#ways = new WaysDraft(cache, this.#receivedHourMs);
  }

  /** Before a fact is projected; what is answered is called after it. */
  async watch(connection: Connection, { event, atMs }: Fact<DomainEvent>): Promise<() => void> {
    const settledAtMs = this.#endOf(event, atMs);
    const settleWays = this.#ways.watch(event, settledAtMs);
    if (!isOfPlaces(event)) return settleWays;
    const units = await unitsOf(connection, this.#cache, event);
    const before = this.#countsOf(units);
    return () => {
      settleWays();
      const after = this.#countsOf(units);
      const hourMs = hourStartOf(settledAtMs);
      const sum = this.#places.get(hourMs) ?? noPlaces;
      this.#places.set(hourMs, combined(combined(sum, after, 1), before, -1));
    };
  }

  /** A hold ended when its time was over, even where the hub released it only later. */
  #endOf(event: DomainEvent, atMs: number): number {
    if (event.kind !== "places.hold-released" || event.reason !== "expired") return atMs;
    return Math.min(atMs, this.#cache.changeOf("placement", event.placement).row?.untilMs ?? atMs);
  }

  changes(): HeardChanges {
    const received_hour_ms = this.#receivedHourMs;
    const places = [...this.#places]
      .filter(([, counts]) => placeNames.some((name) => counts[name] !== 0))
      .map(([hour_start_ms, counts]) => ({ received_hour_ms, hour_start_ms, ...counts }));
    const hours = heardHours(this.#cache, received_hour_ms);
    return { hours, places, ...this.#ways.changes() };
  }

  #countsOf(units: readonly string[]): PlaceCounts {
    return units.reduce((sum, key) => {
      const unit = this.#cache.changeOf("unit", key).row;
      const site = this.#cache.changeOf("site", unit?.site ?? "").row;
      return combined(sum, countsOf(unit, site), 1);
    }, noPlaces);
  }
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

function combined(sum: PlaceCounts, counts: PlaceCounts, sign: 1 | -1): PlaceCounts {
  const entries = placeNames.map((name) => [name, sum[name] + sign * counts[name]] as const);
  // Every name of the list is set.
  return Object.fromEntries(entries) as unknown as PlaceCounts;
}

type Unit = ReadTables["unit"];
type Site = ReadTables["site"];

/** As on the board: a closed site has no capacity; an over-booked unit takes from no other. */
function countsOf(unit: Unit | undefined, site: Site | undefined): PlaceCounts {
  if (unit === undefined) return noPlaces;
  const { capacity, blocked, held, occupied } = unit;
  if (site?.status !== "open") return { ...noPlaces, held, occupied };
  const free = Math.max(0, capacity - blocked - held - occupied);
  return { capacity, blocked, held, occupied, free };
}

function isOfPlaces(event: DomainEvent): event is PlacesEvent {
  return event.kind.startsWith("places.");
}

/** Units that the event may change, with their sites looked up. */
async function unitsOf(
  connection: Connection,
  cache: RowCache,
  event: PlacesEvent,
): Promise<readonly string[]> {
  const units = await keysOf(connection, cache, event);
  const sites = units.flatMap((key) => cache.changeOf("unit", key).row?.site ?? []);
  await cache.load(
    connection,
    [...sites, event.site].map((key) => ({ table: "site", key })),
  );
  return units;
}

async function keysOf(
  connection: Connection,
  cache: RowCache,
  event: PlacesEvent,
): Promise<string[]> {
  if (event.kind === "places.site-opened") return event.units.map(({ unit }) => unit);
  if (event.kind !== "places.site-status-set") return [event.unit];
  const { rows } = await connection.query<{ key: string }>({
    name: "heard units of a site",
    text: "select key from read.unit where site = $1",
    values: [event.site],
  });
  await cache.load(
    connection,
    rows.map(({ key }) => ({ table: "unit", key })),
  );
  const opened = cache.changesOf("unit").filter(({ row }) => row.site === event.site);
  return [...new Set([...rows.map(({ key }) => key), ...opened.map(({ row }) => row.key)])];
}
