import { endpoint } from "../http/endpoint/endpoint.ts";
import { publicWaits } from "./public-waits.ts";

export const readPublicWaits = endpoint("readPublicWaits", async ({ hub, reply }) => {
  const waits = await publicWaits(hub);
  reply.header("cache-control", `public, max-age=${waits.freshSeconds}`);
  reply.header("access-control-allow-origin", "*");
  reply.header("cross-origin-resource-policy", "cross-origin");
  return waits;
});
