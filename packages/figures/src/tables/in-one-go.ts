/** Runs work that comes in steps to its end, without a pause. */
export function inOneGo<Answer>(steps: Iterator<undefined, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
