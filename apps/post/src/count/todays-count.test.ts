import { MemoryRows, type CrossingCode, type TallyId } from "@caravanserai/domain";
import { expect, it } from "vitest";
import { localMidnight } from "../app/local-day.ts";
import { foldActs } from "../testing/fold-acts.ts";
import { todaysCount } from "./todays-count.ts";

const tallied = (tally: string, direction: "in" | "out", adults: number) => ({
  subject: tally,
  event: {
    kind: "crossing.tallied" as const,
    tally: tally as TallyId,
    crossing: "KZ-07" as CrossingCode,
    direction,
    mode: "car" as const,
    vehicles: 1,
    adults,
    children: 1,
  },
});

it("counts what stands since local midnight: not what was taken back, not yesterday's", () => {
  const rows = new MemoryRows();
  // 00:30 on 24 September at UTC+5 is still the 23rd in London.
  const nightMs = Date.parse("2022-09-23T19:30:00Z");
  const sinceMs = localMidnight(nightMs + 3_600_000, 300);
  foldActs([tallied("yesterday", "in", 9)], rows, nightMs - 3_600_000);
  foldActs([tallied("a", "in", 2), tallied("b", "out", 3), tallied("c", "in", 4)], rows, nightMs);
  const reversed = {
    kind: "crossing.tally-reversed",
    tally: "c" as TallyId,
    reason: "undo",
  } as const;
  foldActs([{ subject: "c", event: reversed }], rows, nightMs);
  expect(todaysCount(rows, sinceMs)).toEqual([
    { mode: "car", personsIn: 3, personsOut: 4, vehiclesIn: 1, vehiclesOut: 1 },
  ]);
});
