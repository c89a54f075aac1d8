import type { NeighbourView } from "@caravanserai/contract";
import type { Clock } from "@caravanserai/kernel";
import { answerWait, readBwt, waitSourceOfBwt, type BwtPort } from "@caravanserai/planning";
import { open } from "node:fs/promises";
import type { Logger } from "pino";
import { waitViewOf } from "./queue-now.ts";
import type { NeighbourSetting } from "./waits-settings.ts";

const bytesMax = 4 * 1024 * 1024;
const timeoutMs = 10_000;
const portsShown = 60;
const minuteMs = 60_000;

interface Fetched {
  readonly fetchedAtMs: number;
  readonly ports: readonly BwtPort[];
}

/** A neighbour's answer that cannot be used; the board keeps the last one with its own time. */
class FeedUnusable extends Error {
  override readonly name = "FeedUnusable";
}

interface Parts {
  readonly settings: readonly NeighbourSetting[];
  readonly clock: Clock;
  readonly wallClock: Clock;
  readonly log: Logger;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * Boards of neighbours, in the CBP shape. The hub asks only the addresses its administration wrote
 * down, on its own schedule, with a time limit and a size limit; no page ever asks anybody.
 */
export class NeighbourFeeds {
  readonly #parts: Parts;
  readonly #fetched = new Map<string, Fetched>();
  readonly #askedAtMs = new Map<string, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Asks those whose time has come. What fails keeps its last answer, whose age is shown. */
  async refresh(): Promise<void> {
    for (const setting of this.#parts.settings) {
      const { code, everyMinutes } = setting;
      const askedMs = this.#askedAtMs.get(code) ?? Number.NEGATIVE_INFINITY;
      if (this.#parts.wallClock.now() - askedMs < everyMinutes * minuteMs) continue;
      this.#askedAtMs.set(code, this.#parts.wallClock.now());
      try {
        const { ports } = readBwt(JSON.parse(await this.#read(setting)));
        if (ports.length === 0) throw new FeedUnusable("no crossing could be read");
        this.#fetched.set(code, { fetchedAtMs: this.#parts.clock.now(), ports });
      } catch (error) {
        const name = error instanceof Error ? error.name : "";
        this.#parts.log.warn({ neighbour: code, name }, "a neighbour's board was not read");
      }
    }
  }

  async #read({ file, url }: NeighbourSetting): Promise<string> {
    if (file !== undefined) return readSmallFile(file);
    if (url === undefined || !isAllowed(url)) throw new FeedUnusable("no usable address");
    const answer = await (this.#parts.fetch ?? fetch)(url, {
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: "application/json" },
    });
    if (!answer.ok || answer.body === null) throw new FeedUnusable("no answer");
    return readSmallBody(answer.body);
  }

  views(): NeighbourView[] {
    const nowMs = this.#parts.clock.now();
    return this.#parts.settings.map(({ code, name }) => {
      const fetched = this.#fetched.get(code);
      return {
        code,
        name,
        fetchedAtMs: fetched?.fetchedAtMs ?? null,
        ports: (fetched?.ports ?? []).slice(0, portsShown).map((port) => portView(port, nowMs)),
      };
    });
  }
}

/** Only over TLS, or on this very machine. */
function isAllowed(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  return protocol === "https:" || (protocol === "http:" && isHere);
}

async function readSmallBody(body: ReadableStream<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > bytesMax) throw new FeedUnusable("too large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function readSmallFile(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size > bytesMax) throw new FeedUnusable("too large");
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

function portView(port: BwtPort, nowMs: number): NeighbourView["ports"][number] {
  const name = [port.portName, port.crossingName].filter(Boolean).join(", ").slice(0, 120);
  const lanes = port.lanes.flatMap((lane) => {
    const source = waitSourceOfBwt(lane);
    if (source === undefined) return [];
    const { mode, kind, lanesOpen = null } = lane;
    return [{ mode, kind, wait: waitViewOf(answerWait([source], nowMs)), lanesOpen }];
  });
  return { name, isOpen: port.isOpen, lanes };
}
