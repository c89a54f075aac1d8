import { readSingle, type PostDatabase } from "./post-database.ts";

/** Follows whether the browser has taken the database of an enrolled tablet away. */
export interface StorageWatch {
  readonly isEvicted: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks again: after a save that failed, or when a page comes back to the front. */
  check(): Promise<void>;
  stop(): void;
}

/** Starts with an enrolled tablet; from then on a database without its device is an evicted one. */
export function watchStorage(database: PostDatabase): StorageWatch {
  const { dexie } = database;
  const listeners = new Set<() => void>();
  let isEvicted = false;

  async function check(): Promise<void> {
    const device = await readSingle(database, "device").catch(() => null);
    if (device !== undefined || isEvicted) return;
    isEvicted = true;
    for (const listener of listeners) listener();
  }

  const look = () => void check();
  // The browser closed the database; what it then opens again tells whether it was cleared.
  const lookAfterClose = () => void setTimeout(look);
  dexie.on("close", lookAfterClose);
  document.addEventListener("visibilitychange", look);
  return {
    isEvicted: () => isEvicted,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check,
    stop() {
      dexie.on("close").unsubscribe(lookAfterClose);
      document.removeEventListener("visibilitychange", look);
    },
  };
}
