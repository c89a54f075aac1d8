import { registerSW } from "virtual:pwa-register";

type VersionState = "loading" | "ready-offline" | "update-waits";

const updateCheckMs = 30 * 60_000;

let state: VersionState = "loading";
let activate: (() => Promise<void>) | undefined;
const listeners = new Set<() => void>();

function become(next: VersionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** The service worker of this app: its files are all kept, a new version waits to be wanted. */
export const appVersion = {
  current: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  register() {
    activate = registerSW({
      immediate: true,
      onOfflineReady: () => become("ready-offline"),
      onNeedRefresh: () => become("update-waits"),
      onRegisteredSW(_url, registration) {
        if (registration === undefined) return;
        setInterval(() => {
          if (navigator.onLine) registration.update().catch(() => undefined);
        }, updateCheckMs);
      },
    });
  },
  useUpdate() {
    void activate?.();
  },
};
