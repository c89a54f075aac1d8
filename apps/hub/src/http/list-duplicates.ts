import { listDuplicates as readFromStore } from "@caravanserai/store";
import { isAllowed } from "../access/policy.ts";
import { endpoint } from "./endpoint/endpoint.ts";

export const listDuplicates = endpoint("listDuplicates", ({ hub, caller, query }) =>
  readFromStore(hub.database, {
    ...query,
    nowMs: hub.clock.now(),
    viewer: caller.staff.id,
    maySeeNames: isAllowed(caller.staff.role, "staff.read"),
  }),
);
