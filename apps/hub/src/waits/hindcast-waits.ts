import type { CrossingCode } from "@caravanserai/domain";
import { estimateQueue, queueOfTokens } from "@caravanserai/planning";
import {
  keepShownWaits,
  readQueue,
  readShownWaits,
  type Database,
  type ShownWait,
} from "@caravanserai/store";
import { setImmediate as nextTurn } from "node:timers/promises";
import { spansAsOf } from "./lane-rhythm.ts";
import { queueRecord, tokenTimes } from "./queue-record.ts";
import type { WaitsSnapshot } from "./waits-service.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const hindcastMs = 7 * dayMs;
const tokensMs = 48 * hourMs;
/** Queues beyond this make a start too slow; they begin with an empty past. */
const queuesMax = 100;

/**
 * Estimates of past hours that nobody showed (before an upgrade, or in a demonstration that caught
 * up), each from what had happened by then. They are marked, and a shown one always stands.
 */
export async function hindcastWaits(
  database: Database,
  { snapshot, nowMs }: { snapshot: WaitsSnapshot; nowMs: number },
): Promise<number> {
  const busy = snapshot.queues.filter(({ estimate }) => estimate !== undefined);
  if (busy.length > queuesMax) return 0;
  const fromMs = Math.ceil((nowMs - hindcastMs) / hourMs) * hourMs;
  const known = new Set(
    (await readShownWaits(database, fromMs)).map(
      ({ crossing, mode, hourStartMs }) => `${crossing}|${mode}|${hourStartMs}`,
    ),
  );
  let kept = 0;
  for (const { crossing } of snapshot.places) {
    const asked = { nowMs, sinceMs: fromMs - tokensMs };
    const answer = await readQueue(database, crossing as CrossingCode, asked);
    if (answer === undefined) continue;
    for (const { mode } of busy.filter((queue) => queue.crossing === crossing)) {
      const { times, partiesPerToken } = tokenTimes(answer.tokens.filter((t) => t.mode === mode));
      const lanes = answer.laneSpans.filter(({ modes }) => modes.includes(mode));
      const made: ShownWait[] = [];
      for (let atMs = fromMs; atMs < nowMs; atMs += hourMs) {
        const hourStartMs = atMs - hourMs;
        if (known.has(`${crossing}|${mode}|${hourStartMs}`)) continue;
        const past = times.filter(
          ({ joinedMs, servedMs = atMs, leftMs = atMs }) =>
            joinedMs <= atMs && servedMs > atMs - tokensMs && leftMs > atMs - tokensMs,
        );
        const spans = spansAsOf(lanes, atMs);
        if (past.length === 0 || spans.length === 0) continue;
        const record = queueRecord({ crossing, times: past, spans, nowMs: atMs, heardMs: atMs });
        const { range } = estimateQueue(record, atMs).source;
        await nextTurn();
        if (range === undefined) continue;
        const ahead = queueOfTokens(past, atMs).waiting.length * partiesPerToken;
        const { lowMinutes: low, middleMinutes: middle, highMinutes: high } = range;
        const method = "measured";
        made.push({
          crossing,
          mode,
          hourStartMs,
          low,
          middle,
          high,
          method,
          ahead,
          isHindcast: true,
        });
      }
      await keepShownWaits(database, made);
      kept += made.length;
    }
  }
  return kept;
}
