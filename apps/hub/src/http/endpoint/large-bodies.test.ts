import type { FastifyReply, FastifyRequest } from "fastify";
import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import type { Hub } from "./hub.ts";
import { largeBodyBytes, mayReadBody } from "./large-bodies.ts";

function asked(contentLength?: number) {
  const headers = contentLength === undefined ? {} : { "content-length": String(contentLength) };
  const raw = new EventEmitter();
  const request = { headers } as unknown as FastifyRequest;
  return { request, reply: { raw } as unknown as FastifyReply, close: () => raw.emit("close") };
}

test("one large body is read at a time, small ones beside it", () => {
  const hub = {} as Hub;
  const may = ({ request, reply }: ReturnType<typeof asked>) => mayReadBody(hub, request, reply);
  const first = asked(largeBodyBytes + 1);
  expect(may(first)).toBe(true);
  expect(may(asked(largeBodyBytes))).toBe(true);
  expect(may(asked(largeBodyBytes + 1))).toBe(false);
  expect(may(asked())).toBe(false);
  first.close();
  const ofUnknownLength = asked();
  expect(may(ofUnknownLength)).toBe(true);
  expect(may(asked(largeBodyBytes + 1))).toBe(false);
  ofUnknownLength.close();
  expect(may(asked(largeBodyBytes + 1))).toBe(true);
});
