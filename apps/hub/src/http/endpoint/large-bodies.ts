import type { FastifyReply, FastifyRequest } from "fastify";
import type { Hub } from "./hub.ts";

/** A body above this is large. */
export const largeBodyBytes = 8 * 1024 * 1024;

const readingOne = new WeakSet<Hub>();

/**
 * Whether a body may be read now. A large one lies in memory several times over while it is read,
 * so that a second of them waits until the first is answered; one of unstated length counts as large.
 */
export function mayReadBody(hub: Hub, request: FastifyRequest, reply: FastifyReply): boolean {
  const stated = Number(request.headers["content-length"] ?? Infinity);
  if (stated <= largeBodyBytes) return true;
  if (readingOne.has(hub)) return false;
  readingOne.add(hub);
  reply.raw.once("close", () => readingOne.delete(hub));
  return true;
}
