import type { DeviceId } from "@caravanserai/domain";
import { isUuid } from "@caravanserai/kernel";
import { recordAudit, revokeDevice as revokeInStore } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import { refuse } from "./endpoint/refusal.ts";

export const revokeDevice = endpoint("revokeDevice", async ({ hub, caller, parameters }) => {
  const named = parameters["device"] ?? "";
  if (!isUuid(named) || named === (hub.localDevice.id as string)) return refuse("device.unknown");
  const device = named as string as DeviceId;
  const isKnown = await revokeInStore(hub.database, { device, nowMs: hub.clock.now() });
  if (!isKnown) return refuse("device.unknown");
  hub.devices.forget(device);
  await recordAudit(hub.database, {
    atMs: hub.wallClock.now(),
    actor: caller.staff.id,
    action: "device.revoked",
    subject: device,
  });
  return undefined;
});
