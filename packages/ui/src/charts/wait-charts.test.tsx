import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LanguageProvider } from "../language/language-provider.tsx";
import { FanChart } from "./fan-chart.tsx";
import { HeatMap } from "./heat-map.tsx";
import { heatEdges, shadeOf } from "./heat-steps.ts";
import type { CourseHour } from "./wait-course.ts";
import { WaitMultiples } from "./wait-multiples.tsx";

function drawn(chart: React.ReactNode): string {
  return renderToStaticMarkup(
    <LanguageProvider language="en" timeZone="UTC">
      {chart}
    </LanguageProvider>,
  );
}

const countOf = (text: string, part: string) => text.split(part).length - 1;
const at = (hour: number) => Date.UTC(2022, 8, 24, hour);

describe("WaitMultiples", () => {
  const hour = (index: number, middle: number | undefined): CourseHour => ({
    at: at(index),
    low: middle === undefined ? undefined : middle / 2,
    middle,
    high: middle === undefined ? undefined : middle * 2,
    served: 10,
    lanes: 2,
  });
  const courses = [
    { key: "a", name: "Invented North", hours: [hour(0, 600), hour(1, 1_440)] },
    { key: "b", name: "Invented South", hours: [hour(0, 60), hour(1, undefined)] },
  ];
  const words = { wait: "Wait", served: "Served", lanes: "Lanes" };
  const markup = drawn(<WaitMultiples courses={courses} words={words} chosen="b" />);

  test("all crossings share one scale", () => {
    const heights = [...markup.matchAll(/class="cs-chart-dot"[^>]* cy="([\d.]+)"/g)];
    const [worst = 0, best = 0] = heights.map(([, cy]) => 92 - Number(cy));
    expect(worst / best).toBeCloseTo(24);
  });

  test("the latest known wait is heard, and the chosen crossing marked", () => {
    expect(markup).toContain("Invented South: Wait, latest 1 h");
    expect(countOf(markup, 'data-chosen="true"')).toBe(1);
  });
});

describe("HeatMap", () => {
  const hours = Array.from({ length: 24 }, (_none, hour) => (hour === 3 ? undefined : hour * 10));
  const days = [{ label: "Sat 24 Sep", hours }];

  test("five shades up to the highest; nothing and not known are their own", () => {
    const edges = heatEdges(days);
    expect(edges).toEqual([60, 120, 180, 240, 300]);
    expect([undefined, 0, 60, 61, 300].map((value) => shadeOf(value, edges))).toEqual([
      undefined,
      0,
      1,
      2,
      5,
    ]);
  });

  test("waits are shaded by hours and days", () => {
    const long = [{ label: "Sat 24 Sep", hours: hours.map(() => 4_000) }];
    expect(heatEdges(long, "minutes")).toEqual([360, 720, 1_440, 2_880, 4_320]);
    expect(heatEdges([{ label: "", hours: [20] }], "minutes")).toEqual([15, 30, 60, 120, 180]);
  });

  test("says what is not known instead of drawing zero", () => {
    const markup = drawn(
      <HeatMap title="When" days={days} written={String} summary="Most at 23:00." />,
    );
    expect(markup).toContain("Sat 24 Sep, 03:00: unknown");
    expect(markup).toContain("Sat 24 Sep, 04:00: 40");
    expect(markup).toContain("Most at 23:00.");
  });
});

describe("FanChart", () => {
  const range = { middle: 100, low80: 80, high80: 120 };
  const words = {
    known: "so far",
    middle: "forecast",
    range50: "half",
    range80: "four in five",
    range95: "19 in 20",
    hit: "held",
    miss: "did not hold",
  };
  const props = {
    title: "Wait",
    summary: "About 100.",
    known: [{ at: at(0), value: 90 }],
    kept: [
      { at: at(0), ...range, actual: 90 },
      { at: at(1), ...range, actual: 150 },
      { at: at(2), ...range, actual: undefined },
    ],
    fan: [{ at: at(3), ...range, low50: 90, high50: 110, low95: 60, high95: 160 }],
    unit: "minutes",
    step: "hour",
    words,
  } as const;

  test("tells kept forecasts that held from those that did not by shape", () => {
    const [, picture = ""] = drawn(<FanChart {...props} />).split('role="img"');
    expect(countOf(picture, 'class="cs-fan-hit"')).toBe(1);
    expect(countOf(picture, 'class="cs-fan-miss"')).toBe(1);
    expect(countOf(picture, 'class="cs-fan-kept"')).toBe(3);
    expect(countOf(picture, 'class="cs-fan-band"')).toBe(3);
  });

  test("a limit is named on its line", () => {
    const markup = drawn(<FanChart {...props} limit={{ value: 130, label: "alert from 2 h" }} />);
    expect(markup).toContain("alert from 2 h");
    expect(drawn(<FanChart {...props} />)).not.toContain("cs-fan-limit");
  });
});
