import { describe, expect, test } from "vitest";
import { isoDay } from "../calendar/civil-day.ts";
import { calendarDays, periodOf } from "../claims/period.ts";
import { allDirections, type Claim } from "../claims/claim.ts";
import { traceOrigins } from "../lineage/trace-origins.ts";
import { findContradictions } from "./find-contradictions.ts";

function claim(id: string, value: number, over: Partial<Claim> = {}): Claim {
  return {
    id,
    quantity: { kind: "value", value },
    qualifier: "exact",
    isHedged: false,
    unit: "person-crossings",
    measure: "entries",
    direction: "in",
    rate: "period",
    aspect: "total",
    place: "Georgia",
    counterpart: null,
    population: null,
    period: periodOf("2031-11-03", "2031-11-05"),
    asOf: "2031-11-06",
    source: {
      saidBy: "interior ministry",
      relayedBy: [],
      outlet: "Orda",
      sourceClass: "authority",
    },
    reliability: { min: 0.5, max: 0.9 },
    wordingNote: null,
    ...over,
  };
}

const day = (id: string, value: number, date: string) =>
  claim(id, value, { period: periodOf(date, date) });
const parts = [
  day("d1", 20_140, "2031-11-03"),
  day("d2", 25_260, "2031-11-04"),
  day("d3", 26_080, "2031-11-05"),
];

describe("parts and whole", () => {
  test("of two totals the one that its days do not add up to is refuted", () => {
    const { contradictions } = findContradictions([
      claim("right", 71_480),
      claim("wrong", 58_903),
      ...parts,
    ]);
    expect(new Set(contradictions.map(({ refuted }) => refuted))).toEqual(new Set(["wrong"]));
    expect(contradictions.find(({ identity }) => identity === "parts-whole")).toMatchObject({
      stated: 58_903,
      expected: 71_480,
      residual: -12_577,
      strength: "arithmetic",
    });
  });

  test("days that add up refute nobody, and the residual is said", () => {
    const { contradictions, residuals } = findContradictions([claim("right", 71_480), ...parts]);
    expect(contradictions).toEqual([]);
    expect(residuals).toContainEqual(
      expect.objectContaining({ identity: "parts-whole", residual: 0, holds: true }),
    );
  });

  test("two totals alone are undecided", () => {
    const { contradictions } = findContradictions([claim("one", 71_480), claim("two", 58_903)]);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toMatchObject({ identity: "same-event", refuted: null });
  });

  test("a part is not larger than the whole: totals never fall", () => {
    const earlier = claim("earlier", 90_000, {
      qualifier: "at-least",
      period: periodOf("2031-11-03", "2031-11-04"),
    });
    const { contradictions } = findContradictions([earlier, claim("later", 71_480)]);
    expect(contradictions[0]).toMatchObject({ identity: "contained-period" });
  });

  test("days from 10:00 to 10:00 are other days", () => {
    const shifted = claim("shifted", 58_903, {
      period: periodOf("2031-11-03", "2031-11-05", { at: "10:00", namedAfter: "start" }),
    });
    const found = findContradictions([claim("one", 71_480), shifted]);
    expect(found.contradictions).toEqual([]);
    expect(found.barred).toContainEqual(expect.objectContaining({ reason: "day-limits" }));
    expect(calendarDays.at).toBe("00:00");
  });

  test("all directions are not one direction", () => {
    const everywhere = claim("everywhere", 100_000, {
      qualifier: "far-more-than",
      measure: "exits",
      direction: "out",
      place: "Russia",
      counterpart: allDirections,
    });
    const entries = claim("entries", 71_480, { counterpart: "Russia" });
    const found = findContradictions([everywhere, entries]);
    expect(found.contradictions).toEqual([]);
  });
});

