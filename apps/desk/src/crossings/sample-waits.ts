import type {
  ForecastAnswer,
  ForecastScoresAnswer,
  WaitAlertsAnswer,
  WaitCrossing,
  WaitEstimate,
  WaitHistory,
  WaitsAnswer,
} from "@caravanserai/contract";

const hourMs = 3_600_000;
/** 27 September 2022, 12:00 UTC. */
export const sampleNowMs = Date.UTC(2022, 8, 27, 12);

/** Invented crossings along a line; the first has the longest wait, the last is silent. */
export function sampleCrossing(index: number): WaitCrossing {
  return {
    crossing: `X${index}`,
    name: `Crossing ${index}`,
    nameRu: `Пункт ${index}`,
    nameKk: "",
    town: "Nowhere",
    location: { latitude: 50 + (index % 3), longitude: 50 + index * 3 },
    isFictional: true,
    utcOffsetMinutes: 300,
    modes: ["car", "foot"],
    lastHeardMs: sampleNowMs - 5 * 60_000,
  };
}

export function sampleEstimate(index: number, minutes: number | undefined): WaitEstimate {
  return {
    crossing: `X${index}`,
    mode: "car",
    wait:
      minutes === undefined
        ? { kind: "not-known", reason: "stale", lastHeardMs: sampleNowMs - 5 * hourMs }
        : {
            kind: "known",
            method: index % 3 === 1 ? "observed" : "measured",
            lowMinutes: minutes * 0.8,
            middleMinutes: minutes,
            highMinutes: minutes * 1.3,
            asOfMs: sampleNowMs - index * 60_000,
            ageMinutes: index,
          },
    trend: index % 2 === 0 ? "up" : "down",
    isOpen: true,
    ahead: index * 40,
    aheadPersons: index * 100,
    servedLastHour: 30 + index,
    lanesOpen: 1 + (index % 4),
    perLaneHour: 12,
    leaverShare: 0.05,
    sources: [],
    checks: { lastToEnterMinutes: null, headOfLineMinutes: null, queueOverThroughputMinutes: null },
    contradictions: [],
    flaws: { servedTwice: 0, lost: 0, backwards: 0, ahead: 0 },
    calledNumbers: [],
  };
}

/** A surge that builds up and decays; every ninth hour nobody knew anything. */
export function sampleHistory(index: number, hours: number, mostMinutes: number): WaitHistory {
  const at = Array.from({ length: hours }, (_none, hour) => hour);
  const middle = at.map((hour) =>
    hour % 9 === 8 ? null : mostMinutes * (0.25 + 0.75 * Math.sin((Math.PI * hour) / hours)),
  );
  const times = (factor: number) => middle.map((value) => (value === null ? null : value * factor));
  return {
    crossing: `X${index}`,
    mode: "car",
    startMs: sampleNowMs - hours * hourMs,
    low: times(0.7),
    middle,
    high: times(1.2),
    shownLow: times(0.8),
    shownMiddle: times(1.05),
    shownHigh: times(1.4),
    taken: at.map(() => 40),
    served: at.map((hour) => 20 + ((hour * 7) % 20)),
    leavers: at.map(() => 1),
    lanesOpen: at.map((hour) => 2 + (Math.floor(hour / 24) % 3)),
  };
}

const waits = [4_000, 2_200, 1_500, 1_000, 700, 400, 300, 170, 90, undefined] as const;

export function sampleWaits(count: number, hours = 48): WaitsAnswer {
  const indexes = Array.from({ length: count }, (_none, index) => index);
  return {
    asOfMs: sampleNowMs,
    computedAtMs: sampleNowMs,
    sinceMs: sampleNowMs - hours * hourMs,
    limits: { waitMinutesMax: 720, queuePartiesMax: 500, silentMinutesMax: 60 },
    crossings: indexes.map(sampleCrossing),
    estimates: indexes.map((index) => sampleEstimate(index, waits[index])),
    history: indexes.map((index) => sampleHistory(index, hours, waits[index] ?? 60)),
    profile: [0, 1, 2].map((hour) => ({
      crossing: "X0",
      weekday: 0,
      hour,
      middleMinutes: 60 * (hour + 1),
      waits: 30,
    })),
  };
}

const ranges = (middle: number, spread: number) => ({
  middle,
  low80: middle / (1 + spread),
  high80: middle * (1 + spread),
  low95: middle / (1 + 2 * spread),
  high95: middle * (1 + 2 * spread),
});

