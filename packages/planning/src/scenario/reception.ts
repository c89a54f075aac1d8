import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import type { HouseholdRegisteredAct } from "./acts.ts";
import { desks, duplicates } from "./assumptions.ts";
import { hourMs, minuteMs } from "./calendar.ts";
import type { Course } from "./course.ts";
import { createDeskQueues } from "./desk-queues.ts";
import { isOffline } from "./devices.ts";
import { firstRecord, repeatedRecord, type HouseholdRecord } from "./household-record.ts";
import type { Recurrence } from "./recurrence.ts";
import { drawBetween, drawElement, drawIndex, elementAt, hasChance } from "./sampling.ts";
import type { ScenarioDevice } from "./scenario.ts";
import type { TravellingHousehold } from "./travelling-household.ts";

/** A household that has just been registered. */
export interface RegisteredHousehold {
  readonly travelling: TravellingHousehold;
  /** Index of the crossing by which it came. */
  readonly crossing: number;
  readonly needsPlace: HouseholdRecord["needsPlace"];
  readonly device: string;
  /** Whether the desk that registered it could see which places are free. */
  readonly isOnline: boolean;
}

interface ReceptionPorts {
  readonly recurrence: Recurrence;
  readonly nextHousehold: () => number;
  readonly registered: (atMs: number, household: RegisteredHousehold) => void;
  /** A household that drives on without registering. */
  readonly passedBy: (crossing: number, household: TravellingHousehold) => void;
}

/** A household at a desk, or on the way to one. */
interface Registrant {
  readonly travelling: TravellingHousehold;
  readonly crossing: number;
}

function recordOf(course: Course, travelling: TravellingHousehold): HouseholdRecord {
  const { household, reason, firstHousehold, isHeadOnly } = travelling;
  if (firstHousehold === undefined) return firstRecord(course.originOf(household, reason));
  const first = course.originOf(firstHousehold, reason);
  return repeatedRecord({ household, first, isHeadOnly });
}

function destinationFrom(town: string, random: SeededRandom) {
  const towns = [town, "Astana", "Almaty"];
  const destinationTown = towns[drawIndex(random, desks.destinations.value)];
  return destinationTown === undefined ? {} : { destinationTown };
}

/** Town offices: registration tablets that stand at no crossing. */
export function townOfficesOf({ devices }: Course): readonly ScenarioDevice[] {
  return devices.filter(({ role, crossing }) => role === "registration" && crossing === undefined);
}

/** The registration desks of the crossings, and the second desks some people meet later. */
export function createReception(course: Course, ports: ReceptionPorts) {
  const random = createSeededRandom(course.seed).fork("reception");
  const queues = createDeskQueues(course, random);
  const offices = townOfficesOf(course);

  function meetSecondDesk(atMs: number, { travelling, crossing }: Registrant): void {
    const { adults, children, household, reason } = travelling;
    const repeated = ports.recurrence.takeRepeated(adults + children);
    if (repeated === undefined) return;
    const again: TravellingHousehold = {
      ...travelling,
      ...repeated,
      household: ports.nextHousehold(),
      firstHousehold: household,
      reason,
    };
    const againMs = atMs + drawBetween(random, duplicates.hoursBetween.value) * hourMs;
    course.schedule(againMs, (deskMs) =>
      write(deskMs, drawElement(random, offices), { travelling: again, crossing }),
    );
  }

  function write(
    atMs: number,
    device: ScenarioDevice,
    { travelling, crossing }: Registrant,
  ): HouseholdRegisteredAct {
    const { code, town } = elementAt(course.crossings, crossing);
    return {
      kind: "household-registered",
      atMs,
      device: device.code,
      crossing: code,
      ...recordOf(course, travelling),
      ...destinationFrom(town, random),
    };
  }

  function register(atMs: number, device: ScenarioDevice, registrant: Registrant) {
    const act = write(atMs, device, registrant);
    const isFirst = registrant.travelling.firstHousehold === undefined;
    if (isFirst) ports.recurrence.registered(act.members.length);
    const isOnline = !isOffline(device, atMs);
    const { needsPlace } = act;
    ports.registered(atMs, { ...registrant, needsPlace, device: device.code, isOnline });
    if (isFirst) meetSecondDesk(atMs, registrant);
    return act;
  }

  return {
    /** A household has entered; it walks to a desk, or drives on. */
    arrive(atMs: number, crossing: number, travelling: TravellingHousehold): void {
      const isFirst = travelling.firstHousehold === undefined;
      if (isFirst && !hasChance(random, desks.registeredShare.value)) {
        ports.passedBy(crossing, travelling);
        return;
      }
      const readyMs = atMs + drawBetween(random, desks.walkMinutes.value) * minuteMs;
      const { device, doneMs } = queues.serve(readyMs, crossing, travelling);
      course.schedule(doneMs, (registeredMs) =>
        register(registeredMs, device, { travelling, crossing }),
      );
    },
  };
}
