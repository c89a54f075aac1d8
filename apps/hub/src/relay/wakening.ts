/** A rest that can be cut short. A call between two rests ends the next one at once. */
export class Wakening {
  #isWoken = false;
  #isOver = false;
  #end: () => void = () => undefined;

  wake(): void {
    this.#isWoken = true;
    this.#end();
  }

  /** No more rests: for a stop. */
  finish(): void {
    this.#isOver = true;
    this.wake();
  }

  /** Rests so long, or until woken where that is wanted. */
  async rest(ms: number, { untilWoken }: { untilWoken: boolean }): Promise<void> {
    const isShort = this.#isOver || (untilWoken && this.#isWoken);
    if (untilWoken) this.#isWoken = false;
    if (isShort) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#end = () => {
        if (!untilWoken && !this.#isOver) return;
        clearTimeout(timer);
        this.#isWoken = false;
        resolve();
      };
    });
    this.#end = () => undefined;
  }
}
