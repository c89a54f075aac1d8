import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import { findChangedHands } from "./changed-hands.ts";
import { findOperatorExceptions } from "./operator-exceptions.ts";
import { findOutOfTurn } from "./out-of-turn.ts";
import type { WatchedToken } from "./service-events.ts";
import { upperTail } from "./upper-tail.ts";
import { findWaitAgainstCounts, type KeptEstimate } from "./wait-against-counts.ts";

const minuteMs = 60_000;

/** A day of a queue at which three lanes serve in turn, with the ordinary disorder of a hall. */
function fictionalDay(seed: number): WatchedToken[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: 300 }, (_none, index) => {
    const joinedMs = index * 4 * minuteMs;
    const servedMs = joinedMs + (120 + random.float() * 25) * minuteMs;
    const lane = String(index % 3);
    return {
      token: `T${index}`,
      crossing: "SYR",
      mode: "car",
      joinedMs,
      servedMs,
      lane,
      operator: `O${lane}`,
    };
  });
}

function isOddOne(index: number) {
  return index % 3 === 1 && index % 9 === 1;
}

describe("service out of turn", () => {
  it("is signalled for the lane that does it, with figures", () => {
    const tokens = fictionalDay(1).map((token, index) =>
      isOddOne(index) ? { ...token, servedMs: token.joinedMs + 5 * minuteMs } : token,
    );
    const signals = findOutOfTurn(tokens);
    expect(signals.length).toBe(1);
    expect(signals[0]).toMatchObject({
      code: "signals.service-out-of-turn",
      subject: { kind: "lane", id: "1" },
      figures: { services: 100 },
    });
    expect(signals[0]?.figures["outOfTurn"]).toBeGreaterThan(25);
    expect(signals[0]?.figures["overtakenMedian"]).toBeGreaterThan(10);
  });

  it("is no news when a reason was logged, or when the queue was only disorderly", () => {
    const explained = fictionalDay(2).map((token, index) =>
      isOddOne(index)
        ? {
            ...token,
            servedMs: token.joinedMs + 5 * minuteMs,
            jump: { reason: "infant", operator: "O1" },
          }
        : token,
    );
    expect(findOutOfTurn(explained)).toEqual([]);
    for (const seed of [3, 4, 5, 6]) expect(findOutOfTurn(fictionalDay(seed))).toEqual([]);
  });

  it("is not made of tokens that were lost early", () => {
    const lost = Array.from({ length: 10 }, (_none, index) => ({
      token: `L${index}`,
      crossing: "SYR",
      mode: "car",
      joinedMs: index * minuteMs,
    }));
    expect(findOutOfTurn([...fictionalDay(7), ...lost])).toEqual([]);
  });

  it("is found at a crossing with a single lane, too", () => {
    const tokens = fictionalDay(8).map((token, index) => ({
      ...token,
      lane: "only",
      servedMs: isOddOne(index) ? token.joinedMs + 5 * minuteMs : token.servedMs,
    }));
    expect(findOutOfTurn(tokens).map(({ subject }) => subject.id)).toEqual(["only"]);
  });
});

describe("tokens that change hands", () => {
  const token = { ...fictionalDay(1)[0]!, boundTo: "party-1" };

  it("are signalled when somebody else is served", () => {
    expect(findChangedHands([{ ...token, servedTo: "party-2" }])).toMatchObject([
      { code: "signals.token-changed-hands", subject: { kind: "token", id: "T0" } },
    ]);
    expect(findChangedHands([{ ...token, servedTo: "party-1" }, token])).toEqual([]);
  });

  it("are signalled when one party takes many within a day", () => {
    const taken = Array.from({ length: 4 }, (_none, index) => ({
      ...token,
      token: `M${index}`,
      joinedMs: index * 60 * minuteMs,
    }));
    expect(findChangedHands(taken)).toMatchObject([
      { code: "signals.many-tokens-one-party", figures: { tokens: 4 } },
    ]);
    expect(findChangedHands(taken.slice(0, 2))).toEqual([]);
    const spread = taken.map((one, index) => ({ ...one, joinedMs: index * 1_500 * minuteMs }));
    expect(findChangedHands(spread)).toEqual([]);
  });
});

describe("one operator's exceptions", () => {
  const withJumps = (byOperator: Readonly<Record<string, number>>) => {
    const left = { ...byOperator };
    return fictionalDay(9).map((token) => {
      const operator = token.operator ?? "";
      if ((left[operator] ?? 0) <= 0) return token;
      left[operator] = (left[operator] ?? 0) - 1;
      return { ...token, jump: { reason: "illness", operator } };
    });
  };

  it("are signalled when far above the colleagues'", () => {
    expect(findOperatorExceptions(withJumps({ O0: 2, O1: 25, O2: 3 }))).toMatchObject([
      {
        code: "signals.operator-exceptions",
        subject: { kind: "operator", id: "O1" },
        figures: { exceptions: 25, services: 100, share: 0.25 },
      },
    ]);
  });

  it("are no news when all make them, or when they are few", () => {
    expect(findOperatorExceptions(withJumps({ O0: 20, O1: 25, O2: 22 }))).toEqual([]);
    expect(findOperatorExceptions(withJumps({ O1: 4 }))).toEqual([]);
  });
});

describe("waits that do not fit the counts", () => {
  const estimate = (hour: number, isOff: boolean): KeptEstimate => ({
    crossing: "SYR",
    mode: "car",
    atMs: hour * 60 * minuteMs,
    middleMinutes: 600,
    checks: {
      lastToEnterMinutes: 90,
      headOfLineMinutes: undefined,
      queueOverThroughputMinutes: undefined,
    },
    contradictions: isOff ? ["lastToEnterMinutes"] : [],
  });

  it("are signalled after several estimates in a row", () => {
    const run = [0, 1, 2, 3, 4].map((hour) => estimate(hour, hour > 0));
    expect(findWaitAgainstCounts(run)).toMatchObject([
      {
        code: "signals.wait-against-counts",
        figures: { estimates: 4, estimateMinutes: 600, checkMinutes: 90 },
      },
    ]);
    expect(findWaitAgainstCounts(run.slice(0, 4))).toEqual([]);
    expect(findWaitAgainstCounts([...run, estimate(5, false)])).toEqual([]);
  });
});

describe("the upper tail", () => {
  it("is the chance of so many or more", () => {
    expect(upperTail(0, 10, 0.5)).toBe(1);
    expect(upperTail(10, 10, 0.5)).toBeCloseTo(0.5 ** 10, 12);
    expect(upperTail(1, 2, 0.5)).toBeCloseTo(0.75, 12);
    expect(upperTail(3, 5, 0)).toBe(0);
    expect(upperTail(3, 5, 1)).toBe(1);
  });
});
