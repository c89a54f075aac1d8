import { readSites as readFromStore } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";

export const readSites = endpoint("readSites", ({ hub }) =>
  readFromStore(hub.database, { nowMs: hub.clock.now() }),
);
