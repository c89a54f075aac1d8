import { acknowledgeAlert as keepInStore } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";

export const acknowledgeAlert = endpoint("acknowledgeAlert", async ({ hub, ...call }) => {
  const { caller, body, parameters } = call;
  const alert = parameters["alert"] ?? "";
  const { isTakingOver } = body;
  const nowMs = hub.clock.now();
  const staff = caller.staff.id;
  const isKnown = await keepInStore(hub.database, { alert, staff, isTakingOver, nowMs });
  return isKnown ? undefined : refuse("waits.alert-unknown");
});
