import type { StaffId } from "@caravanserai/domain";
import { sha256 } from "@caravanserai/sealing";
import {
  findOneTimeLink,
  readPostView,
  readStaff,
  recordAudit,
  useOneTimeLink,
  type Staff,
} from "@caravanserai/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Hub } from "../http/endpoint/hub.ts";
import { languageOf, sendPage } from "../public/public-routes.ts";
import { linkUsedPage, signInPage } from "../public/sign-in-page.ts";
import { mintEnrolmentCode } from "./enrolment-code.ts";
import { isSameOrigin } from "./same-origin.ts";
import { isToken, startSession } from "./session.ts";

/** `/in/<token>`: looking at the link shows one button, pressing it uses the link up. */
export async function oneTimeLinkRoutes(app: FastifyInstance, hub: Hub): Promise<void> {
  await app.register(async (scope) => {
    // The form has no fields; what a browser sends with it is not read.
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 1_024 },
      async () => undefined,
    );
    scope.get("/in/:token", async (request, reply) => {
      const staff = await staffOfLink(hub, request, findOneTimeLink);
      const isDemo = hub.demo() !== null;
      if (staff === undefined) return sendLinkUsed(reply, request, isDemo);
      // Without a referrer the form's own origin would be sent as "null".
      reply.header("referrer-policy", "same-origin");
      return sendPage(reply, signInPage(languageOf(request), { isDemo }));
    });
    scope.post("/in/:token", async (request, reply) => {
      const staff = isSameOrigin(request)
        ? await staffOfLink(hub, request, useOneTimeLink)
        : undefined;
      const member = staff === undefined ? undefined : await readStaff(hub.database, staff);
      if (member === undefined) return sendLinkUsed(reply, request, hub.demo() !== null);
      await startSession(hub, { staff: member.id, reply });
      await recordAudit(hub.database, {
        atMs: hub.wallClock.now(),
        actor: member.id,
        action: "session.started",
        subject: member.id,
        details: { by: "one-time link" },
      });
      return reply.redirect(await firstPageOf(hub, member), 303);
    });
  });
}

type Lookup = typeof findOneTimeLink;

async function staffOfLink(
  hub: Hub,
  request: FastifyRequest,
  lookup: Lookup,
): Promise<StaffId | undefined> {
  const { token } = request.params as { token: string };
  if (!isToken(token)) return undefined;
  return lookup(hub.database, { tokenHash: await sha256(token), nowMs: hub.wallClock.now() });
}

function sendLinkUsed(reply: FastifyReply, request: FastifyRequest, isDemo: boolean): FastifyReply {
  return sendPage(reply.code(410), linkUsedPage(languageOf(request), { isDemo }));
}

const tabletRoles: Readonly<Partial<Record<Staff["role"], "registration" | "counting">>> = {
  registrar: "registration",
  "crossing-officer": "counting",
};

/** Where the model case has its longest line: a demonstration of the queue begins there. */
const demoCrossing = "ZHE";

/** Tablet work begins at the post; in a demonstration the browser is enrolled on the way. */
async function firstPageOf(hub: Hub, member: Staff): Promise<string> {
  const role = tabletRoles[member.role];
  if (role === undefined) return "/desk/";
  if (hub.demo() === null) return "/post/";
  const nowMs = hub.clock.now();
  const view = await readPostView(hub.database, { device: hub.localDevice.id, nowMs });
  const known = view.crossings.map(({ crossing }) => crossing);
  const crossing = known.find((code) => code === demoCrossing) ?? known[0] ?? null;
  const { code } = await mintEnrolmentCode(hub, {
    label: role === "registration" ? "Demo tablet, registration" : "Demo tablet, counting",
    role,
    crossing,
    site: null,
    staff: member.id,
  });
  return `/post/#enrol=${code}`;
}
