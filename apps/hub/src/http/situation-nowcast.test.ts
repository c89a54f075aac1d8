import type { DayDelivery, Deliveries } from "@caravanserai/store";
import { describe, expect, test } from "vitest";
import { nowcastOf, withOutcome } from "./situation-nowcast.ts";

const hourMs = 3_600_000;
const dayStartMs = Date.UTC(2031, 4, 14, 19);
const moment = { nowMs: dayStartMs + 14 * hourMs, dayStartMs };

/** A tablet that counts the same every day; of today only what it has sent. */
function daysOf(device: string, sentToday: number): DayDelivery[] {
  const day = { device, direction: "in" as const };
  const past = [1, 2, 3, 4, 5].map((daysBefore) => ({
    ...{ ...day, daysBefore, knownUntilNow: 500, finalUntilNow: 500 + 10 * daysBefore },
    ...{ knownWholeDay: 500, finalWholeDay: 1000 },
  }));
  if (sentToday === 0) return past;
  const today = { knownUntilNow: sentToday, finalUntilNow: sentToday };
  const whole = { knownWholeDay: sentToday, finalWholeDay: sentToday };
  return [...past, { ...day, daysBefore: 0, ...today, ...whole }];
}

function post(device: string, isSilent: boolean) {
  return {
    device,
    label: device,
    crossing: null,
    lastHeardAtMs: null,
    isSilent,
    isComplete: false,
  };
}

describe("today's count from posts not yet heard", () => {
  test("expects of the silent what they usually count, and names them", () => {
    const deliveries: Deliveries = {
      asOfMs: moment.nowMs,
      posts: [post("north", false), post("south", true)],
      days: [...daysOf("north", 480), ...daysOf("south", 0)],
    };
    const answer = nowcastOf(deliveries, moment);
    expect(answer.in.untilNow?.known).toBe(480);
    expect(answer.in.untilNow?.expected).toBeGreaterThan(960);
    expect(answer.in.untilNow?.low).toBeGreaterThanOrEqual(480);
    expect(answer.in.wholeDay?.expected).toBeGreaterThan(answer.in.untilNow?.expected ?? 0);
    expect(answer.silent.map(({ label }) => label)).toEqual(["south"]);
    expect(answer.silent[0]?.expectedIn).toBeGreaterThan(500);
    expect(answer.out).toEqual({ untilNow: null, wholeDay: null });
  });

  test("takes the count of a post that has sent everything as it is", () => {
    const complete = { ...post("north", false), isComplete: true };
    const days = daysOf("north", 480);
    const answer = nowcastOf({ asOfMs: moment.nowMs, posts: [complete], days }, moment);
    expect(answer.in.untilNow).toMatchObject({ known: 480, expected: 480, low: 480, high: 480 });
    expect(answer.in.wholeDay?.low).toBeGreaterThan(480);
    const missing = { asOfMs: moment.nowMs, posts: [complete, post("south", true)] };
    const found = nowcastOf({ ...missing, days: [...days, ...daysOf("south", 0)] }, moment);
    expect(found.in.untilNow?.low).toBeGreaterThan(480);
  });

  test("does not guess in the first days", () => {
    const days = daysOf("north", 480).filter(({ daysBefore }) => daysBefore < 3);
    const deliveries = { asOfMs: moment.nowMs, posts: [post("north", true)], days };
    const answer = nowcastOf(deliveries, moment);
    expect(answer.in.untilNow).toBeNull();
    expect(answer.silent).toMatchObject([{ knownIn: 480, expectedIn: null }]);
  });

  test("beside the estimate of a past day stands what it came to, with today's knowledge", () => {
    const deliveries: Deliveries = {
      asOfMs: moment.nowMs,
      posts: [post("north", false)],
      days: daysOf("north", 480),
    };
    const answer = nowcastOf(deliveries, moment);
    expect(answer.in.untilNow?.cameTo).toBeNull();
    const seen = withOutcome(answer, [{ direction: "in", untilNow: 530, wholeDay: 990 }]);
    expect(seen.in.untilNow).toEqual({ ...answer.in.untilNow, cameTo: 530 });
    expect(seen.in.wholeDay?.cameTo).toBe(990);
    expect(seen.out).toEqual(answer.out);
  });
});
