import type { WaitEstimate, WaitsAnswer } from "@caravanserai/contract";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { answerOf, waitViewOf, type QueueNow } from "./queue-now.ts";
import { waitHistory } from "./wait-history.ts";
import type { WaitsService } from "./waits-service.ts";

const dayMs = 86_400_000;
const daysUsual = 7;
const daysMax = 31;

/** Every crossing's wait now, its past by the hour, and its usual hours. */
export const readWaits = endpoint("readWaits", async ({ hub, query }): Promise<WaitsAnswer> => {
  const { waits } = hub;
  const snapshot = await waits.current();
  const nowMs = hub.clock.now();
  const sinceMs = Math.max(query.sinceMs ?? nowMs - daysUsual * dayMs, nowMs - daysMax * dayMs);
  const { history, profile } = await waitHistory(hub.database, { snapshot, sinceMs, nowMs });
  return {
    asOfMs: snapshot.asOfMs,
    computedAtMs: snapshot.computedAtMs,
    sinceMs,
    limits: hub.waitsSettings.limits,
    crossings: snapshot.places.map(({ actedAtMs: _acted, ...place }) => place),
    estimates: snapshot.queues.map((queue) => estimateView(waits, queue, nowMs)),
    history: [...history],
    profile: [...profile],
  };
});

function estimateView(waits: WaitsService, queue: QueueNow, nowMs: number): WaitEstimate {
  const { crossing, mode, estimate, sources, lanesOpen } = queue;
  const { checks } = estimate ?? {};
  return {
    crossing,
    mode,
    wait: waitViewOf(answerOf(queue, nowMs)),
    trend: waits.trendOf(queue, nowMs),
    isOpen: lanesOpen > 0,
    ahead: queue.ahead,
    aheadPersons: queue.aheadPersons,
    servedLastHour: (estimate?.servedLastHour ?? 0) * queue.partiesPerToken,
    lanesOpen,
    perLaneHour: estimate?.rate === undefined ? null : perLaneHourOf(queue),
    leaverShare: estimate?.leaverShare ?? 0,
    sources: sources
      .filter(({ asOfMs }) => asOfMs > 0)
      .map(({ method, asOfMs, range }) => ({
        method,
        asOfMs,
        lowMinutes: range?.lowMinutes ?? null,
        middleMinutes: range?.middleMinutes ?? null,
        highMinutes: range?.highMinutes ?? null,
      }))
      .sort((a, b) => b.asOfMs - a.asOfMs),
    checks: {
      lastToEnterMinutes: checks?.lastToEnterMinutes ?? null,
      headOfLineMinutes: checks?.headOfLineMinutes ?? null,
      queueOverThroughputMinutes: checks?.queueOverThroughputMinutes ?? null,
    },
    contradictions: [...(estimate?.contradictions ?? [])],
    flaws: estimate?.flaws ?? { servedTwice: 0, lost: 0, backwards: 0, ahead: 0 },
    calledNumbers: [...queue.calledNumbers],
  };
}

function perLaneHourOf({ estimate, partiesPerToken }: QueueNow): number {
  return (estimate?.rate?.perLaneHour ?? 0) * partiesPerToken;
}
