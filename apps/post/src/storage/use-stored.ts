import { liveQuery } from "dexie";
import { useEffect, useState } from "react";

/**
 * A query that follows the database, also when another tab or the service writes. Undefined until
 * the first answer. Give the same function for the same query (`useCallback`).
 */
export function useStored<T>(query: () => Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: setValue,
      error: (cause: unknown) => {
        setValue(() => {
          throw cause;
        });
      },
    });
    return () => subscription.unsubscribe();
  }, [query]);
  return value;
}
