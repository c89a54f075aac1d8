import { introduceDevices as introduceInStore, readHead } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";

/** Upstream: a relay's devices with its own signature, and its sign of life. */
export const introduceDevices = endpoint("introduceDevices", async ({ hub, caller, body }) => {
  if (caller.device.role !== "relay") return refuse("access.denied");
  // One hub has one upstream: a relay of a relay would have no blocks of references to give.
  if (hub.uplink !== null) return refuse("access.denied");
  const relay = caller.device.id;
  const nowMs = hub.clock.now();
  const [introduced, vaultKey, { serverEpoch }] = await Promise.all([
    introduceInStore(hub.database, { relay, request: body, nowMs }),
    hub.vault.publicKey(),
    readHead(hub.database),
  ]);
  for (const { device, revokedAtMs } of body.devices) {
    if (revokedAtMs !== null) hub.devices.forget(device);
  }
  return { ...introduced, vaultKey, serverEpoch, hubTimeMs: hub.clock.now() };
});
