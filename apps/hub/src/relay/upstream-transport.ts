import { Agent as HttpAgent, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";

export interface UpstreamRequest {
  readonly method: "GET" | "POST";
  /** Path with query. */
  readonly path: string;
  readonly body: string;
  readonly authorization: string | undefined;
}

export interface UpstreamReply {
  readonly status: number;
  readonly text: string;
}

/** The line to the upstream. Undefined: nobody answered, for whatever reason. */
export interface UpstreamTransport {
  send(asked: UpstreamRequest): Promise<UpstreamReply | undefined>;
  close(): void;
}

const silenceMsMax = 60_000;

/** HTTP with connections kept alive: an uplink by satellite pays dearly for each handshake. */
export function createUpstreamTransport(upstream: string): UpstreamTransport {
  const address = new URL(upstream);
  const isTls = address.protocol === "https:";
  const agent = new (isTls ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 4 });
  return {
    send: ({ method, path, body, authorization }) =>
      new Promise((resolve) => {
        const headers: Record<string, string | number> = {};
        if (authorization !== undefined) headers["authorization"] = authorization;
        if (body !== "") {
          headers["content-type"] = "application/json";
          headers["content-length"] = Buffer.byteLength(body);
        }
        const give = (reply?: UpstreamReply) => resolve(reply);
        const sent = (isTls ? requestHttps : requestHttp)(
          new URL(path, address),
          { method, headers, agent },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on("data", (chunk: Buffer) => chunks.push(chunk));
            answer.once("error", () => give());
            answer.once("end", () =>
              give({
                status: answer.statusCode ?? 0,
                text: Buffer.concat(chunks).toString("utf8"),
              }),
            );
          },
        );
        sent.setTimeout(silenceMsMax, () => sent.destroy());
        // A connection that ends between head and body says so here, not as an error.
        sent.once("close", () => give());
        sent.once("error", () => give());
        sent.end(body === "" ? undefined : body);
      }),
    close: () => agent.destroy(),
  };
}
