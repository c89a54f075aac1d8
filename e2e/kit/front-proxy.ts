import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";

/** A front before the hub, as an operator would put one; what it serves can be made newer. */
interface FrontProxy {
  readonly address: string;
  /** From now on the app's service worker is another one, as after an upgrade of the hub. */
  publishNewVersion(): void;
  close(): Promise<void>;
}

export async function openFrontProxy(hubAddress: string): Promise<FrontProxy> {
  let isNewer = false;
  const server = createServer((asked, answer) => {
    forward(asked, { answer, hubAddress, isNewer });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      resolve(typeof bound === "object" && bound !== null ? bound.port : 0);
    });
  });
  return {
    address: `http://127.0.0.1:${port}`,
    publishNewVersion() {
      isNewer = true;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(
  asked: IncomingMessage,
  { answer, hubAddress, isNewer }: { answer: ServerResponse; hubAddress: string; isNewer: boolean },
): void {
  const path = asked.url ?? "/";
  const isWorker = isNewer && path.includes("/service-worker.js");
  const { "if-none-match": _tag, "if-modified-since": _since, ...plain } = asked.headers;
  // A file that has changed is sent whole and unpacked, whatever the browser holds.
  const headers = isWorker ? { ...plain, "accept-encoding": "identity" } : asked.headers;
  const sent = request(new URL(path, hubAddress), { method: asked.method, headers }, (heard) => {
    const { "content-length": _length, ...kept } = heard.headers;
    answer.writeHead(heard.statusCode ?? 502, isWorker ? kept : heard.headers);
    heard.pipe(answer, { end: !isWorker });
    if (isWorker) heard.once("end", () => answer.end("\n// A newer version.\n"));
  });
  sent.on("error", () => answer.destroy());
  asked.pipe(sent);
}
