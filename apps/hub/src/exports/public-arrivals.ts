import type { PublicArrivals, Situation } from "@caravanserai/contract";
import { assert } from "@caravanserai/kernel";
import type { Hub } from "../http/endpoint/hub.ts";
import { Refusal } from "../http/endpoint/refusal.ts";
import { localMidnight, situationOf } from "../http/situation-period.ts";
import { crossingDays, localDay } from "./exchange-shapes.ts";
import { publishedCount, publishedTotal } from "./suppress.ts";

const dayMs = 86_400_000;
const daysShown = 30;
/** However many ask, the tables are read this often at most. */
const freshMs = 60_000;

const note =
  "Movements counted at crossings, not people. Closed days only, in whole tens rounded down; " +
  "fewer than ten, or nobody, is null. Day totals are sums of what is shown: at least so many.";

/**
 * The closed days, rounded and withheld as the public may read them. Whoever compares two answers,
 * or totals with their parts, finds what either says already and nothing more.
 */
export function publishArrivals(situation: Situation): PublicArrivals {
  const { asOfMs, utcOffsetMinutes } = situation;
  const today = localDay(situation.hubTimeMs, utcOffsetMinutes);
  const days = crossingDays(situation)
    .filter(({ day }) => day < today)
    .map(({ point, day, inflow, outflow }) => {
      return { point, day, in: publishedCount(inflow), out: publishedCount(outflow) };
    });
  const names = [...new Set(days.map(({ day }) => day))].sort();
  return {
    asOfMs,
    utcOffsetMinutes,
    unit: "crossings",
    note,
    days: names.map((day) => {
      const cells = days.filter((one) => one.day === day);
      return {
        day,
        inAtLeast: publishedTotal(cells.map((cell) => cell.in)),
        outAtLeast: publishedTotal(cells.map((cell) => cell.out)),
      };
    }),
    crossings: situation.crossings.map(({ crossing, name, town, location, isFictional }) => ({
      crossing,
      name,
      town,
      location,
      isFictional,
      days: days
        .filter(({ point }) => point === crossing)
        .map(({ point: _point, ...cell }) => cell),
    })),
  };
}

const kept = new WeakMap<Hub, { readAtMs: number; arrivals: Promise<PublicArrivals> }>();

/** Read once a minute for all who ask. */
export function publicArrivalsOf(hub: Hub): Promise<PublicArrivals> {
  const nowMs = hub.wallClock.now();
  const known = kept.get(hub);
  if (known !== undefined && nowMs - known.readAtMs < freshMs) return known.arrivals;
  const arrivals = read(hub);
  kept.set(hub, { readAtMs: nowMs, arrivals });
  arrivals.catch(() => kept.delete(hub));
  return arrivals;
}

async function read(hub: Hub): Promise<PublicArrivals> {
  // Whole days only: a day cut at an hour that moves would be told hour by hour.
  const toMs = localMidnight(hub.clock.now(), await hub.utcOffsetMinutes());
  const situation = await situationOf(hub, { fromMs: toMs - daysShown * dayMs, toMs });
  assert(!(situation instanceof Refusal), "a month is a period that may be asked for");
  return publishArrivals(situation);
}
