import { listDuplicates as readFromStore } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";

export const listDuplicates = endpoint("listDuplicates", ({ hub }) =>
  readFromStore(hub.database, { nowMs: hub.clock.now() }),
);
