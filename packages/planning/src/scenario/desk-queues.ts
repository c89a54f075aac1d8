import { assert, type SeededRandom } from "@caravanserai/kernel";
import { desks } from "./assumptions.ts";
import type { Course } from "./course.ts";
import { stageOf } from "./household-record.ts";
import { drawBetween, elementAt } from "./sampling.ts";
import type { ScenarioDevice } from "./scenario.ts";
import type { TravellingHousehold } from "./travelling-household.ts";

interface Desk {
  readonly device: ScenarioDevice;
  freeAtMs: number;
}

/** Who is served when, by the first free registration tablet of a crossing. */
export interface DeskQueues {
  /** Serves a household that is at the desks at `readyMs`; says by which tablet, and when done. */
  serve(
    readyMs: number,
    crossing: number,
    travelling: TravellingHousehold,
  ): { readonly device: ScenarioDevice; readonly doneMs: number };
}

function desksOf({ crossings, devices, period }: Course): readonly (readonly Desk[])[] {
  return crossings.map(({ code }) => {
    const atCrossing = devices
      .filter(({ role, crossing }) => role === "registration" && crossing === code)
      .map((device) => ({ device, freeAtMs: period.fromMs }));
    assert(atCrossing.length > 0, "a crossing without a registration tablet");
    return atCrossing;
  });
}

export function createDeskQueues(course: Course, random: SeededRandom): DeskQueues {
  const desksAt = desksOf(course);

  function secondsAtDesk(travelling: TravellingHousehold): number {
    const { household, reason, adults, children, firstHousehold } = travelling;
    const further = adults + children - 1;
    const seconds =
      drawBetween(random, desks.baseSeconds.value) +
      further * drawBetween(random, desks.memberSeconds.value);
    const isIndividual =
      firstHousehold === undefined && stageOf(course.originOf(household, reason)) === "individual";
    return isIndividual ? seconds * desks.individualFactor.value : seconds;
  }

  return {
    serve(readyMs, crossing, travelling) {
      let desk = elementAt(elementAt(desksAt, crossing), 0);
      for (const other of elementAt(desksAt, crossing)) {
        if (other.freeAtMs < desk.freeAtMs) desk = other;
      }
      const startMs = Math.max(readyMs, desk.freeAtMs);
      desk.freeAtMs = startMs + secondsAtDesk(travelling) * 1_000;
      return { device: desk.device, doneMs: desk.freeAtMs };
    },
  };
}
