import type { CrossingCode, SiteId } from "@caravanserai/domain";
import { isUuid } from "@caravanserai/kernel";
import { recordAudit } from "@caravanserai/store";
import { mintEnrolmentCode } from "../access/enrolment-code.ts";
import { endpoint } from "./endpoint/endpoint.ts";
import { refuse } from "./endpoint/refusal.ts";

export const createEnrolmentCode = endpoint("createEnrolmentCode", async (call) => {
  const { hub, caller, body } = call;
  if (body.site !== null && !isUuid(body.site)) {
    return refuse("request.malformed", { place: "site" });
  }
  const minted = await mintEnrolmentCode(hub, {
    label: body.label,
    role: body.role,
    crossing: body.crossing as CrossingCode | null,
    site: body.site as SiteId | null,
    staff: null,
  });
  await recordAudit(hub.database, {
    atMs: hub.wallClock.now(),
    actor: caller.staff.id,
    action: "enrolment-code.created",
    subject: null,
    details: { role: body.role },
  });
  return minted;
});
