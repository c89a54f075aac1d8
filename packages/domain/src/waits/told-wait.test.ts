import { describe, expect, test } from "vitest";
import { decide } from "../journal/decide.ts";
import { project } from "../journal/project.ts";
import { MemoryRows } from "../journal/read-rows.ts";
import type { DeviceId, EntryId, StaffId } from "../ids.ts";
import { crossing, crossingOpen, id, noonMs } from "../testing/scenario.ts";
import type { CountLine, TellWait } from "./commands.ts";

const told: TellWait = {
  command: "tell-wait",
  crossing,
  mode: "car",
  by: "staff",
  lowMinutes: 60,
  highMinutes: 120,
};

const stamp = { device: id<DeviceId>(8), actor: id<StaffId>(9), atMs: noonMs };

function known(): MemoryRows {
  const rows = new MemoryRows();
  project({ ...stamp, entry: id<EntryId>(1), event: crossingOpen }, rows);
  return rows;
}

describe("a told wait", () => {
  test("stands as it was told, with when and by whom", () => {
    const rows = known();
    const decided = decide(told, rows, noonMs);
    expect(decided.ok).toBe(true);
    if (!decided.ok) return;
    project({ ...stamp, entry: id<EntryId>(2), event: decided.value }, rows);
    expect(rows.rowsOf("toldWait")).toEqual([
      {
        key: id(2),
        crossing,
        mode: "car",
        by: "staff",
        lowMinutes: 60,
        highMinutes: 120,
        atMs: noonMs,
        toldBy: id(9),
      },
    ]);
  });

  test.each([
    [{ lowMinutes: 0, highMinutes: 0 }, "waits.range-invalid"],
    [{ lowMinutes: -5, highMinutes: 10 }, "waits.range-invalid"],
    [{ lowMinutes: 90, highMinutes: 60 }, "waits.range-invalid"],
    [{ lowMinutes: 0, highMinutes: 1e9 }, "waits.range-invalid"],
    [{ lowMinutes: Number.NaN, highMinutes: 10 }, "waits.range-invalid"],
    [{ mode: "air" }, "waits.mode-not-open"],
    [{ crossing: "KZ-99" as never }, "waits.crossing-unknown"],
  ] as const)("with %j is refused as %s", (changed, code) => {
    const decided = decide({ ...told, ...changed }, known(), noonMs);
    expect(decided).toMatchObject({ ok: false, rejection: { code } });
  });
});

describe("a counted line", () => {
  const counted: CountLine = { command: "count-line", crossing, mode: "car", parties: 140 };

  test("stands as it was counted, with when", () => {
    const rows = known();
    const decided = decide(counted, rows, noonMs);
    expect(decided.ok).toBe(true);
    if (!decided.ok) return;
    project({ ...stamp, entry: id<EntryId>(3), event: decided.value }, rows);
    const row = { key: id(3), crossing, mode: "car", parties: 140, atMs: noonMs };
    expect(rows.rowsOf("lineCount")).toEqual([row]);
  });

  test.each([
    [{ parties: -1 }, "waits.count-invalid"],
    [{ parties: 2.5 }, "waits.count-invalid"],
    [{ parties: Number.NaN }, "waits.count-invalid"],
    [{ parties: 1e9 }, "waits.count-invalid"],
    [{ mode: "air" }, "waits.mode-not-open"],
    [{ crossing: "KZ-99" as never }, "waits.crossing-unknown"],
  ] as const)("with %j is refused as %s", (changed, code) => {
    const decided = decide({ ...counted, ...changed }, known(), noonMs);
    expect(decided).toMatchObject({ ok: false, rejection: { code } });
  });
});
