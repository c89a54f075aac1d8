import type { LaneSpan } from "@caravanserai/contract";
import { laneHoursBetween } from "@caravanserai/planning";
import { expect, test } from "vitest";
import { laneSchedule, spansAsOf } from "./lane-rhythm.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const nowMs = Date.UTC(2022, 8, 24, 12);

function span(
  fromHours: number,
  status: "open" | "closed",
  reason: LaneSpan["reason"] = "planned",
): LaneSpan {
  const fromMs = nowMs + fromHours * hourMs;
  return {
    lane: "l1",
    crossing: "c",
    modes: ["car"],
    status,
    reason,
    staff: 1,
    fromMs,
    toMs: null,
  };
}

test("a lane that closes for the night does so again", () => {
  const schedule = laneSchedule([span(-30, "open"), span(-14, "closed"), span(-6, "open")], nowMs);
  expect(laneHoursBetween(schedule, nowMs, nowMs + dayMs)).toBe(16);
  expect(laneHoursBetween(schedule, nowMs + 5 * dayMs, nowMs + 6 * dayMs)).toBe(16);
});

test("an outage is no rhythm, and a lane that stays open stays open", () => {
  const outage = [span(-30, "open"), span(-14, "closed", "system-down"), span(-6, "open")];
  expect(laneHoursBetween(laneSchedule(outage, nowMs), nowMs, nowMs + dayMs)).toBe(24);
  const closed = [span(-30, "open"), span(-1, "closed", "incident")];
  expect(laneHoursBetween(laneSchedule(closed, nowMs), nowMs, nowMs + dayMs)).toBe(0);
});

test("as of an earlier moment what came later is not known", () => {
  const spans = [{ ...span(-30, "open"), toMs: nowMs - 14 * hourMs }, span(-14, "closed")];
  const known = spansAsOf(spans, nowMs - 20 * hourMs);
  expect(known).toMatchObject([{ status: "open", toMs: null }]);
});
