import { request } from "node:http";
import { operations, problemSchema, pushAnswerSchema } from "@caravanserai/contract";
import { deviceAuthorization, type SigningKey } from "@caravanserai/sealing";
import type { HubTransport, OutboxMarks, PushOutcome } from "@caravanserai/sync";

/** Shorter than a tablet's own patience, so that a run has many half-open lines behind it. */
const waitMsMax = 2_500;

/** Push over HTTP with one connection for each request, as a line with faults wants it. */
export function createHubTransport({
  port,
  key,
  device,
}: {
  readonly port: number;
  readonly key: SigningKey;
  readonly device: OutboxMarks["device"];
}): HubTransport {
  return {
    async push(asked, atMs) {
      const path = operations.pushEntries.path;
      const body = JSON.stringify(asked);
      const { privateKey } = key;
      const signing = { privateKey, device, method: "POST", path, body, atMs } as const;
      const authorization = await deviceAuthorization(signing);
      return outcomeOf(await post({ port, path, body, authorization }));
    },
  };
}

interface Heard {
  readonly status: number;
  readonly text: string;
}

function outcomeOf(heard: Heard | undefined): PushOutcome {
  const json = heard === undefined ? undefined : jsonOf(heard.text);
  if (heard === undefined || json === undefined) return { kind: "unreachable" };
  if (heard.status === 200) {
    const answer = pushAnswerSchema.safeParse(json);
    return answer.success ? { kind: "answered", answer: answer.data } : { kind: "unreachable" };
  }
  const problem = problemSchema.safeParse(json);
  return problem.success ? { kind: "problem", problem: problem.data } : { kind: "unreachable" };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

interface Sent {
  readonly port: number;
  readonly path: string;
  readonly body: string;
  readonly authorization: string;
}

/** Undefined when no whole answer came: refused, cut or too late. */
function post({ port, path, body, authorization }: Sent): Promise<Heard | undefined> {
  const payload = Buffer.from(body);
  const headers = {
    "content-type": "application/json",
    "content-length": payload.length,
    connection: "close",
    authorization,
  };
  return new Promise((resolve) => {
    const sent = request(
      { host: "127.0.0.1", port, path, method: "POST", headers, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("error", () => resolve(undefined));
        answer.once("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: answer.statusCode ?? 0, text });
        });
      },
    );
    const giveUp = setTimeout(() => sent.destroy(), waitMsMax);
    sent.once("close", () => {
      clearTimeout(giveUp);
      resolve(undefined);
    });
    sent.on("error", () => resolve(undefined));
    sent.end(payload);
  });
}
