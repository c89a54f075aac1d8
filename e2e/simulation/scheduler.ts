interface Event {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
}

/** Four times what the busiest sound run takes. */
const eventsMax = 40_000;

/** Programs keep each other busy without an end. */
class SimulationTooBusy extends Error {
  override readonly name = "SimulationTooBusy";
}

/**
 * Virtual time. One event runs at a time, and all that follows from it in promises runs to its end
 * before the next: the same seed gives the same order, whatever the machine does.
 */
export class Scheduler {
  nowMs = 0;
  events = 0;
  readonly trace: string[] = [];
  readonly #heap: Event[] = [];
  #order = 0;

  after(delayMs: number, run: () => void): void {
    this.#order += 1;
    this.#push({ atMs: this.nowMs + Math.max(0, delayMs), order: this.#order, run });
  }

  sleep(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.after(delayMs, resolve));
  }

  note(text: string): void {
    this.trace.push(`${Math.round(this.nowMs)} ${text}`);
  }

  /** Runs events up to the moment. */
  async runUntil(endMs: number): Promise<void> {
    for (;;) {
      if (this.events > eventsMax) throw new SimulationTooBusy("the world never comes to rest");
      const next = this.#heap[0];
      if (next === undefined || next.atMs > endMs) break;
      this.#pop();
      this.nowMs = next.atMs;
      this.events += 1;
      next.run();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.nowMs = endMs;
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let index = heap.length;
    heap.push(event);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(event, heap[parent]!)) break;
      heap[index] = heap[parent]!;
      index = parent;
    }
    heap[index] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[index] = heap[child]!;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(left: Event, right: Event): boolean {
  return left.atMs === right.atMs ? left.order < right.order : left.atMs < right.atMs;
}
