import { hourMs, hourStartOf, type DomainEvent, type ReadTables } from "@caravanserai/domain";
import type { RowCache } from "./row-cache.ts";

interface WaySums {
  readonly households: number;
  readonly persons: number;
  readonly recorded: number;
  readonly departed: number;
  readonly unplaced: number;
}

/** Empty text is unknown. */
interface WayKey {
  readonly crossing: string;
  readonly place: string;
  readonly destination: string;
}

type Way = WayKey & WaySums;

type WayNow = Way;
export type HeardWay = Way & { readonly hour_start_ms: number; readonly received_hour_ms: number };
type WayDay = Way & { readonly day_start_ms: number; readonly received_day_ms: number };

export interface HeardHold {
  readonly hour_start_ms: number;
  readonly received_hour_ms: number;
  readonly until_ms: number;
  readonly persons: number;
}

export interface WayChanges {
  readonly ways: readonly HeardWay[];
  readonly wayDays: readonly WayDay[];
  readonly waysNow: readonly WayNow[];
  readonly holds: readonly HeardHold[];
}

const sumNames = ["households", "persons", "recorded", "departed", "unplaced"] as const;
const dayMs = 24 * hourMs;
/** Ends of holds are told apart by the quarter of an hour: a local evening begins on one. */
const quarterMs = 15 * 60_000;

/** How a batch changes the ways of households and the holds, per hour it happened in. */
export class WaysDraft {
  readonly #cache: RowCache;
  readonly #receivedHourMs: number;
  readonly #ways = new Map<string, HeardWay>();
  readonly #holds = new Map<string, HeardHold>();

  constructor(cache: RowCache, receivedHourMs: number) {
    this.#cache = cache;
    this.#receivedHourMs = receivedHourMs;
  }

  /** Before an event is projected; what is answered is called after it. */
  watch(event: DomainEvent, atMs: number): () => void {
    const before = this.#standing(event);
    return () => {
      const after = this.#standing(event);
      const hourStartMs = hourStartOf(atMs);
      if (before.household !== after.household) {
        if (before.household !== undefined) this.#addWay(hourStartMs, wayOf(before.household), -1);
        if (after.household !== undefined) this.#addWay(hourStartMs, wayOf(after.household), 1);
      }
      if (before.placement !== after.placement) {
        this.#addHold(hourStartMs, before.placement, -1);
        this.#addHold(hourStartMs, after.placement, 1);
      }
    };
  }

  changes(): WayChanges {
    const ways = [...this.#ways.values()].filter(isChange);
    const wayDays = summed(ways, ({ hour_start_ms, received_hour_ms }) => ({
      day_start_ms: hour_start_ms - (hour_start_ms % dayMs),
      received_day_ms: received_hour_ms - (received_hour_ms % dayMs),
    }));
    const waysNow = summed(ways, () => ({}));
    const holds = [...this.#holds.values()].filter(({ persons }) => persons !== 0);
    return { ways, wayDays, waysNow, holds };
  }

  #standing(event: DomainEvent) {
    const household = "household" in event ? (event.household ?? "") : "";
    const placement = "placement" in event ? event.placement : "";
    return {
      household: this.#cache.changeOf("household", household).row,
      placement: this.#cache.changeOf("placement", placement).row,
    };
  }

  #addWay(hour_start_ms: number, way: Way, sign: 1 | -1): void {
    const at = { hour_start_ms, received_hour_ms: this.#receivedHourMs };
    const key = keyOf(way, at);
    this.#ways.set(key, { ...combined(this.#ways.get(key), way, sign), ...at });
  }

  #addHold(hour_start_ms: number, row: ReadTables["placement"] | undefined, sign: 1 | -1): void {
    if (row?.state !== "held" || row.untilMs === null) return;
    const until_ms = row.untilMs - (row.untilMs % quarterMs);
    const key = `${hour_start_ms}|${until_ms}`;
    const persons = (this.#holds.get(key)?.persons ?? 0) + sign * row.persons;
    const received_hour_ms = this.#receivedHourMs;
    this.#holds.set(key, { hour_start_ms, received_hour_ms, until_ms, persons });
  }
}

/** A first place is a town; without one it is said whether one was needed. */
function wayOf(household: ReadTables["household"]): Way {
  const { entry, persons, personsDeparted, placeNeed, placement, firstTown } = household;
  const needs = { no: "not-needed", yes: "needed", unknown: "" }[placeNeed];
  const isUnplaced = placeNeed === "yes" && placement === null;
  return {
    crossing: household.crossing ?? "",
    place: firstTown ?? needs,
    destination: household.destination ?? "",
    households: entry === "" ? 0 : 1,
    persons,
    recorded: household.stage === "individual" ? persons : 0,
    departed: personsDeparted,
    unplaced: isUnplaced ? Math.max(0, persons - personsDeparted) : 0,
  };
}

function keyOf({ crossing, place, destination }: WayKey, at: object): string {
  return JSON.stringify([crossing, place, destination, ...Object.values(at)]);
}

function combined<Sum extends Way>(sum: Sum | undefined, way: Way, sign: 1 | -1): Way {
  const { crossing, place, destination } = way;
  const sums = sumNames.map((name) => [name, (sum?.[name] ?? 0) + sign * way[name]] as const);
  // Every name of the list is set.
  return { crossing, place, destination, ...(Object.fromEntries(sums) as unknown as WaySums) };
}

function isChange(way: WaySums): boolean {
  return sumNames.some((name) => way[name] !== 0);
}

function summed<At extends object>(
  ways: readonly HeardWay[],
  atOf: (way: HeardWay) => At,
): (Way & At)[] {
  const sums = new Map<string, Way & At>();
  for (const way of ways) {
    const at = atOf(way);
    const key = keyOf(way, at);
    sums.set(key, { ...combined(sums.get(key), way, 1), ...at });
  }
  return [...sums.values()].filter(isChange);
}
