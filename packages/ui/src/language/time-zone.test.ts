import fc from "fast-check";
import { expect, test } from "vitest";
import { timeZoneOf } from "./time-zone.ts";

test("names the zone by the sign that POSIX gives it", () => {
  expect(timeZoneOf(300)).toBe("Etc/GMT-5");
  expect(timeZoneOf(-180)).toBe("Etc/GMT+3");
  expect(timeZoneOf(0)).toBe("Etc/GMT");
  expect(timeZoneOf(-210)).toBe("-03:30");
});

test("shows a clock that is the offset ahead, at any time of the year", () => {
  const wholeHours = fc.integer({ min: -12, max: 14 }).map((hours) => hours * 60);
  const halfHours = fc.constantFrom(270, 330, 345, 390, 570);
  const sinceMs = Date.UTC(2022, 0, 1);
  const instants = fc.integer({ min: sinceMs, max: sinceMs + 366 * 24 * 3_600_000 });
  fc.assert(
    fc.property(fc.oneof(wholeHours, halfHours), instants, (offsetMinutes, atMs) => {
      const shown = new Intl.DateTimeFormat("en-GB", {
        timeZone: timeZoneOf(offsetMinutes),
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      }).format(atMs);
      const wanted = new Date(atMs + offsetMinutes * 60_000).toISOString().slice(11, 16);
      expect(shown).toBe(wanted);
    }),
  );
});
