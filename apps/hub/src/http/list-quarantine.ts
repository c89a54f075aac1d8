import { listQuarantine as readFromStore } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";

export const listQuarantine = endpoint("listQuarantine", ({ hub }) =>
  readFromStore(hub.database, { nowMs: hub.clock.now() }),
);