export function sampleForecast(count: number): ForecastAnswer {
  const indexes = Array.from({ length: count }, (_none, index) => index);
  return {
    asOfMs: sampleNowMs,
    madeAtMs: sampleNowMs,
    waits: indexes.map((index) => ({
      crossing: `X${index}`,
      mode: "car",
      points: [1, 2, 3, 6, 12, 24].map((ahead) => ({
        atMs: sampleNowMs + ahead * hourMs,
        horizonHours: ahead,
        ...ranges((waits[index] ?? 60) * 0.3, 0.04 * ahead),
      })),
      past: Array.from({ length: 12 }, (_none, step) => ({
        madeAtMs: sampleNowMs - (step * 3 + 6) * hourMs,
        atMs: sampleNowMs - (step * 3 + 3) * hourMs,
        horizonHours: 3,
        ...ranges((waits[index] ?? 60) * 0.5, 0.2),
        actual: step === 0 ? null : (waits[index] ?? 60) * (step % 5 === 0 ? 0.8 : 0.52),
      })),
    })),
    queues: indexes.map((index) => ({
      crossing: `X${index}`,
      mode: "car",
      points: [],
      limitParties: 500,
      likelyHours: index % 3 === 0 ? 4 + index : null,
      earliestHours: index % 2 === 0 ? 2 + index : null,
      night: { atMs: sampleNowMs, low: 100, middle: 200, high: 350 },
      lanesOpen: 2,
      staffing: {
        method: index % 2 === 0 ? "overload" : "offered-load",
        lanesNeeded: 2 + (index % 4),
        offeredLoad: 1.5,
        shareWaitingLonger: null,
        recoveryHours: 24,
        targetMinutes: 60,
      },
    })),
    entries: [
      {
        crossing: null,
        days: [1, 2, 3].map((day) => ({
          day,
          dayStartMs: sampleNowMs - 12 * hourMs + day * 24 * hourMs,
          method: "queue-led" as const,
          aheadAtEnd: 4_000,
          ...ranges(14_000 - day * 500, 0.06 * day),
        })),
        past: [12_000, 13_500, 15_200, 14_100].map((entries, index) => ({
          dayStartMs: sampleNowMs - 12 * hourMs - (3 - index) * 24 * hourMs,
          entries,
        })),
        kept: [12_400, 13_200, 15_800, 14_300].map((middle, index) => {
          const dayStartMs = sampleNowMs - 12 * hourMs - (3 - index) * 24 * hourMs;
          const actual = [12_000, 13_500, 15_200, 14_100][index] ?? null;
          return { dayStartMs, madeAtMs: dayStartMs - hourMs, ...ranges(middle, 0.06), actual };
        }),
      },
    ],
  };
}

export function sampleScores(): ForecastScoresAnswer {
  const score = { crossing: null, rmse: 80, maePersistence: 70, coverage95: 0.96 };
  return {
    asOfMs: sampleNowMs,
    kept: 300,
    open: 12,
    scores: [
      { measure: "wait", horizon: 3, count: 120, mae: 55, mase: 0.8, coverage80: 0.81, ...score },
      { measure: "wait", horizon: 1, count: 140, mae: 22, mase: 1, coverage80: 0.62, ...score },
      { measure: "entries", horizon: 1, count: 6, mae: 640, mase: 0.6, coverage80: 1, ...score },
    ],
  };
}

export function sampleAlerts(): WaitAlertsAnswer {
  const nobody = { owner: null, acknowledgedBy: null, acknowledgedAtMs: null };
  return {
    asOfMs: sampleNowMs,
    alerts: [
      {
        alert: "a",
        code: "waits.wait-over-limit",
        crossing: "X0",
        mode: "car",
        startedAtMs: sampleNowMs - 9 * hourMs,
        endedAtMs: null,
        figures: { value: 4_000, limit: 720 },
        ...nobody,
      },
      {
        alert: "b",
        code: "waits.queue-over-limit",
        crossing: "X1",
        mode: "car",
        startedAtMs: sampleNowMs - 30 * hourMs,
        endedAtMs: sampleNowMs - 20 * hourMs,
        figures: { value: 640, limit: 500 },
        owner: "Invented Officer",
        acknowledgedBy: "Invented Officer",
        acknowledgedAtMs: sampleNowMs - 29 * hourMs,
      },
    ],
  };
}
