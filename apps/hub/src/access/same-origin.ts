import type { FastifyRequest } from "fastify";

/**
 * False for a change that another site's page asks for. Browsers name the origin of every such
 * request; a client that is no browser names none and carries no cookie of somebody else.
 */
export function isSameOrigin({ headers, host, protocol }: FastifyRequest): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  // A proxy may end TLS in front of the hub, so the scheme is not compared.
  return origin === `${protocol}://${host}` || origin === `https://${host}`;
}
