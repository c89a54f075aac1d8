import type { CheckedInAct, HoldPlacedAct } from "./acts.ts";
import { shelter } from "./assumptions.ts";
import { dayMs, hourMs, nextLocalHour } from "./calendar.ts";
import type { Course } from "./course.ts";
import type { ChosenUnit } from "./places-ledger.ts";
import { drawBetween, drawExponential, elementAt } from "./sampling.ts";
import type { SiteChoice } from "./site-choice.ts";

/** A household with a hold on a unit. */
interface Placement {
  readonly hold: number;
  readonly household: number;
  readonly persons: number;
  readonly chosen: ChosenUnit;
  /** Called once the household has left the site, or never came. */
  readonly moveOn: (atMs: number) => void;
}

/** The course of a hold: placed, taken up or lapsed, and given back. */
export interface Placements {
  place(placement: Placement, stamp: { atMs: number; device: string }): HoldPlacedAct;
  checkIn(placement: Placement, atMs: number): CheckedInAct;
  /** Plans the end of a hold that nobody takes up. */
  lapseAt(placement: Placement, untilMs: number): void;
}

function placeOf({ sites }: Course, { hold, household, persons, chosen }: Placement) {
  const site = elementAt(sites, chosen.site);
  const unit = elementAt(site.units, chosen.unit).code;
  return { hold, household, site: site.code, unit, persons };
}

export function createPlacements(course: Course, choice: SiteChoice): Placements {
  const { ledger, keepers, random } = choice;

  function stamp(placement: Placement, atMs: number) {
    const device = elementAt(keepers, placement.chosen.site).code;
    return { atMs, device, ...placeOf(course, placement) };
  }

  /** The hub hears of a place given back only when the tablet has a network again. */
  function release({ chosen, persons }: Placement, atMs: number): void {
    const outage = elementAt(keepers, chosen.site).offline.find(
      ({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs,
    );
    if (outage === undefined) ledger.release(chosen, persons);
    else {
      course.schedule(outage.toMs, () => {
        ledger.release(chosen, persons);
        return undefined;
      });
    }
  }

  function checkOutAt({ chosen }: Placement, checkedInMs: number): number {
    const { utcOffsetMinutes } = elementAt(course.sites, chosen.site);
    const nights = Math.ceil(drawExponential(random, shelter.nightsMean.value));
    const hour = drawBetween(random, shelter.checkOutHours.value);
    const firstMorning = nextLocalHour(checkedInMs + 2 * hourMs, hour, utcOffsetMinutes);
    return firstMorning + (Math.min(nights, shelter.nightsMax.value) - 1) * dayMs;
  }

  return {
    place(placement, { atMs, device }) {
      const { chosen, persons } = placement;
      const isOverbooking = ledger.held(chosen) + persons > ledger.capacity(chosen);
      ledger.hold(chosen, persons);
      return {
        kind: "hold-placed",
        atMs,
        device,
        ...placeOf(course, placement),
        untilMs: Math.round(atMs + shelter.holdHours.value * hourMs),
        ...(isOverbooking ? { isPlantedOverbooking: true as const } : {}),
      };
    },
    checkIn(placement, atMs) {
      course.schedule(checkOutAt(placement, atMs), (outMs) => {
        release(placement, outMs);
        placement.moveOn(outMs);
        return { kind: "checked-out", ...stamp(placement, outMs) };
      });
      return { kind: "checked-in", ...stamp(placement, atMs) };
    },
    lapseAt(placement, untilMs) {
      course.schedule(untilMs, (lapsedMs) => {
        release(placement, lapsedMs);
        placement.moveOn(lapsedMs);
        return { kind: "hold-released", reason: "expired", ...stamp(placement, lapsedMs) };
      });
    },
  };
}
