import { afterAll, describe, expect, it } from "vitest";
import { simulateSeed } from "./simulate-seed.ts";
import { addedRuns, noRun, simulateSeeds } from "./simulate-seeds.ts";

const chunk = 50;
const firstSeeds = Array.from({ length: 10 }, (_unused, index) => 1 + index * chunk);

describe("the simulated field keeps every promise", () => {
  let run = noRun;

  it.each(firstSeeds)("over 50 seeds from %i", { timeout: 120_000 }, async (firstSeed) => {
    const part = await simulateSeeds({ firstSeed, seeds: chunk });
    expect(part.failed).toEqual([]);
    run = addedRuns(run, part);
  });

  // A world in which nothing goes wrong proves nothing.
  afterAll(() => {
    expect(run.seeds).toBe(500);
    expect(run.figures.acknowledged).toBeGreaterThan(20_000);
    expect(run.figures.crashes).toBeGreaterThan(2_000);
    expect(run.figures.restores).toBeGreaterThan(200);
    expect(run.figures.evictions).toBeGreaterThan(50);
  });
});

it("plays a seed again to the letter, and another one otherwise", async () => {
  const first = await simulateSeed(6);
  const second = await simulateSeed(6);
  expect(second.trace.join("\n")).toBe(first.trace.join("\n"));
  expect(second).toEqual(first);
  expect((await simulateSeed(7)).trace.join("\n")).not.toBe(first.trace.join("\n"));
});
