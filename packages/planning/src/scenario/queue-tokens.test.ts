import { beforeAll, describe, expect, it } from "vitest";
import { hourMs } from "./calendar.ts";
import { createModelCase } from "./model-case.ts";

interface Line {
  taken: number;
  servedOrLeft: number;
  peopleTaken: number;
  peopleGone: number;
  longestMs: number;
}

describe("tokens and lanes of the model case", () => {
  const scenario = createModelCase({ seed: 7 });
  const lines = new Map<string, Line>();
  const takenAt = new Map<number, { atMs: number; people: number }>();
  const lanes = new Map<string, number>();
  const strays: string[] = [];
  let acts = 0;

  beforeAll(() => {
    for (const act of scenario.acts()) {
      if (!("token" in act) && act.kind !== "lane-set") continue;
      acts += 1;
      const line = lines.get(act.crossing) ?? {
        taken: 0,
        servedOrLeft: 0,
        peopleTaken: 0,
        peopleGone: 0,
        longestMs: 0,
      };
      lines.set(act.crossing, line);
      if (act.kind === "lane-set") {
        const open = lanes.get(act.crossing) ?? 0;
        lanes.set(act.crossing, open + (act.isOpen ? 1 : -1));
        continue;
      }
      if (act.kind === "token-taken") {
        const people = act.persons * act.parties;
        takenAt.set(act.token, { atMs: act.atMs, people });
        line.taken += 1;
        line.peopleTaken += people;
        continue;
      }
      const taken = takenAt.get(act.token);
      if (taken === undefined || taken.atMs > act.atMs) strays.push(`${act.kind} ${act.token}`);
      if (act.kind === "token-called") continue;
      line.servedOrLeft += 1;
      line.peopleGone += taken?.people ?? 0;
      const isServed = act.kind === "token-served";
      if (isServed) line.longestMs = Math.max(line.longestMs, act.atMs - (taken?.atMs ?? 0));
    }
  }, 60_000);

  it("take place before anything else happens to a token", () => {
    expect(strays).toEqual([]);
  });

  it("show the longest and the shortest line of the reports: three days, three hours", () => {
    const ends = scenario.crossings.map(({ code }) => lines.get(code)!.longestMs / hourMs);
    expect(Math.max(...ends)).toBeGreaterThan(66);
    expect(Math.max(...ends)).toBeLessThan(76);
    expect(Math.min(...ends)).toBeGreaterThan(2);
    expect(Math.min(...ends)).toBeLessThan(4);
  });

  it("leave as many people in each line as the model has", () => {
    for (const { code } of scenario.crossings) {
      const { peopleTaken, peopleGone } = lines.get(code)!;
      const queue = scenario.crossingWaits(code, scenario.toMs - 1)!.queuePersons;
      expect(Math.abs(peopleTaken - peopleGone - queue), code).toBeLessThan(
        150 + 0.12 * peopleTaken,
      );
    }
  });

  it("open as many lanes as the model, and cost few acts", () => {
    for (const { code } of scenario.crossings) {
      const wanted = scenario.crossingWaits(code, scenario.toMs - 2 * hourMs)!.lanesOpen;
      expect(Math.abs(lanes.get(code)! - wanted), code).toBeLessThanOrEqual(1);
    }
    expect(acts).toBeLessThan(25_000);
  });
});
