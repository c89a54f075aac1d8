import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { demoStateSchema } from "@caravanserai/contract";
import { z } from "zod";
import type { HubClock } from "./hub-clock.ts";
import { HubProblem } from "./hub-problem.ts";
import { sessionQuery } from "./queries.ts";

/** Answers that tell the hub's time; in a replay it runs faster than the clock on the wall. */
const readingSchema = z.object({ hubTimeMs: z.number(), demo: demoStateSchema.nullable() });

const retriesMax = 2;

function isWorthRetrying(fault: unknown): boolean {
  if (!(fault instanceof HubProblem)) return false;
  return fault.retry === "later" && fault.code !== "request.too-many";
}

/** Cache of what the hub answered. It learns the hub's time and notices the end of a session. */
export function createDeskQueryClient(clock: HubClock): QueryClient {
  const noteFault = (fault: unknown) => {
    if (fault instanceof HubProblem && fault.code === "access.not-signed-in") {
      client.setQueryData(sessionQuery.queryKey, null);
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: noteFault,
      onSuccess: (answer) => {
        const reading = readingSchema.safeParse(answer);
        if (!reading.success) return;
        const { hubTimeMs, demo } = reading.data;
        clock.learn(hubTimeMs, demo?.state === "running" ? demo.speed : 1);
      },
    }),
    mutationCache: new MutationCache({ onError: noteFault }),
    defaultOptions: {
      queries: {
        // A hub on the local network answers where the browser believes to be offline.
        networkMode: "always",
        staleTime: 5_000,
        retry: (failures, fault) => failures < retriesMax && isWorthRetrying(fault),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
  return client;
}
