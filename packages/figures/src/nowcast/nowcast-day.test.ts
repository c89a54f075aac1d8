import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, test } from "vitest";
import { nowcastDay, type PostDelivery } from "./nowcast-day.ts";

const posts = ["Syrym", "Zhaisan", "Kairak", "Auyl", "Taskala"];

/** Days of five posts that send what they counted at noon and after the day. */
function worldOf(seed: number, silent?: string) {
  const random = createSeededRandom(seed);
  const deliveries: PostDelivery[] = [];
  let truth = 0;
  for (let at = 1; at <= 15; at++) {
    const day = `2031-05-${String(at).padStart(2, "0")}`;
    for (const [index, post] of posts.entries()) {
      const final = Math.round((800 + 400 * index) * (0.8 + random.float() * 0.4));
      const known = Math.round(final * (0.45 + random.float() * 0.1));
      const isToday = at === 15;
      if (!(isToday && post === silent)) {
        deliveries.push({ post, day, knownAtHours: 12, count: known });
      }
      if (isToday) truth += final;
      else deliveries.push({ post, day, knownAtHours: 26, count: final });
    }
  }
  return { deliveries, truth };
}

describe("today's count from posts not yet heard", () => {
  test("is nearer than what is known, and its interval holds as often as it says", () => {
    let [error, covered] = [0, 0];
    const runs = 120;
    for (let seed = 1; seed <= runs; seed++) {
      const { deliveries, truth } = worldOf(seed);
      const found = nowcastDay({ day: "2031-05-15", atHours: 13, deliveries });
      error += Math.abs(found!.expected - truth) / truth / runs;
      if (truth >= found!.low && truth <= found!.high) covered++;
    }
    expect(error).toBeLessThan(0.06);
    expect(covered / runs).toBeGreaterThan(0.7);
    expect(covered / runs).toBeLessThan(0.95);
  });

  test("names the silent and expects their usual count", () => {
    const { deliveries, truth } = worldOf(7, "Taskala");
    const found = nowcastDay({ day: "2031-05-15", atHours: 13, deliveries });
    expect(found?.silentPosts).toEqual(["Taskala"]);
    expect(Math.abs(found!.expected - truth) / truth).toBeLessThan(0.15);
    expect(found!.low).toBeGreaterThanOrEqual(found!.known);
  });

  test("does not guess from two days", () => {
    const deliveries = worldOf(1).deliveries.filter(({ day }) => day > "2031-05-12");
    expect(nowcastDay({ day: "2031-05-15", atHours: 13, deliveries })).toBeUndefined();
  });
});
