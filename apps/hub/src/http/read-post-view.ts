import { readPostView as readFromTables, recordHeard } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";

export const readPostView = endpoint("readPostView", async ({ hub, caller }) => {
  const nowMs = hub.clock.now();
  const device = caller.device.id;
  const [vaultKey, parts] = await Promise.all([
    hub.vault.publicKey(),
    readFromTables(hub.database, { device, nowMs }),
    recordHeard(hub.database, { device, nowMs, clockOffsetMs: null }),
  ]);
  return {
    ...parts,
    hubTimeMs: hub.clock.now(),
    vaultKey,
    noticeVersion: hub.noticeVersion,
    isDemo: hub.demo() !== null,
  };
});
