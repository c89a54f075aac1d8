import type { Clock } from "@caravanserai/kernel";
import type { Scheduler } from "./scheduler.ts";

/** Saturday morning at the border; the simulated world's true time. */
const beginMs = Date.UTC(2022, 8, 24, 5);

/** True time: virtual time and the nights that were leapt over. */
export class TrueClock implements Clock {
  leaptMs = 0;
  readonly #scheduler: Scheduler;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  now(): number {
    return Math.round(beginMs + this.#scheduler.nowMs + this.leaptMs);
  }
}

/** A device's own clock: off by what somebody, or an empty battery, has set it to. */
export class SkewedClock implements Clock {
  skewMs = 0;
  readonly #truth: Clock;

  constructor(truth: Clock) {
    this.#truth = truth;
  }

  now(): number {
    return Math.round(this.#truth.now() + this.skewMs);
  }
}
