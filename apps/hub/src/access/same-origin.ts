import type { FastifyRequest } from "fastify";

/**
 * False for a change that another site's page asks for. Browsers name the site or the origin of
 * every such request; a client that is no browser names neither and carries nobody's cookie.
 */
export function isSameOrigin({ headers, host, protocol }: FastifyRequest): boolean {
  // No page can forge this header, so it decides where it is sent.
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const { origin } = headers;
  if (origin === undefined) return true;
  // A proxy may end TLS in front of the hub, so the scheme is not compared.
  return origin === `${protocol}://${host}` || origin === `https://${host}`;
}
