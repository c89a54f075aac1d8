import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createFormat } from "../language/format.ts";
import { uiMessages } from "../language/messages/index.ts";
import { createTranslator } from "../language/translator.ts";
import { inOutTwin, netOf } from "./in-out-steps.ts";
import { freeOf, occupancyTwin } from "./occupancy.ts";
import { highestOf, latestOf, seriesTwin } from "./series.ts";

const words = (language: "en" | "ru") => ({
  caption: "The figure",
  translate: createTranslator(language, uiMessages),
  format: createFormat(language, "Asia/Almaty"),
});

const count = fc.option(fc.nat(100_000), { nil: undefined });

describe("in and out", () => {
  const steps = [
    { start: "2022-09-24T13:00:00+06:00", entered: 820, left: 410 },
    { start: "2022-09-24T14:00:00+06:00", entered: undefined, left: 300 },
  ];

  test("a row per step, net beside it, unknown is not zero", () => {
    expect(inOutTwin(steps, "hour", words("en"))).toEqual({
      caption: "The figure",
      columns: [
        { label: "Time" },
        { label: "In", isNumeric: true },
        { label: "Out", isNumeric: true },
        { label: "Net", isNumeric: true },
      ],
      rows: [
        ["24 Sep, 13:00", 820, 410, 410],
        ["24 Sep, 14:00", undefined, 300, undefined],
      ],
    });
  });

  test("days are named as days, in the reader's language", () => {
    const { columns, rows } = inOutTwin(steps, "day", words("ru"));
    expect(columns.map(({ label }) => label)).toEqual(["Время", "Въезд", "Выезд", "Разница"]);
    expect(rows[0]?.[0]).toBe("сб 24 сент.");
  });

  test("net is known exactly when both sides are", () => {
    fc.assert(
      fc.property(count, count, (entered, left) => {
        const net = netOf({ start: 0, entered, left });
        expect(net === undefined).toBe(entered === undefined || left === undefined);
        if (net !== undefined) expect(net + (left ?? 0)).toBe(entered);
      }),
    );
  });
});

describe("series", () => {
  const at = (hour: number) => Date.UTC(2022, 8, 24, hour);
  const series = [
    { name: "Zhelkuar", points: [5, 90, undefined].map((value, i) => ({ at: at(i), value })) },
    { name: "Syrym", points: [30, undefined, 60].map((value, i) => ({ at: at(i), value })) },
  ];

  test("a row per time and a column per series", () => {
    const { columns, rows } = seriesTwin(series, words("en"));
    expect(columns.map(({ label }) => label)).toEqual(["Time", "Zhelkuar", "Syrym"]);
    expect(rows).toEqual([
      ["24 Sep, 06:00", 5, 30],
      ["24 Sep, 07:00", 90, undefined],
      ["24 Sep, 08:00", undefined, 60],
    ]);
  });

  test("the shared scale reaches the highest of all, the label the latest known", () => {
    expect(highestOf(series)).toBe(90);
    expect(highestOf([])).toBe(1);
    expect(series.map((one) => latestOf(one)?.value)).toEqual([90, 60]);
  });

  test("series of different times are a bug and throw", () => {
    const shorter = { name: "Auyl", points: [{ at: at(0), value: 1 }] };
    expect(() => seriesTwin([...series, shorter], words("en"))).toThrow();
  });
});

describe("occupancy", () => {
  test("what is free is what nobody occupies, holds or blocks", () => {
    const places = fc.record({
      name: fc.constant("Hall"),
      occupied: fc.nat(500),
      held: fc.nat(500),
      blocked: fc.nat(500),
      capacity: fc.nat(1000),
    });
    fc.assert(
      fc.property(places, (site) => {
        const { occupied, held, blocked, capacity } = site;
        expect(freeOf(site) + occupied + held + blocked).toBe(capacity);
      }),
    );
  });

  test("over-booking stays visible as a negative number in the table", () => {
    const cinema = { name: "Cinema", occupied: 96, held: 14, blocked: 0, capacity: 100 };
    const { columns, rows } = occupancyTwin([cinema], words("en"));
    expect(columns.map(({ label }) => label)).toEqual([
      "Name",
      "Occupied",
      "Held",
      "Blocked",
      "Capacity",
      "Free",
    ]);
    expect(rows).toEqual([["Cinema", 96, 14, 0, 100, -10]]);
  });
});
