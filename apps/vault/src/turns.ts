/** Work that must not overlap, in the order it was asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(work);
    // Whoever took a turn hears of its failure; the next in line only waits for its end.
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
