import { listQueueSignals as readFromStore } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";

export const listQueueSignals = endpoint("listQueueSignals", ({ hub, query }) =>
  readFromStore(hub.database, { nowMs: hub.clock.now(), sinceMs: query.sinceMs }),
);
