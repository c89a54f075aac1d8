import { listAlerts } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";

const endedMs = 7 * 86_400_000;

export const listWaitAlerts = endpoint("listWaitAlerts", async ({ hub }) => {
  const { asOfMs } = await hub.waits.current();
  return { asOfMs, alerts: await listAlerts(hub.database, hub.clock.now() - endedMs) };
});
