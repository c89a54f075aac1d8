import { createConnection, createServer, type Server, type Socket } from "node:net";
import type { SeededRandom } from "@caravanserai/kernel";

/**
 * What the wire does to one connection. `late-duplicate` delivers a whole request again after newer
 * ones; `reset-after-commit` lets the hub answer and cuts the line before the answer arrives.
 */
export const wireFaults = [
  "delayed",
  "late-answer",
  "narrow",
  "duplicate",
  "late-duplicate",
  "cut-request",
  "reset-after-commit",
  "half-open",
] as const;
export type WireFault = (typeof wireFaults)[number];

interface FaultProxyOptions {
  readonly upstreamPort: number;
  readonly random: SeededRandom;
  /** Share of connections that suffer one of the faults, 0 to 1. */
  readonly faultShare: number;
  /** Faults to choose from; all when left out. */
  readonly faults?: readonly WireFault[];
}

const delayMsMax = 900;
const lateDuplicateMsMax = 4_000;
const narrowBytes = 1_400;
const narrowPauseMs = 12;

/**
 * A bad line: a TCP proxy between tablets and a hub that delays, reorders, repeats, cuts, starves
 * and forgets. Tablets open one connection for each request, so a connection is a request.
 */
export class FaultProxy {
  readonly counts: Record<WireFault, number>;
  readonly #options: FaultProxyOptions;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #starved = new Set<Socket>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #connections = 0;
  #faultShare: number;

  constructor(options: FaultProxyOptions) {
    this.#options = options;
    this.#faultShare = options.faultShare;
    const none = wireFaults.map((fault) => [fault, 0] as const);
    this.counts = Object.fromEntries(none) as Record<WireFault, number>;
    this.#server = createServer((client) => this.#accept(client));
  }

  get connections(): number {
    return this.#connections;
  }

  listen(): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", () => {
        const address = this.#server.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  }

  /** From now on this share of connections suffers; what was starved until now is cut. */
  worsen(faultShare: number): void {
    this.#faultShare = faultShare;
    for (const client of this.#starved) client.destroy();
    this.#starved.clear();
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #accept(client: Socket): void {
    this.#connections += 1;
    this.#keep(client);
    const fault = this.#draw();
    if (fault !== undefined) this.counts[fault] += 1;
    // Read and never answered: the tablet has to give up by itself.
    if (fault === "half-open") return void this.#starved.add(client.resume());
    if (fault === "cut-request") return this.#cutRequest(client);
    if (fault === "delayed") return this.#later(delayMsMax, () => this.#forward(client, fault));
    this.#forward(client, fault);
  }

  #draw(): WireFault | undefined {
    const { random, faults = wireFaults } = this.#options;
    const isFaulty = random.float() < this.#faultShare;
    return isFaulty ? faults[Math.floor(random.float() * faults.length)] : undefined;
  }

  #forward(client: Socket, fault: WireFault | undefined): void {
    if (client.destroyed) return;
    const upstream = this.#dial();
    const sent: Buffer[] = [];
    client.on("data", (chunk: Buffer) => {
      if (fault === "duplicate" || fault === "late-duplicate") sent.push(chunk);
      if (fault === "narrow") return this.#trickle(upstream, chunk);
      upstream.write(chunk);
    });
    client.once("close", () => upstream.destroy());
    upstream.on("data", (chunk: Buffer) => {
      if (fault === "reset-after-commit") client.resetAndDestroy();
      else if (fault === "late-answer") this.#later(delayMsMax, () => client.write(chunk));
      else client.write(chunk);
    });
    upstream.once("close", () => {
      if (sent.length > 0) this.#repeat(Buffer.concat(sent), fault === "late-duplicate");
      if (fault === "late-answer") this.#later(delayMsMax + 100, () => client.destroy());
      else client.destroy();
    });
  }

  /** The first half of a request arrives, and then the line is gone. */
  #cutRequest(client: Socket): void {
    client.once("data", (chunk: Buffer) => {
      const upstream = this.#dial();
      upstream.write(chunk.subarray(0, Math.floor(chunk.length / 2)), () => {
        upstream.resetAndDestroy();
        client.resetAndDestroy();
      });
    });
  }

  /** The same bytes once more; nobody hears the answer. */
  #repeat(request: Buffer, isLate: boolean): void {
    const deliver = () => {
      const upstream = this.#dial();
      upstream.resume();
      upstream.write(request);
    };
    if (isLate) this.#later(lateDuplicateMsMax, deliver);
    else deliver();
  }

  #trickle(upstream: Socket, chunk: Buffer): void {
    for (let from = 0, turn = 0; from < chunk.length; from += narrowBytes, turn++) {
      const piece = chunk.subarray(from, from + narrowBytes);
      this.#after(turn * narrowPauseMs, () => upstream.write(piece));
    }
  }

  #dial(): Socket {
    const upstream = createConnection(this.#options.upstreamPort, "127.0.0.1");
    this.#keep(upstream);
    return upstream;
  }

  #later(msMax: number, act: () => void): void {
    this.#after(this.#options.random.float() * msMax, act);
  }

  #after(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    // A line that breaks is what this is for; both sides see it as a closed connection.
    socket.on("error", () => socket.destroy());
    socket.once("close", () => {
      this.#sockets.delete(socket);
      this.#starved.delete(socket);
    });
  }
}
