import { describe, expect, test } from "vitest";
import { layOutWays, type WayStop } from "./ways-layout.ts";

const frame = { widthPx: 600, heightPx: 300, stopWidthPx: 12, gapPx: 10 };

function stop(column: number, code: string, persons: number | null): WayStop {
  return { column, code, label: code, persons, isUnknown: code === "unknown" };
}

const stops = [
  stop(0, "north", 700),
  stop(0, "south", 300),
  stop(1, "unknown", 900),
  stop(1, "town", 95),
  stop(1, "few", null),
];
const stretches = [
  { column: 0, from: "north", to: "unknown", persons: 640 },
  { column: 0, from: "north", to: "town", persons: 60 },
  { column: 0, from: "south", to: "unknown", persons: 260 },
  { column: 0, from: "south", to: "town", persons: 35 },
  { column: 0, from: "south", to: "few", persons: null },
];

describe("the layout of ways", () => {
  const placed = layOutWays(stops, stretches, frame);
  const heightOf = (code: string) => placed.stops.find((one) => one.code === code)!.height;

  test("draws persons on one scale and within the frame", () => {
    expect(heightOf("north") / heightOf("south")).toBeCloseTo(700 / 300);
    expect(heightOf("north") / heightOf("unknown")).toBeCloseTo(700 / 900);
    for (const { y, height, x } of placed.stops) {
      expect(y + height).toBeLessThanOrEqual(frame.heightPx + 0.5);
      expect(x + frame.stopWidthPx).toBeLessThanOrEqual(frame.widthPx);
    }
  });

  test("keeps the unknown last and says of its ribbons that they are unknown", () => {
    const column = placed.stops.filter(({ column: at }) => at === 1);
    const lowest = column.toSorted((a, b) => b.y - a.y)[0];
    expect(lowest?.code).toBe("unknown");
    const unknown = placed.stretches.filter(({ isUnknown }) => isUnknown);
    expect(unknown.map(({ to }) => to)).toEqual(["unknown", "unknown"]);
  });

  test("draws a small cell thin, but draws it", () => {
    expect(heightOf("few")).toBeGreaterThanOrEqual(3);
    expect(placed.stretches).toHaveLength(stretches.length);
    for (const { path } of placed.stretches) expect(path).not.toMatch(/NaN|undefined/);
  });
});
