import { describe, expect, it } from "vitest";
import { estimateQueue, type QueueRecord } from "./estimate-queue.ts";
import { createIntervalCalibration } from "./interval-calibration.ts";
import { leaverShareOf } from "./leaver-share.ts";
import type { TokenTimes } from "./queue-tokens.ts";
import { answerWait } from "./wait-answer.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const nowMs = 1_000 * hourMs;

/** Two lanes that serve ten an hour each for six hours, and some who wait. */
function queueOf({ waiting, hoursSilent = 0 }: { waiting: number; hoursSilent?: number }) {
  const served = Array.from({ length: 120 }, (_none, index): TokenTimes => {
    const servedMs = nowMs - 6 * hourMs + (index + 1) * 3 * minuteMs;
    const lane = index % 2 === 0 ? "1" : "2";
    return { token: `S${index}`, joinedMs: servedMs - 3 * hourMs, servedMs, lane };
  });
  const behind = Array.from({ length: waiting }, (_none, index): TokenTimes => ({
    token: `W${index}`,
    joinedMs: nowMs - ((waiting - index) * 3 * hourMs) / waiting,
  }));
  const record: QueueRecord = {
    crossing: "SYR",
    tokens: [...served, ...behind],
    schedule: [{ fromMs: nowMs - 24 * hourMs, lanesOpen: 2 }],
    heardMs: nowMs - hoursSilent * hourMs,
    countError: 0,
  };
  return record;
}

describe("the estimate of a queue", () => {
  it("divides those ahead by what the lanes have served", () => {
    const estimate = estimateQueue(queueOf({ waiting: 60 }), nowMs);
    expect(estimate).toMatchObject({ ahead: 60, servedLastHour: 20, contradictions: [] });
    expect(estimate.rate?.perLaneHour).toBeCloseTo(10, 1);
    // 60 at 20 an hour, less the few who leave.
    expect(estimate.source.range?.middleMinutes).toBeGreaterThan(165);
    expect(estimate.source.range?.middleMinutes).toBeLessThan(182);
    expect(estimate.checks.lastToEnterMinutes).toBeCloseTo(180, 6);
  });

  it("learns rates per lane where openings are known, and is the same where lanes are alike", () => {
    const openings = ["1", "2"].map((lane) => ({
      lane,
      fromMs: nowMs - 24 * hourMs,
      toMs: undefined,
    }));
    const pooled = estimateQueue(queueOf({ waiting: 60 }), nowMs);
    const single = estimateQueue({ ...queueOf({ waiting: 60 }), openings }, nowMs);
    expect(single.rate?.perLaneHour).toBeCloseTo(pooled.rate?.perLaneHour ?? 0, 6);
  });

  it("tells the pace of a whole day apart from that of the last hours, by real lines alone", () => {
    const record = queueOf({ waiting: 60 });
    // In the night before, each lane served five an hour; long before it, single ones came and went.
    const night = Array.from({ length: 60 }, (_none, index): TokenTimes => {
      const servedMs = nowMs - 12 * hourMs + (index + 1) * 6 * minuteMs;
      return { token: `N${index}`, joinedMs: servedMs - 3 * hourMs, servedMs };
    });
    const calm = Array.from({ length: 6 }, (_none, index): TokenTimes => {
      const servedMs = nowMs - 23 * hourMs + index * hourMs;
      return { token: `C${index}`, joinedMs: servedMs - minuteMs, servedMs };
    });
    const tokens = [...calm, ...night, ...record.tokens];
    const { rate, rateOfDay } = estimateQueue({ ...record, tokens }, nowMs);
    expect(rate?.perLaneHour).toBeCloseTo(10, 0);
    // 180 served by two lanes in the fifteen hours in which a line stood.
    expect(rateOfDay?.perLaneHour).toBeCloseTo(180 / 2 / 14.9, 0);
  });

  it("does not count hours in which nobody waited as slow", () => {
    const record = queueOf({ waiting: 20 });
    const recent = record.tokens.filter(
      ({ servedMs }) => servedMs === undefined || servedMs > nowMs - hourMs,
    );
    const calm = recent.map((token) => ({
      ...token,
      joinedMs: Math.max(token.joinedMs, nowMs - hourMs),
    }));
    expect(estimateQueue({ ...record, tokens: calm }, nowMs).rate?.perLaneHour).toBeCloseTo(10, 0);
  });

  it("is not known at a crossing that has gone silent, and says since when", () => {
    const { source } = estimateQueue(queueOf({ waiting: 60, hoursSilent: 2 }), nowMs);
    expect(answerWait([source], nowMs)).toEqual({
      kind: "not-known",
      reason: "stale",
      lastHeardMs: nowMs - 2 * hourMs,
    });
  });

  it("cannot tell before anybody was served, unless like crossings can", () => {
    const record = queueOf({ waiting: 60 });
    const waiting = record.tokens.filter(({ servedMs }) => servedMs === undefined);
    const young = { ...record, tokens: waiting };
    expect(answerWait([estimateQueue(young, nowMs).source], nowMs)).toMatchObject({
      reason: "cannot-tell",
    });
    const usualRate = { perLaneHour: 10, relativeSpread: 0.3 };
    const told = estimateQueue({ ...young, usualRate }, nowMs);
    expect(told.source.range?.middleMinutes).toBeGreaterThan(150);
  });

  it("never answers 0, even with nobody there", () => {
    const { source } = estimateQueue(queueOf({ waiting: 0 }), nowMs);
    const answer = answerWait([source], nowMs);
    expect(answer).toMatchObject({ kind: "known", range: { middleMinutes: 5 } });
  });

  it("takes the width of its range from what past estimates were worth", () => {
    const calibration = createIntervalCalibration();
    for (let count = 0; count < 20; count++) calibration.record("SYR", 180, 90);
    const plain = estimateQueue(queueOf({ waiting: 60 }), nowMs).source.range!;
    const { lowMinutes, middleMinutes } = estimateQueue(
      queueOf({ waiting: 60 }),
      nowMs,
      calibration,
    ).source.range!;
    expect(middleMinutes).toBe(plain.middleMinutes);
    expect(lowMinutes).toBeCloseTo(middleMinutes / 2, 6);
  });

  it("shows what contradicts it", () => {
    const record = queueOf({ waiting: 600 });
    expect(estimateQueue(record, nowMs).contradictions).toContain("lastToEnterMinutes");
  });
});

describe("the share of leavers", () => {
  it("is the usual one until many tokens have ended", () => {
    expect(leaverShareOf({ left: 0, served: 0 })).toBeCloseTo(0.05, 9);
    expect(leaverShareOf({ left: 300, served: 1_700 })).toBeCloseTo(0.148, 3);
    expect(leaverShareOf({ left: 1_000, served: 0 })).toBe(0.6);
  });
});
