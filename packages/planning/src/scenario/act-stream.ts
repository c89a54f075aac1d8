import { createSeededRandom } from "@caravanserai/kernel";
import type { ScenarioAct } from "./acts.ts";
import { flow, onward } from "./assumptions.ts";
import { minuteMs } from "./calendar.ts";
import { createCounting } from "./counting.ts";
import { startCourse, type Course, type CoursePlan } from "./course.ts";
import { createEntries } from "./entries.ts";
import { createExits, type PresentPools } from "./exits.ts";
import { createOffices } from "./offices.ts";
import { createPresentPool } from "./present-pool.ts";
import { createQueueTokens } from "./queue-tokens.ts";
import { createReception } from "./reception.ts";
import { createRecurrence } from "./recurrence.ts";
import type { Period } from "./scenario.ts";
import { createStays } from "./stays.ts";
import type { TravellingHousehold } from "./travelling-household.ts";

/** Where a household stands once it is in the country and free to leave. */
interface Arrived {
  readonly travelling: TravellingHousehold;
  readonly crossing: number;
  readonly isRegistered: boolean;
}

function createPools(course: Course): PresentPools {
  const random = createSeededRandom(course.seed).fork("present");
  const capacity = onward.trackedHouseholds.value;
  return {
    surge: createPresentPool(capacity, random.fork("surge")),
    visitor: createPresentPool(capacity, random.fork("visitor")),
  };
}

/** Joins counting, registration, places, offices and exits into one world. */
function furnish(course: Course): (slot: Period) => void {
  const pools = createPools(course);
  const recurrence = createRecurrence(createSeededRandom(course.seed).fork("recurrence"));
  const counting = createCounting(course);
  const stays = createStays(course);
  const offices = createOffices(course);
  let households = 0;
  const nextHousehold = () => ++households;

  function freeToLeave({ travelling, crossing, isRegistered }: Arrived): void {
    const { household, reason, adults, children, firstHousehold } = travelling;
    if (reason === "resident") return;
    const isFirstRecord = firstHousehold === undefined;
    pools[reason].add({ household, crossing, adults, children, isRegistered, isFirstRecord });
  }

  function freeToLeaveAt(atMs: number, arrived: Arrived): void {
    course.schedule(atMs, () => {
      freeToLeave(arrived);
      return undefined;
    });
  }

  const reception = createReception(course, {
    recurrence,
    nextHousehold,
    passedBy: (crossing, travelling) => freeToLeave({ travelling, crossing, isRegistered: false }),
    registered: (atMs, registered) => {
      const { travelling, crossing } = registered;
      const numbersMs = offices.planNumbers(registered, atMs);
      stays.settle(registered, atMs, (movesOnMs) =>
        freeToLeaveAt(Math.max(movesOnMs, numbersMs), { travelling, crossing, isRegistered: true }),
      );
    },
  });
  const entries = createEntries(course, {
    counting,
    recurrence,
    nextHousehold,
    entered: (atMs, crossing, travelling) => reception.arrive(atMs, crossing, travelling),
  });
  const queueTokens = createQueueTokens(course);
  const exits = createExits(course, { counting, recurrence, pools });
  return (slot) => {
    exits(slot);
    entries(slot);
    queueTokens(slot);
  };
}

/** Plays a scenario in slots: each slot plans its entries and exits, then lets them happen. */
export function* playScenario(plan: CoursePlan): Generator<ScenarioAct> {
  const course = startCourse(plan);
  const playSlot = furnish(course);
  const slotMs = flow.stepMinutes.value * minuteMs;
  const { fromMs, toMs } = plan.period;
  for (let slotFromMs = fromMs; slotFromMs < toMs; slotFromMs += slotMs) {
    const slot = { fromMs: slotFromMs, toMs: Math.min(toMs, slotFromMs + slotMs) };
    playSlot(slot);
    yield* course.playUntil(slot.toMs);
  }
}