describe("many statements on one event", () => {
  const days = Array.from({ length: 620 }, (_, at) => day(`d${at}`, 100, isoDay(22_000 + at)));
  const period = periodOf(isoDay(22_000), isoDay(22_619));

  test("parts beyond the five hundredth count, too", () => {
    const found = findContradictions([...days, claim("wrong", 50_000, { period })]);
    expect(found.contradictions).toContainEqual(
      expect.objectContaining({ refuted: "wrong", expected: 62_000, identity: "parts-whole" }),
    );
    expect(found.omitted).toBe(0);
  });

  test(
    "what is too much to compare is counted and not dropped in silence",
    { timeout: 60_000 },
    () => {
      const rivals = Array.from({ length: 130 }, (_, at) => claim(`r${at}`, 1000 * (at + 2) ** 2));
      expect(findContradictions(rivals).omitted).toBeGreaterThan(0);
    },
  );
});

test("in - out is the change of who is present", () => {
  const open = { period: periodOf("2031-09-21", null), asOf: null };
  const { contradictions } = findContradictions([
    claim("in", 400_000, { ...open, qualifier: "slightly-more-than" }),
    claim("out", 320_000, { ...open, qualifier: "slightly-more-than", measure: "exits" }),
    claim("here", 100_000, {
      ...open,
      period: periodOf(null, null),
      qualifier: "about",
      unit: "persons",
      measure: "present",
    }),
  ]);
  expect(contradictions).toEqual([
    expect.objectContaining({
      identity: "stock-change",
      refuted: "here",
      residual: 20_000,
      unless: "stock-at-start",
    }),
  ]);
});

describe("exits to one country", () => {
  const exits = { measure: "exits", direction: "out" } as const;
  const whole = [
    claim("in", 100_000),
    claim("out", 60_000, { ...exits, counterpart: allDirections }),
    claim("here", 40_000, { unit: "persons", measure: "present", asOf: "2031-11-05" }),
  ];

  test("are a part of those who left, so that fewer contradict nothing", () => {
    const some = claim("some", 20_000, { ...exits, counterpart: "Russia" });
    expect(findContradictions([...whole, some]).contradictions).toEqual([]);
  });

  test("are refuted where they are too many and the others agree", () => {
    const many = claim("many", 75_000, { ...exits, counterpart: "Russia" });
    const { contradictions } = findContradictions([...whole, many]);
    expect(contradictions).toEqual([
      expect.objectContaining({ identity: "stock-change", refuted: "many", residual: 15_000 }),
    ]);
  });
});

describe("lineage", () => {
  const told = { quantity: { kind: "value", value: 98_000 }, qualifier: "about" } as const;
  const source = (saidBy: string | null, relayedBy: string[], outlet: string) =>
    ({ saidBy, relayedBy, outlet, sourceClass: saidBy === null ? "press" : "authority" }) as const;

  test("copies in other words, languages and roundings are one origin", () => {
    const origins = traceOrigins([
      claim("a", 98_000, { ...told, source: source("МВД Казахстана", ["RIA Novosti"], "ntv") }),
      claim("b", 98_000, {
        ...told,
        source: source(null, ["RIA Novosti"], "merkur"),
        measure: "exits",
        place: "Russia",
        counterpart: "Georgia",
      }),
      claim("c", 98_000, { ...told, source: source("Innenministerium", [], "digest") }),
      claim("d", 100_000, {
        qualifier: "almost",
        source: source("interior ministry", ["Al Jazeera"], "telegraph"),
      }),
    ]);
    expect(origins).toHaveLength(1);
    expect(origins[0]?.claims.toSorted()).toEqual(["a", "b", "c", "d"]);
  });

  test("another speaker with the same number corroborates", () => {
    const origins = traceOrigins([
      claim("a", 98_000, { ...told, source: source("interior ministry", [], "x") }),
      claim("b", 98_000, { ...told, source: source("UNHCR", [], "y") }),
    ]);
    expect(origins.map(({ corroboratedBy }) => corroboratedBy)).toEqual([["O2"], ["O1"]]);
  });

  test("the same number of another day is another statement", () => {
    expect(traceOrigins([day("a", 5000, "2031-11-03"), day("b", 5000, "2031-11-04")])).toHaveLength(
      2,
    );
  });
});
