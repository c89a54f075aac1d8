import type { CrossingCode } from "@caravanserai/domain";
import { readPostQueue as readFromStore } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";

export const readPostQueue = endpoint("readPostQueue", ({ hub, caller, parameters }) =>
  readFromStore(hub.database, (parameters["crossing"] ?? "") as CrossingCode, {
    device: caller.device.id,
    nowMs: hub.clock.now(),
  }),
);
