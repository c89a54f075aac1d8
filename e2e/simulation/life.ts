/**
 * One run of a program, from its start to its end. What a killed program waited for never comes:
 * its code stops at that await, as it does under `kill -9`.
 */
export class Life {
  isOver = false;
  readonly #mourners = new Set<() => void>();

  end(): void {
    this.isOver = true;
    for (const told of this.#mourners) told();
    this.#mourners.clear();
  }

  /** Passes a port's answer on while the program lives. */
  carry<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(
        (answer) => {
          if (!this.isOver) resolve(answer);
        },
        (fault: unknown) => {
          if (!this.isOver) reject(fault);
        },
      );
    });
  }

  /** For those outside who wait for the program: undefined when it dies over the work. */
  serve<T>(work: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const died = () => resolve(undefined);
      this.#mourners.add(died);
      const settle = (tell: () => void) => {
        this.#mourners.delete(died);
        tell();
      };
      this.carry(work).then(
        (answer) => settle(() => resolve(answer)),
        (fault: unknown) => settle(() => reject(fault)),
      );
    });
  }
}

/** The same port, every call of which is a point where its program may be killed. */
export function mortal<Port extends object>(port: Port, life: Life): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...values: unknown[]) =>
        life.carry(Promise.resolve(Reflect.apply(member, target, values)));
    },
  });
}
