import { readSingle, type PostDatabase } from "./post-database.ts";
import { storageFaultOf } from "./storage-fault.ts";

/** Follows whether the browser has taken the database of an enrolled tablet away. */
export interface StorageWatch {
  readonly isEvicted: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  stop(): void;
}

/** A browser that is clearing its storage does not let a page open it again at once. */
const openAgainAfterMs = 250;

/**
 * Starts with an enrolled tablet; from then on a database without its device is an evicted one. A
 * database that the browser only closed is opened again.
 */
export function watchStorage(database: PostDatabase): StorageWatch {
  const { dexie } = database;
  const listeners = new Set<() => void>();
  let isEvicted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    if (isEvicted) return;
    try {
      if ((await readSingle(database, "device")) !== undefined) return;
      isEvicted = true;
      for (const listener of listeners) listener();
    } catch (cause) {
      if (storageFaultOf(cause) === "closed") dexie.close({ disableAutoOpen: false });
      lookSoon();
    }
  }

  function lookSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), openAgainAfterMs);
  }

  dexie.on("close", lookSoon);
  document.addEventListener("visibilitychange", lookSoon);
  return {
    isEvicted: () => isEvicted,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // A look that is due still happens: losing its device is what stops an evicted tablet's rooms.
    stop() {
      dexie.on("close").unsubscribe(lookSoon);
      document.removeEventListener("visibilitychange", lookSoon);
    },
  };
}
