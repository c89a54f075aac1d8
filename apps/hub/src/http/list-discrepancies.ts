import { listDiscrepancies as readFromStore } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";

export const listDiscrepancies = endpoint("listDiscrepancies", ({ hub }) =>
  readFromStore(hub.database, { nowMs: hub.clock.now() }),
);
