import { assert } from "@caravanserai/kernel";
import { elementAt } from "./sampling.ts";

interface Waiting<Event> {
  readonly atMs: number;
  /** Events of one moment keep the order in which they were added. */
  readonly order: number;
  readonly event: Event;
}

/** Events waiting for their time; a binary heap. */
export interface TimeHeap<Event> {
  readonly size: number;
  add(atMs: number, event: Event): void;
  /** The earliest event, if it lies before `beforeMs`. */
  takeBefore(beforeMs: number): { atMs: number; event: Event } | undefined;
}

function isEarlier<Event>(a: Waiting<Event>, b: Waiting<Event>): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}

export function createTimeHeap<Event>(): TimeHeap<Event> {
  const heap: Waiting<Event>[] = [];
  let added = 0;

  function rise(start: number): void {
    let index = start;
    const moved = elementAt(heap, index);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isEarlier(moved, elementAt(heap, parent))) break;
      heap[index] = elementAt(heap, parent);
      index = parent;
    }
    heap[index] = moved;
  }

  function sink(): void {
    let index = 0;
    const moved = elementAt(heap, 0);
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      const other = child + 1;
      if (other < heap.length && isEarlier(elementAt(heap, other), elementAt(heap, child))) {
        child = other;
      }
      if (!isEarlier(elementAt(heap, child), moved)) break;
      heap[index] = elementAt(heap, child);
      index = child;
    }
    heap[index] = moved;
  }

  return {
    get size() {
      return heap.length;
    },
    add(atMs, event) {
      assert(Number.isFinite(atMs), "an event needs a time");
      heap.push({ atMs, order: added++, event });
      rise(heap.length - 1);
    },
    takeBefore(beforeMs) {
      const first = heap[0];
      if (first === undefined || first.atMs >= beforeMs) return undefined;
      const last = heap.pop();
      if (heap.length > 0 && last !== undefined) {
        heap[0] = last;
        sink();
      }
      return { atMs: first.atMs, event: first.event };
    },
  };
}
