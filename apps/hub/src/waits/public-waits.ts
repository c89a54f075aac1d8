import type { PublicWaits } from "@caravanserai/contract";
import type { WaitAnswer } from "@caravanserai/planning";
import type { Hub } from "../http/endpoint/hub.ts";
import { answerOf, waitViewOf, type QueueNow } from "./queue-now.ts";

const freshSeconds = 30;
const minuteMs = 60_000;

const note =
  "Waits are ranges for somebody who joins now, with method and age. measured: computed from " +
  "numbers handed out and lanes; observed: seen by staff; reported: told by travellers. " +
  "not-known is not zero.";

/** The public board as data; everything that anybody may know of waits. */
export async function publicWaits(hub: Hub): Promise<PublicWaits> {
  const snapshot = await hub.waits.current();
  const nowMs = hub.clock.now();
  return {
    asOfMs: snapshot.computedAtMs,
    note,
    freshSeconds,
    crossings: snapshot.places.map((place) => {
      const { crossing, name, nameRu, nameKk, town, location, utcOffsetMinutes } = place;
      const own = snapshot.queues.filter((queue) => queue.crossing === crossing);
      return {
        crossing,
        name,
        nameRu,
        nameKk,
        town,
        location,
        utcOffsetMinutes,
        isFictional: place.isFictional,
        modes: own.map((queue) => publicQueue(hub, queue, nowMs)),
      };
    }),
    neighbours: hub.neighbours.views(),
  };
}

type PublicQueue = PublicWaits["crossings"][number]["modes"][number];

function publicQueue(hub: Hub, queue: QueueNow, nowMs: number): PublicQueue {
  const answer = answerOf(queue, nowMs);
  const open = queue.lanesOpen > 0 ? ("open" as const) : ("closed" as const);
  const isKnown = answer.kind === "known";
  return {
    mode: queue.mode,
    status: queue.hasLanes ? open : "not-told",
    wait: waitViewOf(answer),
    trend: hub.waits.trendOf(queue, nowMs),
    turnFromMs: isKnown ? Math.round(nowMs + answer.range.lowMinutes * minuteMs) : null,
    turnToMs: isKnown ? Math.round(nowMs + answer.range.highMinutes * minuteMs) : null,
    firstFreeSlotMs: firstFreeSlot(answer, nowMs),
    calledNumbers: [...queue.calledNumbers],
  };
}

const slotMinutes = 15;
const dayMinutes = 1_440;

/**
 * The first quarter of an hour (hour, beyond a day) in which the lanes have served all who stand
 * in the line now: later ones are free, earlier ones are not. Only where the line is counted.
 */
function firstFreeSlot(answer: WaitAnswer, nowMs: number): number | null {
  if (answer.kind !== "known" || answer.method !== "measured") return null;
  const { middleMinutes } = answer.range;
  const slotMs = (middleMinutes >= dayMinutes ? 60 : slotMinutes) * minuteMs;
  return Math.ceil((nowMs + middleMinutes * minuteMs) / slotMs) * slotMs;
}
