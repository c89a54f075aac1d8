import { listDevices as listFromStore } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";

export const listDevices = endpoint("listDevices", async ({ hub }) => ({
  asOfMs: hub.clock.now(),
  devices: await listFromStore(hub.database),
}));
