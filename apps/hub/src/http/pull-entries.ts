import { pullEntries as pullFromJournal } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import { refuse } from "./endpoint/refusal.ts";

export const pullEntries = endpoint("pullEntries", async ({ hub, caller, query }) =>
  caller.device.role === "relay"
    ? pullFromJournal(hub.database, {
        after: query.after,
        limit: query.limit,
        ...(query.own === "yes" ? { own: caller.device.id } : { except: caller.device.id }),
      })
    : refuse("access.denied"),
);
