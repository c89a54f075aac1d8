import type { CrossingCode } from "@caravanserai/domain";
import { readQueue as readFromStore } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";

export const readQueue = endpoint("readQueue", async ({ hub, query, parameters }) => {
  const crossing = (parameters["crossing"] ?? "") as CrossingCode;
  const asked = { nowMs: hub.clock.now(), sinceMs: query.sinceMs };
  const answer = await readFromStore(hub.database, crossing, asked);
  return answer ?? refuse("queue.crossing-unknown");
});
