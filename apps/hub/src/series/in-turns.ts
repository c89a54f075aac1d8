import { setImmediate as pause } from "node:timers/promises";

/** Time of one piece of work after which others are served. */
const pieceMs = 10;

/** Runs long work that comes in steps, and lets the program serve others between them. */
export async function inTurns<Answer>(steps: Iterator<undefined, Answer>): Promise<Answer> {
  let startedAtMs = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - startedAtMs < pieceMs) continue;
    await pause();
    startedAtMs = performance.now();
  }
}
