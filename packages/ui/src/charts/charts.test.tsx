import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LanguageProvider } from "../language/language-provider.tsx";
import type { Language } from "../language/languages.ts";
import { InOutColumns } from "./in-out-columns.tsx";
import { OccupancyBars } from "./occupancy-bars.tsx";
import { SmallMultiples } from "./small-multiples.tsx";
import { Sparkline } from "./sparkline.tsx";

function drawn(chart: React.ReactNode, language: Language = "en"): string {
  return renderToStaticMarkup(
    <LanguageProvider language={language} timeZone="UTC">
      {chart}
    </LanguageProvider>,
  );
}

const countOf = (text: string, part: string) => text.split(part).length - 1;

/** Values of an attribute on all elements of a class, in order. */
function attributes(markup: string, className: string, attribute: string): number[] {
  const elements = [...markup.matchAll(new RegExp(`<\\w+ class="${className}"[^>]*>`, "g"))];
  return elements.map(([element]) => {
    const [, value] = new RegExp(` ${attribute}="([^"]*)"`).exec(element) ?? [];
    return Number(value);
  });
}

const steps = [
  { start: Date.UTC(2022, 8, 24, 12), entered: 400, left: 100 },
  { start: Date.UTC(2022, 8, 24, 13), entered: 200, left: 200 },
  { start: Date.UTC(2022, 8, 24, 14), entered: undefined, left: undefined },
];

describe("InOutColumns", () => {
  const markup = drawn(<InOutColumns title="Flow" steps={steps} unit="hour" />);

  test("heights are in proportion to the counts, in and out on one scale", () => {
    // The first of the class is the swatch of the legend, a path without a height.
    const entered = attributes(markup, "cs-chart-in", "height").filter(Number.isFinite);
    const left = attributes(markup, "cs-chart-out", "height").filter(Number.isFinite);
    expect(entered).toHaveLength(3);
    expect(entered[0]).toBeCloseTo(2 * (entered[1] ?? 0));
    expect(left[1]).toBeCloseTo(entered[1] ?? 0);
    expect(entered[2]).toBe(0);
  });

  test("is heard as its title and its sums", () => {
    expect(markup).toContain("In 600, out 300, net +300.");
    expect(markup).toContain('role="img"');
    expect(drawn(<InOutColumns title="Flow" steps={steps} unit="hour" />, "de")).toContain(
      "Ein 600, aus 300, Saldo +300.",
    );
  });

  test("what is not known is said, not drawn as zero", () => {
    expect(markup).toContain("14:00: In unknown, Out unknown");
  });

  test("no steps at all draw an empty frame", () => {
    expect(drawn(<InOutColumns title="Flow" steps={[]} unit="day" />)).toContain("In 0, out 0");
  });
});

describe("SmallMultiples", () => {
  const points = (values: readonly (number | undefined)[]) =>
    values.map((value, index) => ({ at: Date.UTC(2022, 8, 24, index), value }));
  const series = [
    { name: "Syrym", points: points([600, 1200]) },
    { name: "Auyl", points: points([60, undefined]) },
  ];

  test("all pictures share one scale", () => {
    const markup = drawn(<SmallMultiples series={series} unit="minutes" />);
    expect(markup).toContain("One scale for all: 0 to 1 d");
    const [worst = 0, best = 0] = attributes(markup, "cs-chart-dot", "cy");
    // Higher on the screen is a smaller y: 20 h stand twenty times as high as 1 h.
    expect((72 - worst) / (72 - best)).toBeCloseTo(20);
  });

  test("each is heard with its latest known value", () => {
    const markup = drawn(<SmallMultiples series={series} unit="minutes" />);
    expect(markup).toContain("Syrym: latest 20 h");
    expect(markup).toContain("Auyl: latest 1 h");
  });
});

describe("OccupancyBars", () => {
  test("says in words what is free and what is over capacity", () => {
    const site = { name: "Hall", occupied: 90, held: 0, blocked: 0, capacity: 100 };
    const markup = drawn(
      <OccupancyBars sites={[site, { ...site, name: "Cinema", held: 25 }]} />,
      "ru",
    );
    expect(markup).toContain("свободно 10");
    expect(markup).toContain("15 сверх вместимости");
    expect(countOf(markup, 'class="cs-occupancy-limit"')).toBe(2);
  });
});

describe("Sparkline", () => {
  test("is heard as its trend", () => {
    const markup = drawn(<Sparkline label="Entries" values={[3, undefined, 9, 5]} />);
    expect(markup).toContain("Entries. From 3 to 5; lowest 3, highest 9");
  });

  test("nothing known, nothing drawn", () => {
    expect(drawn(<Sparkline label="Entries" values={[undefined]} />)).not.toContain("<svg");
  });
});
