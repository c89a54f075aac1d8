import type { Clock } from "@caravanserai/kernel";
import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

/** One rendering serves everybody for so long; real time. */
const freshMs = 1_000;
/** Up to this age it is sent at once, while the next one is made: nobody waits for a rendering. */
const servedMsMax = 5_000;

export interface Rendering {
  readonly atMs: number;
  readonly etag: string;
  readonly page: Buffer;
  readonly zipped: Buffer;
}

interface RenderingParts {
  readonly wallClock: Clock;
  readonly render: (key: string) => Promise<string>;
  readonly noteFault: (error: unknown) => void;
}

/** The newest rendering of each page, as the bytes that are sent. */
export class BoardRenderings {
  readonly #parts: RenderingParts;
  readonly #known = new Map<string, Rendering>();
  readonly #working = new Map<string, Promise<Rendering>>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: RenderingParts) {
    this.#parts = parts;
  }

  /** When nothing can be read the last one stands, with its own time. */
  async of(key: string): Promise<Rendering> {
    const known = this.#known.get(key);
    if (known === undefined) return this.#made(key);
    const ageMs = this.#parts.wallClock.now() - known.atMs;
    if (ageMs < freshMs) return known;
    const made = this.#made(key).catch((error: unknown) => {
      this.#parts.noteFault(error);
      return known;
    });
    return ageMs < servedMsMax ? known : made;
  }

  #made(key: string): Promise<Rendering> {
    const working = this.#working.get(key);
    if (working !== undefined) return working;
    // One after the other, and between two of them the hub answers whoever waits.
    const making = this.#turn.then(() => this.#make(key)).finally(() => this.#working.delete(key));
    this.#turn = making.then(nextTurn, nextTurn);
    this.#working.set(key, making);
    return making;
  }

  async #make(key: string): Promise<Rendering> {
    const page = Buffer.from(await this.#parts.render(key));
    const etag = `"${createHash("sha256").update(page).digest("base64url").slice(0, 22)}"`;
    const zipped = await compress(page);
    const rendering = { atMs: this.#parts.wallClock.now(), etag, page, zipped };
    this.#known.set(key, rendering);
    return rendering;
  }
}
