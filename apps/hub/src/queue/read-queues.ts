import { readQueues as readFromStore } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";

export const readQueues = endpoint("readQueues", ({ hub, query }) =>
  readFromStore(hub.database, { nowMs: hub.clock.now(), sinceMs: query.sinceMs }),
);
