import { createSeededRandom } from "@caravanserai/kernel";
import { onward } from "./assumptions.ts";
import { dayMs, hourMs, localHour, nextLocalHour } from "./calendar.ts";
import type { Course } from "./course.ts";
import { adultFromYears } from "./household-shape.ts";
import { memberKey, shapeOf } from "./persons.ts";
import { townOfficesOf, type RegisteredHousehold } from "./reception.ts";
import { drawBetween, drawElement, elementAt, hasChance } from "./sampling.ts";

/** Town offices that issue personal numbers, in office hours. */
export function createOffices(course: Course) {
  const random = createSeededRandom(course.seed).fork("offices");
  const offices = townOfficesOf(course);

  function officeTime(fromMs: number, utcOffsetMinutes: number): number {
    const [opens, closes] = [
      elementAt(onward.officeHours.value, 0),
      elementAt(onward.officeHours.value, 1),
    ];
    const hour = localHour(fromMs, utcOffsetMinutes);
    if (hour >= opens && hour < closes) return fromMs;
    const opensMs = nextLocalHour(fromMs, opens, utcOffsetMinutes);
    return opensMs + random.float() * (closes - opens) * hourMs;
  }

  return {
    /** Plans the numbers of a household's adults; returns when the last one is issued. */
    planNumbers({ travelling, crossing }: RegisteredHousehold, atMs: number): number {
      const { household, reason } = travelling;
      if (reason !== "surge" || travelling.firstHousehold !== undefined) return atMs;
      const { utcOffsetMinutes } = elementAt(course.crossings, crossing);
      let lastMs = atMs;
      shapeOf(course.originOf(household, reason)).members.forEach(({ ageYears }, position) => {
        if (ageYears < adultFromYears || !hasChance(random, onward.numberShare.value)) return;
        const readyMs = atMs + drawBetween(random, onward.numberDelayDays.value) * dayMs;
        const issuedMs = officeTime(readyMs, utcOffsetMinutes);
        lastMs = Math.max(lastMs, issuedMs);
        course.schedule(issuedMs, (officeMs) => ({
          kind: "number-issued",
          atMs: officeMs,
          device: drawElement(random, offices).code,
          household,
          member: memberKey(household, position),
        }));
      });
      return lastMs;
    },
  };
}
