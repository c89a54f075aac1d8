import { pullEntries as pullFromJournal } from "@caravanserai/store";
import { endpoint } from "./endpoint/endpoint.ts";
import { refuse } from "./endpoint/refusal.ts";

export const pullEntries = endpoint("pullEntries", async ({ hub, caller, query }) =>
  caller.device.role === "relay"
    ? pullFromJournal(hub.database, {
        ...query,
        except: query.own === "yes" ? null : caller.device.id,
      })
    : refuse("access.denied"),
);
