import { setTimeout as delay } from "node:timers/promises";

/** Work shorter than this goes on at once. */
const workedMsMin = 3;

/**
 * Between two pieces of long work: rests as long as it worked, so that whoever asks the hub
 * meanwhile finds it free every other moment. An answer takes several turns of the loop.
 */
export function restsBetween(): () => Promise<void> {
  let sinceMs = performance.now();
  return async () => {
    const workedMs = performance.now() - sinceMs;
    if (workedMs < workedMsMin) return;
    await delay(Math.ceil(workedMs));
    sinceMs = performance.now();
  };
}
