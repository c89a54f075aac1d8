import { readPostView as readFromTables, recordHeard } from "@caravanserai/store";
import { importKeyIn } from "../backup/import-key.ts";
import { endpoint } from "./endpoint/endpoint.ts";

export const readPostView = endpoint("readPostView", async ({ hub, caller }) => {
  const nowMs = hub.clock.now();
  const device = caller.device.id;
  const [vaultKey, importKey, parts] = await Promise.all([
    hub.vault.publicKey(),
    hub.dataDirectory === undefined ? undefined : importKeyIn(hub.dataDirectory),
    readFromTables(hub.database, { device, nowMs }),
    recordHeard(hub.database, { device, nowMs, clockOffsetMs: null }),
  ]);
  return {
    ...parts,
    hubTimeMs: hub.clock.now(),
    vaultKey,
    importRecipient: importKey?.recipient ?? null,
    noticeVersion: hub.noticeVersion,
    isDemo: hub.demo() !== null,
  };
});
