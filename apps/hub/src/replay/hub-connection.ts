import { Agent, request } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

export interface HubRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: string;
  readonly authorization?: string;
}

/** Answers other than 2xx, with the problem code where the hub gave one. */
class HubRefusal extends Error {
  override readonly name = "HubRefusal";
  readonly status: number;

  constructor(status: number, code: string) {
    super(`the hub answered ${status} ${code}`);
    this.status = status;
  }
}

const retriesMax = 60;
const retryDelayMsMax = 2_000;

/** HTTP to one hub with kept-alive connections; asks again while the hub is away or busy. */
export class HubConnection {
  readonly #address: URL;
  readonly #agent: Agent;

  constructor(address: string, { connectionsMax }: { connectionsMax: number }) {
    this.#address = new URL(address);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connectionsMax });
  }

  async send<Answer>(asked: HubRequest): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once<Answer>(asked);
      } catch (cause) {
        const isPassing = !(cause instanceof HubRefusal) || cause.status >= 500;
        if (!isPassing || attempt >= retriesMax) throw cause;
        await delay(Math.min(50 * 2 ** attempt, retryDelayMsMax));
      }
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #once<Answer>({ method, path, body, authorization }: HubRequest): Promise<Answer> {
    const payload = body === undefined ? undefined : Buffer.from(body);
    const headers: Record<string, string | number> = {};
    if (payload !== undefined) headers["content-type"] = "application/json";
    if (payload !== undefined) headers["content-length"] = payload.length;
    if (authorization !== undefined) headers["authorization"] = authorization;
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, this.#address),
        { method, headers, agent: this.#agent },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.once("error", reject);
          answer.once("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            const status = answer.statusCode ?? 0;
            if (status >= 200 && status < 300) resolve(JSON.parse(text) as Answer);
            else reject(new HubRefusal(status, codeOf(text)));
          });
        },
      );
      sent.once("error", reject);
      sent.end(payload);
    });
  }
}

function codeOf(text: string): string {
  try {
    return String((JSON.parse(text) as { code?: unknown }).code ?? "");
  } catch (cause) {
    if (cause instanceof SyntaxError) return "";
    throw cause;
  }
}
