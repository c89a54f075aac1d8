import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import { flow, onward, totals } from "./assumptions.ts";
import { dayMs, rateByHour } from "./calendar.ts";
import type { CountedParty, Counting } from "./counting.ts";
import type { Course } from "./course.ts";
import { drawHousehold } from "./household-shape.ts";
import { createPartyMaker, createPartyStream } from "./parties.ts";
import type { PresentHousehold, PresentPool } from "./present-pool.ts";
import type { Recurrence } from "./recurrence.ts";
import { drawIndex, elementAt, hasChance } from "./sampling.ts";
import type { Period } from "./scenario.ts";
import type { TravellingHousehold } from "./travelling-household.ts";

export interface PresentPools {
  readonly surge: PresentPool;
  readonly visitor: PresentPool;
}

interface ExitPorts {
  readonly counting: Counting;
  readonly recurrence: Recurrence;
  readonly pools: PresentPools;
}

const leavingPerDay = {
  surge: totals.leavingPerDay.value,
  visitor: onward.visitorLeavingPerDay.value,
} as const;

/** Somebody of whom nothing is known but the count. */
function anyone(random: SeededRandom): TravellingHousehold {
  const { adults, children } = drawHousehold(random, "resident");
  return { household: 0, reason: "resident", adults, children, isHeadOnly: false };
}

function momentIn({ fromMs, toMs }: Period, random: SeededRandom): number {
  return fromMs + random.float() * (toMs - fromMs - 1);
}

function inCar({ adults, children }: { adults: number; children: number }): CountedParty {
  return { mode: "car", vehicles: 1, adults, children };
}

/** Ordinary travellers going out, each party with its crossing. */
function createOthers({ crossings }: Course, random: SeededRandom) {
  let crossing = 0;
  const next = () => anyone(random);
  const makers = crossings.map(({ modes }) => createPartyMaker(modes, random, next));
  const stream = createPartyStream(() => {
    crossing = drawIndex(random, flow.shares.value);
    return elementAt(makers, crossing)();
  });
  return function* until(targetPersons: number) {
    for (const party of stream.until(targetPersons)) yield { party, crossing };
  };
}

/** Lets people out; call once per slot, in order. */
export function createExits(course: Course, ports: ExitPorts): (slot: Period) => void {
  const random = createSeededRandom(course.seed).fork("exits");
  const othersUntil = createOthers(course, random);
  const due = { surge: 0, visitor: 0 };
  let leaversOut = 0;

  function tallyOut(atMs: number, crossingIndex: number, party: CountedParty): void {
    const { code: crossing } = elementAt(course.crossings, crossingIndex);
    course.schedule(atMs, (outMs) =>
      ports.counting.tally(outMs, { crossing, direction: "out" }, party),
    );
  }

  function leave(reason: "surge" | "visitor", present: PresentHousehold, atMs: number): void {
    const isBack = hasChance(random, onward.sameCrossing.value);
    const way = isBack ? present.crossing : drawIndex(random, flow.shares.value);
    const { household, adults, children } = present;
    tallyOut(atMs, way, inCar(present));
    if (!present.isRegistered) return;
    if (present.isFirstRecord) {
      ports.recurrence.left({ household, reason, adults, children, leftMs: atMs });
    }
    if (!hasChance(random, onward.scannedShare.value)) return;
    const { code: crossing } = elementAt(course.crossings, way);
    const persons = adults + children;
    course.schedule(atMs, (outMs) => {
      const device = ports.counting.exitDevice(crossing);
      return { kind: "departed", atMs: outMs, device, household, persons, crossing };
    });
  }

  function leaveFrom(reason: "surge" | "visitor", slot: Period): void {
    const pool = ports.pools[reason];
    const days = (slot.toMs - slot.fromMs) / dayMs;
    const offset = flow.exitsOffsetMinutes.value;
    const byHour = rateByHour(flow.arrivalsByHour.value, slot.fromMs, offset);
    due[reason] += pool.stockPersons * leavingPerDay[reason] * days * byHour;
    while (due[reason] >= 1) {
      const atMs = momentIn(slot, random);
      const present = pool.take(random);
      const counted = present ?? anyone(random);
      const persons = counted.adults + counted.children;
      due[reason] -= persons;
      leaversOut += persons;
      if (present !== undefined) leave(reason, present, atMs);
      else {
        pool.leaveUnknown(persons);
        tallyOut(atMs, drawIndex(random, flow.shares.value), inCar(counted));
      }
    }
  }

  return (slot) => {
    leaveFrom("surge", slot);
    leaveFrom("visitor", slot);
    const target = course.flow.exitedBy?.(slot.toMs);
    if (target === undefined) return;
    for (const { party, crossing } of othersUntil(target - leaversOut)) {
      tallyOut(momentIn(slot, random), crossing, party);
    }
  };
}
