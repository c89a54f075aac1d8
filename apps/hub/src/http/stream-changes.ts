import { readHead } from "@caravanserai/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ServerResponse } from "node:http";
import { findSession, type StaffCaller } from "../access/session.ts";
import type { Change } from "./change-feed.ts";
import type { Hub } from "./endpoint/hub.ts";
import { sendProblem } from "./endpoint/problem-answer.ts";
import { staffRoute } from "./endpoint/staff-route.ts";

const heartbeatMs = 15_000;
const streamsMax = 200;
/** A screen that reads slower than this many waiting bytes is let go; it will connect again. */
const waitingBytesMax = 64 * 1024;

/** Server-sent events: `change` with the journal's position, until the session is over. */
export function streamChanges(app: FastifyInstance, hub: Hub): void {
  staffRoute(app, hub, {
    url: "/api/v1/changes",
    permission: "situation.read",
    answer: async (caller, request, reply) => {
      if (hub.changes.subscribers >= streamsMax) return sendProblem(reply, "request.too-many");
      const { position, asOfMs } = await readHead(hub.database);
      openStream(hub, { caller, request, reply, first: { position, asOfMs } });
      return reply;
    },
  });
}

interface Opening {
  readonly caller: StaffCaller;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly first: Change;
}

function openStream(hub: Hub, { caller, request, reply, first }: Opening): void {
  const headers = { ...reply.getHeaders(), "content-type": "text/event-stream; charset=utf-8" };
  reply.hijack();
  const stream = reply.raw;
  // Headers of the framework are numbers, texts or lists, just as Node takes them.
  stream.writeHead(200, { ...headers, "x-accel-buffering": "no" } as Record<string, string>);
  const subscriber = {
    session: caller.tokenHash,
    send: (change: Change) => {
      write(stream, `event: change\nid: ${change.position}\ndata: ${JSON.stringify(change)}\n\n`);
    },
    end: () => {
      stream.end();
      stop();
    },
  };
  const unsubscribe = hub.changes.subscribe(subscriber);
  const heartbeat = setInterval(() => {
    write(stream, ": still here\n\n");
    endWithSession(hub, request, subscriber.end);
  }, heartbeatMs);
  function stop(): void {
    clearInterval(heartbeat);
    unsubscribe();
  }
  stream.on("close", stop);
  stream.write("retry: 2000\n\n");
  subscriber.send(first);
}

function write(stream: ServerResponse, text: string): void {
  if (stream.writableLength > waitingBytesMax) stream.destroy();
  else stream.write(text);
}

function endWithSession(hub: Hub, request: FastifyRequest, end: () => void): void {
  findSession(hub, request).then(
    (session) => {
      if (session === undefined) end();
    },
    // While the database does not answer nobody can say that the session is over.
    () => undefined,
  );
}
