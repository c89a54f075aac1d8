import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followChanges, type ChangeStream, type Connection } from "./follow-changes.ts";

type StreamEvent = "open" | "error" | "change";

class FakeStream implements ChangeStream {
  readyState = 0;
  isClosed = false;
  private readonly listeners: Record<StreamEvent, (() => void)[]> = {
    open: [],
    error: [],
    change: [],
  };

  addEventListener(type: StreamEvent, listener: () => void): void {
    this.listeners[type].push(listener);
  }

  close(): void {
    this.isClosed = true;
  }

  emit(type: StreamEvent, readyState: number): void {
    this.readyState = readyState;
    for (const listener of this.listeners[type]) listener();
  }
}

function follow() {
  const streams: FakeStream[] = [];
  const seen: Connection[] = [];
  const onChange = vi.fn();
  const clock = { nowMs: 1_000 };
  const stop = followChanges({
    open: () => {
      const stream = new FakeStream();
      streams.push(stream);
      return stream;
    },
    onChange,
    onConnection: (connection) => seen.push(connection),
    hubNow: () => clock.nowMs,
  });
  return { streams, seen, onChange, clock, stop };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("says live only once the stream is open, and reads at once what was missed", () => {
  const { streams, seen, onChange } = follow();
  expect(seen).toEqual([{ state: "connecting" }]);
  streams[0]?.emit("open", 1);
  expect(seen.at(-1)).toEqual({ state: "live" });
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("many changes become one reading a second", () => {
  const { streams, onChange } = follow();
  streams[0]?.emit("open", 1);
  for (let count = 0; count < 20; count++) streams[0]?.emit("change", 1);
  expect(onChange).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test("keeps saying since when it is lost, not since the last attempt", () => {
  const { streams, seen, clock } = follow();
  streams[0]?.emit("open", 1);
  clock.nowMs = 5_000;
  streams[0]?.emit("error", 0);
  clock.nowMs = 9_000;
  streams[0]?.emit("error", 0);
  expect(seen.at(-1)).toEqual({ state: "lost", sinceMs: 5_000 });
  streams[0]?.emit("open", 1);
  clock.nowMs = 20_000;
  streams[0]?.emit("error", 0);
  expect(seen.at(-1)).toEqual({ state: "lost", sinceMs: 20_000 });
});

test("opens again, each time later, a stream the browser gave up on", () => {
  const { streams } = follow();
  streams[0]?.emit("error", 2);
  vi.advanceTimersByTime(999);
  expect(streams).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(streams).toHaveLength(2);
  streams[1]?.emit("error", 2);
  vi.advanceTimersByTime(1_999);
  expect(streams).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(streams).toHaveLength(3);
});

test("asks the hub when a stream is refused, so that an ended session is noticed", () => {
  const { streams, onChange } = follow();
  streams[0]?.emit("error", 2);
  expect(onChange).toHaveBeenCalledTimes(1);
});

test("after stopping nothing is opened any more", () => {
  const { streams, stop, onChange } = follow();
  streams[0]?.emit("error", 2);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(streams).toHaveLength(1);
  expect(streams[0]?.isClosed).toBe(true);
  expect(onChange).toHaveBeenCalledTimes(1);
});
