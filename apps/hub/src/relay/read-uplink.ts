import { endpoint } from "../http/endpoint/endpoint.ts";

/** How this hub stands with its upstream; null where it has none. */
export const readUplink = endpoint("readUplink", async ({ hub }) => ({
  asOfMs: hub.clock.now(),
  uplink: (await hub.uplink?.view()) ?? null,
}));
