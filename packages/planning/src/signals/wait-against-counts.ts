import type { WaitChecks } from "../waits/wait-checks.ts";
import { groupedBy } from "./service-events.ts";
import { signalParameters, type TroubleSignal } from "./trouble-signal.ts";

/** One estimate that was made, with the checks it contradicted. */
export interface KeptEstimate {
  readonly crossing: string;
  readonly mode: string;
  readonly atMs: number;
  readonly middleMinutes: number;
  readonly checks: WaitChecks;
  readonly contradictions: readonly (keyof WaitChecks)[];
}

/**
 * Queues whose estimate and whose experience disagree for a while: the count or the lane schedule
 * is wrong. One contradiction is the lag of a growing queue; several in a row are not.
 */
export function findWaitAgainstCounts(
  estimates: readonly KeptEstimate[],
): readonly TroubleSignal[] {
  const signals: TroubleSignal[] = [];
  for (const own of groupedBy(estimates, ({ crossing, mode }) => `${crossing}/${mode}`).values()) {
    const latestFirst = [...own].sort((a, b) => b.atMs - a.atMs);
    const calm = latestFirst.findIndex(({ contradictions }) => contradictions.length === 0);
    const run = calm < 0 ? latestFirst : latestFirst.slice(0, calm);
    const [last] = run;
    const first = run.at(-1);
    if (last === undefined || first === undefined) continue;
    if (run.length < signalParameters.contradictionsLeast) continue;
    const [name] = last.contradictions;
    signals.push({
      code: "signals.wait-against-counts",
      crossing: last.crossing,
      subject: { kind: "queue", id: last.mode },
      fromMs: first.atMs,
      toMs: last.atMs,
      figures: {
        estimates: run.length,
        estimateMinutes: last.middleMinutes,
        checkMinutes: (name === undefined ? undefined : last.checks[name]) ?? 0,
      },
      askFirst: ["signals.ask.lanes-not-entered", "signals.ask.tokens-not-given"],
    });
  }
  return signals;
}
