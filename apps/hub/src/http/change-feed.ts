import { listenForEntries, readHead, type Database, type JournalHead } from "@caravanserai/store";
import type { Logger } from "pino";

export type Change = Pick<JournalHead, "position" | "asOfMs">;

export interface Subscriber {
  /** Hash of the session's token: the stream ends with the session. */
  readonly session: string;
  send(change: Change): void;
  end(): void;
}

/** At most seven changes a second reach a screen, however fast the journal grows. */
const pauseMs = 150;
const listenAgainMs = 2_000;

/** Tells every live screen that the journal has grown: how far, and as of when. */
export class ChangeFeed {
  readonly #database: Database;
  readonly #log: Logger;
  readonly #subscribers = new Set<Subscriber>();
  readonly #stopping = new AbortController();
  #pause: NodeJS.Timeout | undefined;
  #isDue = false;

  constructor(database: Database, log: Logger) {
    this.#database = database;
    this.#log = log;
  }

  get subscribers(): number {
    return this.#subscribers.size;
  }

  /** Listens until `close`. A listener that fails is started again after a moment. */
  start(): void {
    const { signal } = this.#stopping;
    const listening = listenForEntries({
      database: this.#database,
      onChange: () => this.#noteChange(),
      signal,
    });
    listening.then(
      () => undefined,
      (error: unknown) => {
        if (signal.aborted) return;
        this.#log.warn({ name: error instanceof Error ? error.name : "" }, "listening again");
        setTimeout(() => signal.aborted || this.start(), listenAgainMs).unref();
      },
    );
  }

  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  /** Ends the streams of one session. */
  endOf(session: string): void {
    for (const subscriber of [...this.#subscribers]) {
      if (subscriber.session === session) subscriber.end();
    }
  }

  close(): void {
    this.#stopping.abort();
    clearTimeout(this.#pause);
    for (const subscriber of [...this.#subscribers]) subscriber.end();
  }

  #noteChange(): void {
    if (this.#pause !== undefined) {
      this.#isDue = true;
      return;
    }
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (!this.#isDue) return;
      this.#isDue = false;
      this.#noteChange();
    }, pauseMs);
    void this.#tellAll();
  }

  async #tellAll(): Promise<void> {
    if (this.#subscribers.size === 0) return;
    try {
      const { position, asOfMs } = await readHead(this.#database);
      for (const subscriber of [...this.#subscribers]) subscriber.send({ position, asOfMs });
    } catch (error) {
      // The next change or heartbeat brings the screens up to date.
      this.#log.warn({ name: error instanceof Error ? error.name : "" }, "change not told");
    }
  }
}
