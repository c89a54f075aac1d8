import type { Permission } from "@caravanserai/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { findStaff } from "../../access/find-staff.ts";
import type { StaffCaller } from "../../access/session.ts";
import type { Hub } from "./hub.ts";
import { sendRefusal } from "./problem-answer.ts";
import { Refusal } from "./refusal.ts";

interface StaffRoute {
  readonly url: string;
  readonly permission: Permission;
  readonly answer: (
    caller: StaffCaller,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<FastifyReply>;
}

/** A reading route that answers no JSON (a stream, a table), behind the same permissions. */
export function staffRoute(app: FastifyInstance, hub: Hub, route: StaffRoute): void {
  const { url, permission, answer } = route;
  // Without a HEAD twin: a stream would never end it.
  app.get(url, { exposeHeadRoute: false }, async (request, reply) => {
    const caller = await findStaff(hub, { request, permission });
    if (caller instanceof Refusal) return sendRefusal(reply, caller);
    return answer(caller, request, reply);
  });
}
