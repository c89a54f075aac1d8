/** Something proposed with a height; the highest comes out first. */
interface Proposal {
  readonly height: number;
}

/** A binary heap: the highest proposal first. */
export class PairHeap<Proposed extends Proposal> {
  readonly #heap: Proposed[] = [];

  push(proposed: Proposed): void {
    const heap = this.#heap;
    let at = heap.push(proposed) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.height >= proposed.height) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = proposed;
  }

  pop(): Proposed | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && heap[below + 1]!.height > heap[below]!.height) below++;
      if (last.height >= heap[below]!.height) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}
