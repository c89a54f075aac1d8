import { createSeededRandom } from "@caravanserai/kernel";
import { people } from "./assumptions.ts";
import type { Counting } from "./counting.ts";
import type { Course } from "./course.ts";
import type { TravelReason } from "./household-shape.ts";
import { createPartyMaker, createPartyStream, type Party } from "./parties.ts";
import { shapeOf } from "./persons.ts";
import type { Recurrence } from "./recurrence.ts";
import { elementAt, hasChance } from "./sampling.ts";
import type { Period } from "./scenario.ts";
import type { TravellingHousehold } from "./travelling-household.ts";

interface EntryPorts {
  readonly counting: Counting;
  readonly recurrence: Recurrence;
  /** Called when a household has just been counted in. */
  readonly entered: (atMs: number, crossing: number, household: TravellingHousehold) => void;
  /** Gives the next household key. */
  readonly nextHousehold: () => number;
}

/** Lets people in at every crossing as the flow says; call once per slot, in order. */
export function createEntries(course: Course, ports: EntryPorts): (slot: Period) => void {
  const random = createSeededRandom(course.seed).fork("entries");
  let nowMs = course.period.fromMs;

  function reasonAt(crossing: number): TravelReason {
    if (!hasChance(random, course.flow.ordinaryShareAt(crossing, nowMs))) return "surge";
    return hasChance(random, people.visitorShare.value) ? "visitor" : "resident";
  }

  function nextAt(crossing: number): TravellingHousehold {
    const household = ports.nextHousehold();
    const returning = ports.recurrence.takeReturning(nowMs);
    if (returning !== undefined) {
      const { reason, household: firstHousehold, isHeadOnly } = returning;
      const counts = isHeadOnly ? { adults: 1, children: 0 } : returning;
      const { adults, children } = counts;
      return { household, reason, adults, children, firstHousehold, isHeadOnly };
    }
    const reason = reasonAt(crossing);
    const { adults, children } = shapeOf(course.originOf(household, reason));
    return { household, reason, adults, children, isHeadOnly: false };
  }

  const streams = course.crossings.map(({ modes }, crossing) =>
    createPartyStream(createPartyMaker(modes, random, () => nextAt(crossing))),
  );

  function enter(crossing: number, party: Party, atMs: number): void {
    const { code } = elementAt(course.crossings, crossing);
    course.schedule(atMs, (enteredMs) => {
      for (const household of party.households) ports.entered(enteredMs, crossing, household);
      return ports.counting.tally(enteredMs, { crossing: code, direction: "in" }, party);
    });
  }

  return ({ fromMs, toMs }) => {
    nowMs = fromMs;
    streams.forEach((stream, crossing) => {
      for (const party of stream.until(course.flow.enteredBy(crossing, toMs))) {
        enter(crossing, party, fromMs + random.float() * (toMs - fromMs - 1));
      }
    });
  };
}
