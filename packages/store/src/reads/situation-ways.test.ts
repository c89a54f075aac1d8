import { expect, test } from "vitest";
import { waysOf, type WayRow } from "./situation-ways.ts";

function way(crossing: string, persons: number, more: Partial<WayRow> = {}): WayRow {
  const sums = { persons, recorded: 0, departed: 0, unplaced: 0 };
  return { crossing, place: "", destination: "", ...sums, ...more };
}

const personsAt = (ways: ReturnType<typeof waysOf>, stage: string, code: string) =>
  ways.nodes.find((node) => node.stage === stage && node.code === code)?.persons;

test("what nobody knows is a stop of its own, and every stage has everybody", () => {
  const ways = waysOf([
    way("C1", 60, { place: "Oral", destination: "Astana", departed: 20 }),
    way("C1", 30, { place: "not-needed" }),
    way("", 25),
  ]);
  expect(ways.persons).toBe(115);
  expect(personsAt(ways, "crossing", "unknown")).toBe(25);
  expect(personsAt(ways, "first-place", "not-needed")).toBe(30);
  expect(personsAt(ways, "destination", "unknown")).toBe(55);
  expect(personsAt(ways, "outcome", "left")).toBe(20);
  for (const stage of ["crossing", "first-place", "destination", "outcome"]) {
    const shown = ways.nodes.filter((node) => node.stage === stage);
    expect(shown.reduce((sum, { persons }) => sum + (persons ?? 0), 0)).toBe(115);
  }
});

test("few persons are not told apart", () => {
  const ways = waysOf([
    way("C1", 50, { destination: "Astana" }),
    way("C2", 6, { destination: "Astana" }),
    way("C3", 5, { destination: "Hamlet" }),
  ]);
  expect(personsAt(ways, "crossing", "C2")).toBeUndefined();
  expect(personsAt(ways, "crossing", "other")).toBe(11);
  expect(personsAt(ways, "destination", "other")).toBeNull();
  const few = ways.links.filter(({ stage, to }) => stage === "first-place" && to === "other");
  expect(few.map(({ persons }) => persons)).toEqual([null]);
});

test("the smallest of many are joined", () => {
  const many = Array.from({ length: 20 }, (_none, index) => way(`C${index}`, 100 - index));
  const crossings = waysOf(many).nodes.filter(({ stage }) => stage === "crossing");
  expect(crossings).toHaveLength(13);
  expect(crossings.find(({ code }) => code === "other")?.persons).toBeGreaterThan(600);
});
