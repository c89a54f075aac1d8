/** The world stopped here: a killed tab, a lost answer, a failing disk. */
export class SimulatedStop extends Error {
  override readonly name = "SimulatedStop";
}

/** `before`: the call never happened. `after`: it took effect and its result was lost. */
export type StopMoment = "before" | "after";

/** Counts port calls over all ports of a run and stops at the n-th. */
export class StopCounter {
  #calls = 0;
  readonly #stopAt: number;
  readonly #moment: StopMoment;

  constructor(stopAt: number, moment: StopMoment) {
    this.#stopAt = stopAt;
    this.#moment = moment;
  }

  get hasStopped(): boolean {
    return this.#calls >= this.#stopAt;
  }

  async around<T>(call: () => Promise<T>): Promise<T> {
    this.#calls += 1;
    const isStop = this.#calls === this.#stopAt;
    if (isStop && this.#moment === "before") throw new SimulatedStop("before the call");
    const result = await call();
    if (isStop) throw new SimulatedStop("after the call");
    return result;
  }
}

/** The same port, with every method counted. */
export function stopping<Port extends object>(port: Port, counter: StopCounter): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...values: unknown[]) =>
        counter.around(() => Promise.resolve(Reflect.apply(member, target, values)));
    },
  });
}
