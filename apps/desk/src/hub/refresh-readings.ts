import type { QueryClient } from "@tanstack/react-query";
import { liveKeys } from "./queries.ts";

/**
 * Makes the live readings anew. One that is under way is let finish, for at a fast pace it would
 * otherwise never arrive; it may have begun before the change, so `again` is called after it.
 */
export function refreshReadings(client: QueryClient, again: () => void): void {
  for (const key of liveKeys) {
    const filter = { queryKey: [key] };
    const isUnderWay = client.isFetching(filter) > 0;
    const read = client.invalidateQueries(filter, { cancelRefetch: false });
    if (isUnderWay) void read.then(again);
  }
}
