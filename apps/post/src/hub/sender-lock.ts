import type { SenderLock } from "@caravanserai/sync";

/** One sender over all tabs, by the browser's own locks: a tab that dies lets go at once. */
export function createSenderLock(name = "caravanserai-sender"): SenderLock {
  return {
    async tryRun(work) {
      return navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
        lock === null ? undefined : { value: await work() },
      );
    },
  };
}
