import { endSession, recordAudit } from "@caravanserai/store";
import { forgetSession } from "../access/session.ts";
import { endpoint } from "./endpoint/endpoint.ts";

export const signOut = endpoint("signOut", async ({ hub, caller, reply }) => {
  await endSession(hub.database, caller.tokenHash);
  hub.changes.endOf(caller.tokenHash);
  forgetSession(reply);
  const actor = caller.staff.id;
  const atMs = hub.wallClock.now();
  await recordAudit(hub.database, { atMs, actor, action: "session.ended", subject: actor });
});
