import type { FlowDay, ReadSeriesAnswer } from "@caravanserai/contract";
import { hourMs, type SeriesSubject } from "@caravanserai/domain";
import { crossingNamed, readOwnDays } from "@caravanserai/store";
import type { Hub } from "../http/endpoint/hub.ts";
import { localMidnight } from "../http/situation-period.ts";

const dayMs = 24 * hourMs;
/** Our own days are summed up from hours: a year of them at most. */
const ownDaysMax = 365;

type Missing = ReadSeriesAnswer["ownMissing"];

export interface OwnBeside {
  readonly days: ReadonlyMap<string, number>;
  readonly crossing: string | null;
  readonly missing: Missing;
  /** The day that is not over yet: no difference is taken from it. */
  readonly today: string;
}

type Counted = (day: FlowDay) => number | null;

/** Which of our counts is of the same kind; undefined where we count no such thing. */
function countedAs({ measure, unit }: SeriesSubject): Counted | undefined {
  const isOfVehicles = unit === "vehicles";
  switch (measure) {
    case "entries":
      return isOfVehicles ? (day) => day.vehiclesIn : (day) => day.in;
    case "exits":
      return isOfVehicles ? (day) => day.vehiclesOut : (day) => day.out;
    case "crossings":
      return isOfVehicles ? undefined : (day) => day.in + day.out;
    case "registrations":
      return unit === "households"
        ? (day) => day.householdsRegistered
        : (day) => day.personsRegistered;
    case "documents-issued":
      return (day) => day.numbersIssued;
    default:
      return undefined;
  }
}

/** Our own count of the same thing on the same days: of one crossing where the place names one. */
export async function ownBeside(
  hub: Pick<Hub, "database" | "utcOffsetMinutes">,
  subject: SeriesSubject,
  shown: {
    readonly places: readonly (string | null)[];
    readonly firstDay: string;
    readonly lastDay: string;
    readonly knownAtMs: number;
  },
): Promise<OwnBeside> {
  const utcOffsetMinutes = await hub.utcOffsetMinutes();
  const { knownAtMs, firstDay, lastDay } = shown;
  const offsetMs = utcOffsetMinutes * 60_000;
  const today = new Date(knownAtMs + offsetMs).toISOString().slice(0, 10);
  const counted = countedAs(subject);
  const none = { days: new Map<string, number>(), crossing: null, today };
  if (counted === undefined) {
    return { ...none, missing: subject.direction === "stock" ? "stock" : "measure" };
  }
  const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`) - offsetMs;
  const toMs = Math.min(
    startOf(lastDay) + dayMs,
    localMidnight(knownAtMs, utcOffsetMinutes) + dayMs,
  );
  const fromMs = Math.max(startOf(firstDay), toMs - ownDaysMax * dayMs);
  if (!(fromMs < toMs)) return { ...none, missing: "not-counted-then" };
  const crossing = await crossingOf(hub, shown.places);
  const days = await readOwnDays(hub.database, { fromMs, toMs, utcOffsetMinutes, crossing });
  const first = days.findIndex((day) => day.in + day.out + day.personsRegistered > 0);
  if (first < 0) return { ...none, missing: "not-counted-then" };
  const known = days.slice(first).flatMap((day): [string, number][] => {
    const value = counted(day);
    return value === null ? [] : [[day.day, value]];
  });
  return { days: new Map(known), crossing, missing: null, today };
}

async function crossingOf(
  { database }: Pick<Hub, "database">,
  places: readonly (string | null)[],
): Promise<string | null> {
  for (const place of places) {
    const crossing = place === null ? null : await crossingNamed(database, place);
    if (crossing !== null) return crossing;
  }
  return null;
}
