import type { SeededRandom } from "@caravanserai/kernel";
import type { FaultPlan } from "./fault-plan.ts";
import type { Scheduler } from "./scheduler.ts";

/** After this a client gives up, as the tablets' requests do. */
const waitMsMax = 30_000;
/** Strays come as late as a signed request is still taken. */
const strayMsMax = 9 * 60_000;

export interface SimulatedRequest<Answer> {
  /** Name of the client and of the server. */
  readonly link: string;
  readonly text: string;
  /** Undefined: nobody is there, or the server died over it. */
  readonly serve: () => Promise<Answer | undefined>;
}

/**
 * Delays, loses, duplicates, reorders and cuts. What a client does not hear in time is undefined,
 * whether the server has done it or not.
 */
export class SimulatedNetwork {
  isHealed = false;
  readonly #scheduler: Scheduler;
  readonly #random: SeededRandom;
  readonly #plan: FaultPlan;
  readonly #cutUntilMs = new Map<string, number>();

  constructor(ports: { scheduler: Scheduler; random: SeededRandom; plan: FaultPlan }) {
    this.#scheduler = ports.scheduler;
    this.#random = ports.random;
    this.#plan = ports.plan;
  }

  cut(link: string, forMs: number): void {
    this.#cutUntilMs.set(link, this.#scheduler.nowMs + forMs);
    this.#scheduler.note(`net ${link} cut for ${Math.round(forMs / 1_000)} s`);
  }

  request<Answer>({ link, text, serve }: SimulatedRequest<Answer>): Promise<Answer | undefined> {
    const { lossShare, duplicateShare, strayShare } = this.#plan;
    return new Promise((resolve) => {
      if (this.#isCut(link) || this.#happens(lossShare)) {
        this.#scheduler.note(`net ${link} ${text} lost`);
        return this.#giveUp(resolve);
      }
      this.#scheduler.after(this.#delayMs(), () => void this.#deliver(link, { serve, resolve }));
      if (this.#happens(duplicateShare)) this.#again(serve, this.#delayMs());
      if (this.#happens(strayShare)) this.#again(serve, this.#random.integer(strayMsMax));
    });
  }

  async #deliver<Answer>(
    link: string,
    request: {
      serve: () => Promise<Answer | undefined>;
      resolve: (answer: Answer | undefined) => void;
    },
  ): Promise<void> {
    const { serve, resolve } = request;
    const answer = await serve();
    const isLost = this.#isCut(link) || this.#happens(this.#plan.answerLossShare);
    if (answer === undefined || isLost) {
      if (answer !== undefined) this.#scheduler.note(`net ${link} answer lost`);
      return this.#giveUp(resolve);
    }
    this.#scheduler.after(this.#delayMs(), () => resolve(answer));
  }

  #again<Answer>(serve: () => Promise<Answer>, delayMs: number): void {
    this.#scheduler.after(delayMs, () => {
      if (!this.isHealed) void serve();
    });
  }

  /** A reset is heard at once, silence only after the wait. */
  #giveUp(resolve: (answer: undefined) => void): void {
    const isReset = this.#random.integer(2) === 0;
    this.#scheduler.after(isReset ? this.#random.integer(200) : waitMsMax, () => {
      resolve(undefined);
    });
  }

  #isCut(link: string): boolean {
    return !this.isHealed && this.#scheduler.nowMs < (this.#cutUntilMs.get(link) ?? 0);
  }

  #happens(share: number): boolean {
    return !this.isHealed && share > 0 && this.#random.float() < share;
  }

  #delayMs(): number {
    if (this.#happens(this.#plan.slowShare)) return this.#random.integer(waitMsMax / 2);
    return 5 + this.#random.integer(80);
  }
}
