import { describe, expect, it } from "vitest";
import type { BackupState } from "./backup-state.ts";
import { whatIsDue } from "./when-due.ts";

const hourMs = 3_600_000;
/** 21 September 2022, 14:00 UTC: 19:00 where the machine stands. */
const nowMs = Date.UTC(2022, 8, 21, 14);
const none: BackupState = { last: null, lastFailure: null, lastTestRestore: null };
const made = (takenAtMs: number) => ({
  last: { takenAtMs, durationMs: 1, file: "f", bytes: 1, rows: 1, entries: 1 },
});
const tested = (atMs: number, isEqual = true) => ({
  lastTestRestore: { atMs, durationMs: 1, takenAtMs: atMs, rows: 1, isEqual, reason: null },
});
const due = (state: Partial<BackupState>, upHours = 100) =>
  whatIsDue({
    nowMs,
    startedAtMs: nowMs - upHours * hourMs,
    utcOffsetMinutes: 300,
    state: { ...none, ...state },
  });

describe("the schedule", () => {
  it("backs up a new system after ten minutes, and tries that backup", () => {
    expect(due({}, 0.1)).toBe("nothing");
    expect(due({}, 0.2)).toBe("backup-and-test");
  });

  it("backs up once after two at night, local time", () => {
    const night = Date.UTC(2022, 8, 20, 21);
    expect(due({ ...made(night - 1), ...tested(nowMs) })).toBe("backup");
    expect(due({ ...made(night), ...tested(nowMs) })).toBe("nothing");
    expect(due({ ...made(nowMs - 400 * hourMs), ...tested(nowMs) })).toBe("backup");
  });

  it("tries a restore every week, and the next night when the last one was not equal", () => {
    const old = made(nowMs - 30 * hourMs);
    expect(due({ ...old, ...tested(nowMs - 160 * hourMs) })).toBe("backup");
    expect(due({ ...old, ...tested(nowMs - 168 * hourMs) })).toBe("backup-and-test");
    expect(due({ ...old, ...tested(nowMs - 30 * hourMs, false) })).toBe("backup-and-test");
  });

  it("is not silenced by what a clock that was ahead has noted", () => {
    const ahead = nowMs + 72 * hourMs;
    expect(due({ ...made(ahead), ...tested(nowMs) })).toBe("backup");
    expect(due({ lastFailure: { atMs: ahead, reason: "" }, ...tested(ahead) })).toBe(
      "backup-and-test",
    );
  });

  it("waits an hour after a failure", () => {
    const failed = (hours: number) => ({
      lastFailure: { atMs: nowMs - hours * hourMs, reason: "The disk is full" },
    });
    expect(due(failed(0.5))).toBe("nothing");
    expect(due(failed(1))).toBe("backup-and-test");
  });
});
