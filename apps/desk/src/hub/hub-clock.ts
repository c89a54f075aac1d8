/** Time as the hub last told it, carried on by the device's own clock in between. */
export interface HubClock {
  /** Hub time in Unix milliseconds; undefined before the first answer. */
  now(): number | undefined;
  /** Takes a fresh reading; `speed` is 1 except while a scenario is replayed. */
  learn(hubTimeMs: number, speed: number): void;
  /** For useSyncExternalStore: the time of the last tick, the same value between ticks. */
  shown(): number | undefined;
  subscribe(listener: () => void): () => void;
}

interface Anchor {
  readonly hubMs: number;
  readonly deviceMs: number;
  readonly speed: number;
}

const tickMs = 1_000;

export function createHubClock(deviceNow: () => number): HubClock {
  let anchor: Anchor | undefined;
  let shown: number | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();
  const now = (): number | undefined =>
    anchor === undefined
      ? undefined
      : Math.round(anchor.hubMs + (deviceNow() - anchor.deviceMs) * anchor.speed);
  const tick = () => {
    shown = now();
    for (const listener of listeners) listener();
  };
  return {
    now,
    learn: (hubMs, speed) => {
      const isFirst = anchor === undefined;
      anchor = { hubMs, deviceMs: deviceNow(), speed };
      if (isFirst) tick();
    },
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(tick, tickMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
