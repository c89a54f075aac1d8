import type { Clock } from "@caravanserai/kernel";

interface Window {
  startedAtMs: number;
  attempts: number;
}

/** Keys remembered at once; the oldest go first, so that a flood of names cannot fill memory. */
const keysMax = 10_000;

/** Counts attempts per key in fixed windows: for passphrases and enrolment codes. */
export class Attempts {
  readonly #windows = new Map<string, Window>();
  readonly #clock: Clock;
  readonly #attemptsMax: number;
  readonly #windowMs: number;

  constructor(clock: Clock, { attemptsMax, windowMs }: { attemptsMax: number; windowMs: number }) {
    this.#clock = clock;
    this.#attemptsMax = attemptsMax;
    this.#windowMs = windowMs;
  }

  /** True while the key has attempts left; each call uses one up. */
  tryOnce(key: string): boolean {
    const window = this.#windowOf(key);
    window.attempts += 1;
    return window.attempts <= this.#attemptsMax;
  }

  /** A success clears what failed before it. */
  forget(key: string): void {
    this.#windows.delete(key);
  }

  #windowOf(key: string): Window {
    const nowMs = this.#clock.now();
    const standing = this.#windows.get(key);
    if (standing !== undefined && nowMs - standing.startedAtMs < this.#windowMs) return standing;
    this.#windows.delete(key);
    const oldest = this.#windows.keys().next();
    if (this.#windows.size >= keysMax && oldest.done !== true) this.#windows.delete(oldest.value);
    const window = { startedAtMs: nowMs, attempts: 0 };
    this.#windows.set(key, window);
    return window;
  }
}
