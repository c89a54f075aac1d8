import type { Permission } from "@caravanserai/contract";
import type { FastifyRequest } from "fastify";
import type { Hub } from "../http/endpoint/hub.ts";
import { refuse, type Refusal } from "../http/endpoint/refusal.ts";
import { isAllowed } from "./policy.ts";
import { isSameOrigin } from "./same-origin.ts";
import { findSession, type StaffCaller } from "./session.ts";

/** The member of staff behind a request, if signed in and allowed; null asks for no permission. */
export async function findStaff(
  hub: Pick<Hub, "database" | "wallClock">,
  { request, permission }: { request: FastifyRequest; permission: Permission | null },
): Promise<StaffCaller | Refusal> {
  const isReading = request.method === "GET" || request.method === "HEAD";
  if (!isReading && !isSameOrigin(request)) return refuse("access.denied");
  const session = await findSession(hub, request);
  if (session === undefined) return refuse("access.not-signed-in");
  const { role } = session.staff;
  if (permission !== null && !isAllowed(role, permission)) return refuse("access.denied");
  return session;
}
