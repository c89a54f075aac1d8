import type { WaitSource } from "../waits/wait-answer.ts";
import type { BwtLane } from "./bwt-shape.ts";

/** A stated delay is a round number of somebody: the wait is taken to lie within this factor. */
const statedFactor = 1.5;
/** Minutes within which "no delay" lies. */
const noDelayMinutes = 5;

/**
 * A neighbour's lane as a source for `answerWait`: measured where the feed says it is automatic,
 * else observed by staff. `undefined` where the lane is not offered or the time cannot be told;
 * a closed lane or a pending update is a source that cannot tell.
 */
export function waitSourceOfBwt(lane: BwtLane): WaitSource | undefined {
  const { status, delayMinutes, updatedMs, automation } = lane;
  if (status === "not-offered" || updatedMs === undefined) return undefined;
  const method =
    automation !== "" && automation.toLowerCase() !== "manual" ? "measured" : "observed";
  const isTold = (status === "delay" || status === "no-delay") && delayMinutes !== undefined;
  if (!isTold) return { method, asOfMs: updatedMs, range: undefined };
  const range = {
    lowMinutes: delayMinutes / statedFactor,
    middleMinutes: delayMinutes,
    highMinutes: Math.max(noDelayMinutes, delayMinutes * statedFactor),
  };
  return { method, asOfMs: updatedMs, range };
}
