import type { SituationRoom } from "@caravanserai/contract";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";
import { readCounts, readPlaces, readWays } from "./room-now.ts";
import { readRoomPast } from "./room-past.ts";
import type { RoomCounts, RoomPlaces, RoomReading } from "./room-reading.ts";
import { waysOf, type WayRow } from "./situation-ways.ts";

export interface RoomMoment {
  readonly nowMs: number;
  /** The evening `places` speaks of. */
  readonly nightMs: number;
  /** A whole hour to look back to, and by whose knowledge: `then` takes what was heard by then. */
  readonly past?: { readonly atMs: number; readonly knownAt: "now" | "then" };
}

/** Counted against registered, who is still here, places tonight and ways, in one snapshot. */
export function readSituationRoom(database: Database, moment: RoomMoment): Promise<SituationRoom> {
  const { nowMs, past } = moment;
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const { rows } = await connection.query<JournalHead & { rolledUp: number }>(
      `select ${headColumns}, (select position from situation.progress) as "rolledUp"
        from journal.head`,
    );
    const head = rows[0];
    const reading =
      past === undefined
        ? await readRoomNow(connection, moment)
        : await readRoomPast(connection, { ...past, nightMs: moment.nightMs });
    const asOfMs = past?.knownAt === "then" ? past.atMs : (head?.asOfMs ?? nowMs);
    return {
      asOfMs,
      hubTimeMs: nowMs,
      sinceMs: reading.counts?.sinceMs ?? Math.min(nowMs, past?.atMs ?? nowMs),
      entriesBehind: head === undefined ? 0 : head.position - head.rolledUp,
      past: past === undefined ? null : { ...past, keptSinceMs: reading.keptSinceMs },
      ...roomOf(reading, moment.nightMs),
    };
  });
}

async function readRoomNow(connection: Connection, { nightMs }: RoomMoment): Promise<RoomReading> {
  return {
    counts: await readCounts(connection),
    places: await readPlaces(connection, nightMs),
    ways: await readWays(connection),
    keptSinceMs: 0,
  };
}

function roomOf({ counts, places, ways }: RoomReading, nightMs: number) {
  const sum = (of: (way: WayRow) => number) =>
    ways === null ? null : ways.reduce((total, way) => total + of(way), 0);
  // Entries of one hour that came in another order than they happened may weigh each other late.
  const personsWaiting = ways === null ? null : Math.max(0, sum(({ unplaced }) => unplaced) ?? 0);
  const isTonightKnown = places !== null && personsWaiting !== null;
  return {
    funnel: {
      countedIn: counts?.entries ?? null,
      registered: counts?.registered ?? null,
      recorded: sum(({ recorded }) => recorded),
      numbersIssued: counts?.numbersIssued ?? null,
    },
    present: counts === null ? null : presentOf(counts),
    places: isTonightKnown ? tonightOf(places, { nightMs, personsWaiting }) : null,
    ways: ways === null ? null : waysOf(ways),
  };
}

/**
 * A registered departure is, by the rules of the posts, counted as a crossing too. How often that
 * was kept nobody knows: exits without a slip lie between "always" and "never".
 */
function presentOf({
  entries,
  exits,
  departed,
  registered,
}: RoomCounts): NonNullable<SituationRoom["present"]> {
  const unregisteredExits = { low: Math.max(0, exits - departed), high: exits };
  return {
    entries,
    exitsCounted: exits,
    registeredExits: departed,
    unregisteredExits,
    remaining: {
      low: entries - departed - unregisteredExits.high,
      high: entries - departed - unregisteredExits.low,
    },
    registeredPresent: registered - departed,
    stayers: null,
  };
}

function tonightOf(
  places: RoomPlaces,
  { nightMs, personsWaiting }: { nightMs: number; personsWaiting: number },
): NonNullable<SituationRoom["places"]> {
  const low = places.free - personsWaiting;
  return {
    ...places,
    nightMs,
    personsWaiting,
    freeTonight: { low, high: low + places.holdsEnding },
  };
}
