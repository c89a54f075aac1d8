import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueOfTokens, type TokenTimes } from "./queue-tokens.ts";

const minuteMs = 60_000;
const nowMs = 1_000 * minuteMs;

const minute = fc.integer({ min: 0, max: 1_200 });
const tokenTimes = fc.record({
  token: fc.integer({ min: 0, max: 40 }).map(String),
  joinedMs: minute.map((at) => at * minuteMs),
  calledMs: fc.option(
    minute.map((at) => at * minuteMs),
    { nil: undefined },
  ),
  servedMs: fc.option(
    minute.map((at) => at * minuteMs),
    { nil: undefined },
  ),
  leftMs: fc.option(
    minute.map((at) => at * minuteMs),
    { nil: undefined },
  ),
});

/** Twenty-five parties an hour apart by two minutes, each served after an hour. */
function orderly(): TokenTimes[] {
  return Array.from({ length: 25 }, (_none, index) => {
    const joinedMs = nowMs - (120 - index * 2) * minuteMs;
    return { token: `T${index}`, joinedMs, servedMs: joinedMs + 60 * minuteMs, lane: "1" };
  });
}

describe("a queue of tokens", () => {
  it("counts every token once, whatever was told of it and in whatever order", () => {
    fc.assert(
      fc.property(fc.array(tokenTimes, { maxLength: 80 }), (tokens) => {
        const { waiting, served, left, flaws } = queueOfTokens(tokens, nowMs);
        const distinct = new Set(tokens.map(({ token }) => token)).size;
        expect(waiting.length + flaws.lost + served.length + left.length).toBe(distinct);
        const other = queueOfTokens([...tokens].reverse(), nowMs);
        expect(other.waiting.length).toBe(waiting.length);
        expect(other.served.length).toBe(served.length);
      }),
    );
  });

  it("counts a token served at two booths without network once, and says so", () => {
    const twice: TokenTimes[] = [
      { token: "A", joinedMs: 0, servedMs: 90 * minuteMs, lane: "1" },
      { token: "A", joinedMs: 0, servedMs: 95 * minuteMs, lane: "2" },
    ];
    const { served, flaws } = queueOfTokens(twice, nowMs);
    expect(served).toMatchObject([{ servedMs: 90 * minuteMs, lane: "1" }]);
    expect(flaws.servedTwice).toBe(1);
    expect(queueOfTokens([twice[0]!, twice[0]!], nowMs).flaws.servedTwice).toBe(0);
  });

  it("takes a token that everybody overtook for lost", () => {
    const lost = { token: "lost", joinedMs: nowMs - 300 * minuteMs };
    const patient = { token: "patient", joinedMs: nowMs - 60 * minuteMs };
    const { waiting, flaws } = queueOfTokens([...orderly(), lost, patient], nowMs);
    expect(waiting).toEqual([patient]);
    expect(flaws.lost).toBe(1);
  });

  it("does not take the waiting for lost because priority is served first", () => {
    const priority = orderly().map((token) => ({ ...token, isPriority: true }));
    const waiting = { token: "waiting", joinedMs: nowMs - 300 * minuteMs };
    expect(queueOfTokens([...priority, waiting], nowMs).waiting).toEqual([waiting]);
  });

  it("takes somebody who was called an hour ago and not served for gone", () => {
    const called = (minutesAgo: number): TokenTimes => ({
      token: String(minutesAgo),
      joinedMs: 0,
      calledMs: nowMs - minutesAgo * minuteMs,
    });
    const { waiting, flaws } = queueOfTokens([called(10), called(61)], nowMs);
    expect(waiting.map(({ token }) => token)).toEqual(["10"]);
    expect(flaws.lost).toBe(1);
  });

  it("survives clocks that run backwards or ahead", () => {
    const tokens: TokenTimes[] = [
      { token: "backwards", joinedMs: 100 * minuteMs, servedMs: 90 * minuteMs },
      { token: "ahead", joinedMs: nowMs + 60 * minuteMs },
    ];
    const { waiting, served, flaws } = queueOfTokens(tokens, nowMs);
    expect(served.length).toBe(1);
    expect(waiting).toEqual([{ token: "ahead", joinedMs: nowMs }]);
    expect(flaws).toMatchObject({ backwards: 1, ahead: 1 });
  });
});
