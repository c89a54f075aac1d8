import type { QueueOutlook } from "@caravanserai/contract";
import type { AlertCondition } from "@caravanserai/store";
import { answerOf } from "./queue-now.ts";
import { queueOutlook } from "./queue-outlook.ts";
import type { WaitsSnapshot } from "./waits-service.ts";
import type { WaitsSettings } from "./waits-settings.ts";

const minuteMs = 60_000;
/** A limit that is passed later than this is a forecast, not an alert. */
const forecastHours = 12;

interface Asked {
  readonly snapshot: WaitsSnapshot;
  readonly limits: WaitsSettings["limits"];
  readonly nowMs: number;
  readonly utcOffsetMinutes: number;
}

/** What holds now and deserves somebody's eyes. A silent crossing has no other alert. */
export function alertConditions(asked: Asked): readonly AlertCondition[] {
  const { snapshot, limits, nowMs } = asked;
  const conditions: AlertCondition[] = [];
  const silent = new Set<string>();
  for (const { crossing, lastHeardMs } of snapshot.places) {
    if (lastHeardMs === null) continue;
    const value = Math.round((nowMs - lastHeardMs) / minuteMs);
    if (value < limits.silentMinutesMax) continue;
    silent.add(crossing);
    const figures = { value, limit: limits.silentMinutesMax };
    conditions.push({ code: "waits.crossing-silent", crossing, mode: null, figures });
  }
  for (const queue of snapshot.queues) {
    const { crossing, mode, ahead } = queue;
    if (silent.has(crossing)) continue;
    const add = (code: AlertCondition["code"], figures: AlertCondition["figures"]) =>
      conditions.push({ code, crossing, mode, figures });
    const wait = answerOf(queue, nowMs);
    if (wait.kind === "known" && wait.range.middleMinutes > limits.waitMinutesMax) {
      const value = Math.round(wait.range.middleMinutes);
      add("waits.wait-over-limit", { value, limit: limits.waitMinutesMax });
    }
    if (ahead > limits.queuePartiesMax) {
      add("waits.queue-over-limit", { value: ahead, limit: limits.queuePartiesMax });
      continue;
    }
    const hours = soonOver(queueOutlook(queue, asked));
    if (hours === undefined) continue;
    add("waits.forecast-over-limit", { hours, limit: limits.queuePartiesMax });
  }
  return conditions;
}

function soonOver(outlook: QueueOutlook | undefined): number | undefined {
  const hours = outlook?.likelyHours ?? undefined;
  return hours !== undefined && hours > 0 && hours <= forecastHours ? hours : undefined;
}
