import { createSeededRandom } from "@caravanserai/kernel";
import type { HoldPlacedAct } from "./acts.ts";
import { shelter } from "./assumptions.ts";
import { hourMs, minuteMs } from "./calendar.ts";
import { createContests } from "./contests.ts";
import type { Course } from "./course.ts";
import { createPlacements } from "./placements.ts";
import { createPlacesLedger, type ChosenUnit } from "./places-ledger.ts";
import type { RegisteredHousehold } from "./reception.ts";
import { drawBetween, elementAt, hasChance } from "./sampling.ts";
import {
  findFromDesk,
  findOnFoot,
  keepersOf,
  type Seeker,
  type SiteChoice,
} from "./site-choice.ts";

/** A household that wants a place to sleep. */
interface Guest extends Seeker {
  readonly registered: RegisteredHousehold;
  /** Called once the household has left its site, or has found none. */
  readonly moveOn: (atMs: number) => void;
}

function guestOf(
  course: Course,
  registered: RegisteredHousehold,
  moveOn: (atMs: number) => void,
): Guest {
  const { adults, children } = registered.travelling;
  const { town } = elementAt(course.crossings, registered.crossing);
  return { registered, moveOn, town, persons: adults + children, hasChildren: children > 0 };
}

/** Gives places to households and takes them back, as desks and shelter tablets would. */
export function createStays(course: Course) {
  const random = createSeededRandom(course.seed).fork("stays");
  const ledger = createPlacesLedger(course.sites);
  const choice: SiteChoice = { ledger, keepers: keepersOf(course), random };
  const contests = createContests(course, choice);
  const placements = createPlacements(course, choice);
  let holds = 0;

  function placementOf({ registered, persons, moveOn }: Guest, chosen: ChosenUnit) {
    const { household } = registered.travelling;
    return { hold: ++holds, household, persons, chosen, moveOn };
  }

  function holdAtDesk(guest: Guest, atMs: number): HoldPlacedAct | undefined {
    const chosen = contests.provoke(guest, atMs) ?? findFromDesk(choice, guest, atMs);
    if (chosen === undefined) {
      guest.moveOn(atMs);
      return undefined;
    }
    const placement = placementOf(guest, chosen);
    const act = placements.place(placement, { atMs, device: guest.registered.device });
    if (hasChance(random, shelter.noShow.value)) placements.lapseAt(placement, act.untilMs);
    else {
      const arrivalMs = atMs + drawBetween(random, shelter.travelHours.value) * hourMs;
      course.schedule(arrivalMs, (inMs) => placements.checkIn(placement, inMs));
    }
    return act;
  }

  function walkIn(guest: Guest, atMs: number): HoldPlacedAct | undefined {
    const chosen = contests.answer(guest, atMs) ?? findOnFoot(choice, guest);
    if (chosen === undefined) {
      guest.moveOn(atMs);
      return undefined;
    }
    const placement = placementOf(guest, chosen);
    const inMs = atMs + drawBetween(random, shelter.walkInMinutes.value) * minuteMs;
    course.schedule(inMs, (arrivedMs) => placements.checkIn(placement, arrivedMs));
    const device = elementAt(choice.keepers, chosen.site).code;
    return placements.place(placement, { atMs, device });
  }

  return {
    /** A registered household looks for a place, if it needs one; otherwise it moves on at once. */
    settle(registered: RegisteredHousehold, atMs: number, moveOn: (atMs: number) => void): void {
      const { needsPlace, isOnline } = registered;
      const isSure = needsPlace === "yes";
      const isLater = needsPlace === "unknown" && hasChance(random, shelter.unknownComes.value);
      if (!isSure && !isLater) {
        moveOn(atMs);
        return;
      }
      const guest = guestOf(course, registered, moveOn);
      if (isSure && isOnline && hasChance(random, shelter.heldAtDesk.value)) {
        const holdMs = atMs + drawBetween(random, shelter.deskHoldMinutes.value) * minuteMs;
        course.schedule(holdMs, (deskMs) => holdAtDesk(guest, deskMs));
      } else {
        const arrivalMs = atMs + drawBetween(random, shelter.travelHours.value) * hourMs;
        course.schedule(arrivalMs, (siteMs) => walkIn(guest, siteMs));
      }
    },
  };
}
