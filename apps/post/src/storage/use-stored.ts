import { liveQuery } from "dexie";
import { useEffect, useState } from "react";
import { storageFaultOf } from "./storage-fault.ts";

/** A database that was closed is opened again by the storage watch; then the query goes on. */
const askAgainAfterMs = 1_000;

/**
 * A query that follows the database, also when another tab or the service writes. Undefined until
 * the first answer; the last answer stays while the storage is away. Give the same function for
 * the same query (`useCallback`).
 */
export function useStored<T>(query: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscription = follow();
    function follow() {
      return liveQuery(query).subscribe({ next: setValue, error: endedBy });
    }
    function endedBy(cause: unknown): void {
      // Whoever is typing keeps the screen; a banner says what has happened to the storage.
      const fault = storageFaultOf(cause);
      if (fault === "evicted") return;
      if (fault !== "closed") {
        setValue(() => {
          throw cause;
        });
      }
      timer = setTimeout(() => {
        subscription = follow();
      }, askAgainAfterMs);
    }
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [query]);
  return value;
}
