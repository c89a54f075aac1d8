import { enrolAgainText, type EnrolRequest, type ProblemCode } from "@caravanserai/contract";
import type { DeviceId } from "@caravanserai/domain";
import { createVerifier } from "@caravanserai/sealing";
import {
  enrolDevice as enrolInStore,
  readDevice,
  readHead,
  readStaff,
  recordAudit,
} from "@caravanserai/store";
import { hashOfCode } from "../access/enrolment-code.ts";
import { endpoint } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { refuse } from "./endpoint/refusal.ts";

export const enrolDevice = endpoint("enrolDevice", async ({ hub, body, request }) => {
  if (!hub.enrolmentAttempts.tryOnce(request.ip)) return refuse("request.too-many");
  const refused = body.again === undefined ? null : await refusalOfAgain(hub, body, body.again);
  if (refused !== null) return refuse(refused);
  const nowMs = hub.clock.now();
  const enrolled = await enrolInStore(hub.database, {
    codeHash: await hashOfCode(body.code),
    publicKey: body.publicKey,
    device: body.again?.device ?? (hub.ids.next() as string as DeviceId),
    nowMs,
  });
  if (enrolled === undefined) return refuse("device.code-invalid");
  hub.enrolmentAttempts.forget(request.ip);
  const { device } = enrolled;
  if (body.again !== undefined && device.id !== body.again.device) {
    return refuse("relay.device-conflict");
  }
  const atMs = hub.wallClock.now();
  const subject = device.id;
  const action = body.again === undefined ? "device.enrolled" : "device.enrolled-again";
  await recordAudit(hub.database, { atMs, actor: null, action, subject });
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

/**
 * Whether a tablet may come back under the id it had: it holds the key, and here the id is nobody's
 * or its own. The code is used up only afterwards. A revocation is not lifted this way.
 */
async function refusalOfAgain(
  hub: Pick<Hub, "database">,
  { code, publicKey }: EnrolRequest,
  { device, signature }: NonNullable<EnrolRequest["again"]>,
): Promise<ProblemCode | null> {
  const verifier = await createVerifier(publicKey);
  if (!(await verifier.verify(enrolAgainText({ device, code }), signature))) {
    return "device.signature-wrong";
  }
  const known = await readDevice(hub.database, device);
  if (known === undefined) return null;
  if (known.publicKey !== publicKey) return "relay.device-conflict";
  return known.revokedAtMs === null ? null : "device.revoked";
}
