import { recordAudit } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import { refuse } from "./endpoint/refusal.ts";

export const openRecord = endpoint("openRecord", async ({ hub, caller, body }) => {
  const actor = caller.staff.id;
  const opened = await hub.vault.openRecord({ staff: actor, ...body });
  // The reason may name people, so it goes to the vault's own audit and not into this one.
  await recordAudit(hub.database, {
    atMs: hub.wallClock.now(),
    actor,
    action: opened.ok ? "record.opened" : "record.not-opened",
    subject: body.person,
    ...(opened.ok ? {} : { details: { code: opened.rejection.code } }),
  });
  return opened.ok ? opened.value : refuse(opened.rejection.code);
});
