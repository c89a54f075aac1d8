import { createThrottle } from "./throttle.ts";

/** Whether changes arrive by themselves, and if not, since when (hub time). */
export type Connection =
  | { readonly state: "connecting" }
  | { readonly state: "live" }
  | { readonly state: "lost"; readonly sinceMs: number | undefined };

export interface ChangeFollower {
  /** Opens the stream of changes: an EventSource, or its stand-in. */
  readonly open: () => ChangeStream;
  /** Told of changes; calls `again` where it has read what may be older than the change. */
  readonly onChange: (again: () => void) => void;
  readonly onConnection: (connection: Connection) => void;
  readonly hubNow: () => number | undefined;
}

/** The part of EventSource that is used. */
export interface ChangeStream {
  readonly readyState: number;
  addEventListener(type: "open" | "error" | "change", listener: () => void): void;
  close(): void;
}

/** With the hub's own pause and a reading it stays well under a second from act to screen. */
const refetchIntervalMs = 400;
const closedState = 2;
const reopenMsMin = 1_000;
const reopenMsMax = 30_000;

/**
 * Follows the hub's changes until told to stop. A stream the browser gave up on (after a refusal
 * or a restart of the hub) is opened again, each time a little later.
 */
export function followChanges(follower: ChangeFollower): () => void {
  const refetch = createThrottle(() => follower.onChange(() => refetch.call()), refetchIntervalMs);
  let stream: ChangeStream | undefined;
  let reopenTimer: ReturnType<typeof setTimeout> | undefined;
  let reopenMs = reopenMsMin;
  let lostSinceMs: number | undefined;
  let isLost = false;

  const noteLoss = () => {
    if (!isLost) lostSinceMs = follower.hubNow();
    isLost = true;
    follower.onConnection({ state: "lost", sinceMs: lostSinceMs });
  };
  const start = () => {
    const opened = follower.open();
    stream = opened;
    opened.addEventListener("open", () => {
      isLost = false;
      reopenMs = reopenMsMin;
      follower.onConnection({ state: "live" });
      // Whatever changed while nobody listened is caught up with one reading.
      refetch.call();
    });
    opened.addEventListener("change", () => refetch.call());
    opened.addEventListener("error", () => {
      noteLoss();
      if (opened.readyState !== closedState) return;
      // Refused, perhaps because the session has ended: a reading finds out.
      refetch.call();
      reopenTimer = setTimeout(start, reopenMs);
      reopenMs = Math.min(reopenMs * 2, reopenMsMax);
    });
  };

  follower.onConnection({ state: "connecting" });
  start();
  return () => {
    clearTimeout(reopenTimer);
    refetch.stop();
    stream?.close();
  };
}
