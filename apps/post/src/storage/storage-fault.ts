/** Why a save failed. In every case nothing was saved: a transaction is all or nothing. */
export type StorageFault = "full" | "closed" | "evicted" | "other";

/** The database is there and holds no device: the browser has cleared it under a running page. */
export class StorageEvicted extends Error {
  override readonly name = "StorageEvicted";
}

function namesOf(cause: unknown): string[] {
  const names: string[] = [];
  let current: unknown = cause;
  for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
    names.push(current.name);
    current = "inner" in current ? current.inner : current.cause;
  }
  return names;
}

/** Reads the kind of fault from the chain of causes; the texts differ from browser to browser. */
export function storageFaultOf(cause: unknown): StorageFault {
  const names = namesOf(cause);
  if (names.includes("StorageEvicted")) return "evicted";
  if (names.includes("QuotaExceededError")) return "full";
  if (names.includes("DatabaseClosedError") || names.includes("InvalidStateError")) return "closed";
  return "other";
}
