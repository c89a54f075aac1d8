import type { DeviceId } from "@caravanserai/domain";
import { enrolDevice as enrolInStore, readHead, readStaff, recordAudit } from "@caravanserai/store";
import { hashOfCode } from "../access/enrolment-code.ts";
import { endpoint } from "./endpoint/endpoint.ts";
import { refuse } from "./endpoint/refusal.ts";

export const enrolDevice = endpoint("enrolDevice", async ({ hub, body, request }) => {
  if (!hub.enrolmentAttempts.tryOnce(request.ip)) return refuse("request.too-many");
  const nowMs = hub.clock.now();
  const enrolled = await enrolInStore(hub.database, {
    codeHash: await hashOfCode(body.code),
    publicKey: body.publicKey,
    device: hub.ids.next() as string as DeviceId,
    nowMs,
  });
  if (enrolled === undefined) return refuse("device.code-invalid");
  hub.enrolmentAttempts.forget(request.ip);
  const { device } = enrolled;
  const atMs = hub.wallClock.now();
  const subject = device.id;
  await recordAudit(hub.database, { atMs, actor: null, action: "device.enrolled", subject });
  const staff = enrolled.staff === null ? undefined : await readStaff(hub.database, enrolled.staff);
  const { serverEpoch } = await readHead(hub.database);
  return {
    device: device.id,
    label: device.label,
    role: device.role,
    crossing: device.crossing,
    site: device.site,
    referenceBlock: device.referenceBlock,
    staff: staff === undefined ? null : { id: staff.id, name: staff.name, role: staff.role },
    serverEpoch,
    hubTimeMs: hub.clock.now(),
  };
});
