import { liveQuery } from "dexie";
import { useEffect, useState } from "react";
import { storageFaultOf } from "./storage-fault.ts";

/**
 * A query that follows the database, also when another tab or the service writes. Undefined until
 * the first answer; the last answer stays when the storage goes away. Give the same function for the same query (`useCallback`).
 */
export function useStored<T>(query: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: setValue,
      error: (cause: unknown) => {
        // Whoever is typing keeps the screen; a banner says what has happened to the storage.
        if (storageFaultOf(cause) !== "other") return;
        setValue(() => {
          throw cause;
        });
      },
    });
    return () => subscription.unsubscribe();
  }, [query]);
  return value;
}
