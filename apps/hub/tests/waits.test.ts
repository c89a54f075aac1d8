import { laneIdOf, tokenIdOf, tokenNumberOf, type DomainEvent } from "@caravanserai/domain";
import { readBwt } from "@caravanserai/planning";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WaitsKeeper } from "../src/waits/waits-keeper.ts";
import { crossingConfigured, tallied, testCrossing as crossing } from "./kit/events.ts";
import type { TestDevice } from "./kit/test-device.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

const minuteMs = 60_000;
const lane = laneIdOf(crossing, "1");
const place = { crossing, mode: "car" } as const;

let hub: TestHub;
let tail: TestDevice;
let keeper: WaitsKeeper;
let analyst: string;
let officer: string;
beforeAll(async () => {
  hub = await startTestHub({ startKeepingWaits: (made) => (keeper = made) });
  await hub.record(crossingConfigured());
  tail = await hub.device("counting");
  analyst = await hub.signedInAs("analyst");
  officer = await hub.signedInAs("crossing-officer");
});
afterAll(() => hub.close());

function tokenOf(serial: number) {
  return tokenIdOf(crossing, tokenNumberOf(7, serial));
}

const open: DomainEvent = {
  kind: "queue.lane-set",
  lane,
  crossing,
  code: "1",
  modes: ["car"],
  isPriority: false,
  status: "open",
  reason: "planned",
  staff: 2,
};

function taken(serial: number): DomainEvent {
  const party = { persons: 3, parties: 1, priority: null, binding: "party" } as const;
  return { kind: "queue.token-taken", token: tokenOf(serial), ...place, ...party, replaces: null };
}

function served(serial: number): DomainEvent {
  const seen = { lane, persons: 3, check: "matches", jump: null } as const;
  return { kind: "queue.token-served", token: tokenOf(serial), ...place, ...seen };
}

function later(minutes: number): void {
  hub.parts.clock.nowMs += minutes * minuteMs;
  // Estimates are read again; sessions, which live by real time, go on.
  hub.parts.wallClock.nowMs += 61_000;
}

async function estimate() {
  const { estimates } = await hub.ask("readWaits", { cookie: analyst });
  return estimates.find(({ mode }) => mode === "car")!;
}

test("before anything was heard a wait is not known, and never 0", async () => {
  later(1);
  const { wait, sources } = await estimate();
  expect(wait).toEqual({ kind: "not-known", reason: "nothing-heard", lastHeardMs: null });
  expect(sources).toEqual([]);
});

test("tokens and a lane give a measured range with its age", async () => {
  const nowMs = hub.parts.clock.now();
  const at = (minutes: number) => ({ occurredAtMs: nowMs - minutes * minuteMs });
  const entries = [await tail.entry(open, at(600))];
  // Ten an hour join, six an hour are served: the line grows.
  const acts: { minutes: number; event: DomainEvent }[] = [];
  for (let serial = 1; serial <= 60; serial++) {
    acts.push({ minutes: 366 - serial * 6, event: taken(serial) });
    if (serial <= 34) acts.push({ minutes: 356 - serial * 10, event: served(serial) });
  }
  acts.sort((a, b) => b.minutes - a.minutes);
  for (const { minutes, event } of acts) entries.push(await tail.entry(event, at(minutes)));
  await tail.push(entries);
  later(1);
  const now = await estimate();
  expect(now).toMatchObject({ ahead: 26, aheadPersons: 78, lanesOpen: 1, isOpen: true });
  expect(now.wait).toMatchObject({ kind: "known", method: "measured" });
  if (now.wait.kind !== "known") return;
  // 26 ahead at six an hour: over four hours.
  expect(now.wait.lowMinutes).toBeLessThan(260);
  expect(now.wait.highMinutes).toBeGreaterThan(240);
  expect(now.wait.ageMinutes).toBeLessThanOrEqual(2);
  expect(now.sources.map(({ method }) => method).sort()).toEqual(["measured", "observed"]);
});

test("what is shown is kept each hour, and forecasts are kept and scored", async () => {
  for (let hour = 0; hour < 9; hour++) {
    await tail.push([await tail.entry(taken(100 + hour)), await tail.entry(served(35 + hour))]);
    later(60);
    await keeper.keep();
  }
  const forecast = await hub.ask("readForecast", { cookie: analyst });
  const own = forecast.waits.find(({ mode }) => mode === "car");
  expect(own?.points.length).toBeGreaterThan(0);
  for (const point of own?.points ?? []) {
    expect(point.low95).toBeLessThanOrEqual(point.low80);
    expect(point.high80).toBeLessThanOrEqual(point.high95);
  }
  const [queue] = forecast.queues;
  expect(queue).toMatchObject({ crossing, mode: "car", lanesOpen: 1 });
  expect(queue?.staffing?.lanesNeeded).toBeGreaterThan(0);
  const scores = await hub.ask("readForecastScores", { cookie: analyst });
  expect(scores.kept).toBeGreaterThan(0);
  expect(scores.scores.some(({ measure, count }) => measure === "wait" && count > 0)).toBe(true);
  const { history } = await hub.ask("readWaits", { cookie: analyst });
  const past = history.find(({ mode }) => mode === "car");
  expect(past?.shownMiddle.filter((minutes) => minutes !== null).length).toBeGreaterThan(8);
  expect(past?.low.length).toBe(past?.lanesOpen.length);
});

test("a crossing that goes silent is not known, and an alert says so until it is back", async () => {
  later(24 * 60);
  expect((await estimate()).wait).toMatchObject({ kind: "not-known", reason: "stale" });
  await keeper.keep();
  const { alerts } = await hub.ask("listWaitAlerts", { cookie: analyst });
  const silent = alerts.find(({ code }) => code === "waits.crossing-silent")!;
  expect(silent).toMatchObject({ crossing, mode: null, endedAtMs: null, owner: null });
  const parameters = { alert: silent.alert };
  const body = { isTakingOver: true };
  const denied = await hub.refused("acknowledgeAlert", { cookie: analyst, parameters, body });
  expect(denied.code).toBe("access.denied");
  await hub.ask("acknowledgeAlert", { cookie: officer, parameters, body });
  const unknown = { alert: "00000000-0000-7000-8000-0000000000aa" };
  const none = { cookie: officer, parameters: unknown, body };
  expect((await hub.refused("acknowledgeAlert", none)).code).toBe("waits.alert-unknown");
  await tail.push([await tail.entry(taken(200))]);
  later(1);
  await keeper.keep();
  const after = await hub.ask("listWaitAlerts", { cookie: analyst });
  const ended = after.alerts.find(({ alert }) => alert === silent.alert)!;
  expect(ended.endedAtMs).not.toBeNull();
  expect(ended.acknowledgedBy).toMatch(/crossing-officer/);
  expect(ended.owner).toBe(ended.acknowledgedBy);
});

test("staff and travellers tell a wait where no token does; a copied one grows old", async () => {
  const foot = { ...place, mode: "foot" } as const;
  const tell = (lowMinutes: number, highMinutes: number, by: "staff" | "travellers") =>
    hub.ask("recordAct", {
      cookie: officer,
      body: { command: "tell-wait", ...foot, by, lowMinutes, highMinutes },
    });
  const told = async () => {
    later(1);
    const { estimates } = await hub.ask("readWaits", { cookie: analyst });
    return estimates.find(({ mode }) => mode === "foot")!.wait;
  };
  await tell(40, 80, "travellers");
  expect(await told()).toMatchObject({ kind: "known", method: "reported", lowMinutes: 40 });
  await tell(60, 120, "staff");
  expect(await told()).toMatchObject({ kind: "known", method: "observed", highMinutes: 120 });
  for (let hour = 0; hour < 4; hour++) {
    later(60);
    await tell(60, 120, "staff");
  }
  // Four hours of one and the same answer: as old as its first mention, and so out of date.
  expect(await told()).toMatchObject({ kind: "known", method: "reported" });
  const wrong = { command: "tell-wait", ...foot, by: "staff", lowMinutes: 90, highMinutes: 60 };
  const refusal = await hub.refused("recordAct", { cookie: officer, body: wrong });
  expect(refusal.code).toBe("waits.range-invalid");
});

test("a line that staff counted has a wait without a token, by lanes and tallies", async () => {
  const count = (parties: number) =>
    hub.ask("recordAct", {
      cookie: officer,
      body: { command: "count-line", crossing, mode: "foot", parties },
    });
  const observed = async () => {
    later(1);
    const { estimates } = await hub.ask("readWaits", { cookie: analyst });
    const { sources } = estimates.find(({ mode }) => mode === "foot")!;
    return sources.filter(({ method }) => method === "observed");
  };
  await count(90);
  // Neither a lane nor a pace is known: a count alone is no wait, and only what was told stands.
  expect(await observed()).toHaveLength(1);
  const walked = { ...open, lane: laneIdOf(crossing, "F"), code: "F", modes: ["foot" as const] };
  const past = { occurredAtMs: hub.parts.clock.now() - 8 * 60 * minuteMs };
  await tail.push([await tail.entry(walked, past)]);
  for (let hour = 6; hour >= 1; hour--) {
    const occurredAtMs = hub.parts.clock.now() - hour * 60 * minuteMs;
    const entries = [];
    for (let index = 0; index < 20; index++) {
      const tally = { ...tallied(hub.parts.ids), mode: "foot" as const, vehicles: 0 };
      entries.push(await tail.entry(tally, { occurredAtMs }));
    }
    await tail.push(entries);
  }
  later(1);
  await count(90);
  const [source] = await observed();
  // Ninety at about twenty an hour: four and a half hours, and a range around it.
  expect(source?.middleMinutes).toBeGreaterThan(190);
  expect(source?.middleMinutes).toBeLessThan(330);
  expect(source!.lowMinutes!).toBeLessThan(source!.middleMinutes!);
  const wrong = { command: "count-line", crossing, mode: "foot", parties: -4 } as never;
  const refusal = await hub.refused("recordAct", { cookie: officer, body: wrong });
  expect(refusal.code).toBe("request.malformed");
});

test("signals name figures and innocent explanations, for two roles", async () => {
  const refusal = await hub.refused("listTroubleSignals", { cookie: analyst });
  expect(refusal.code).toBe("access.denied");
  await hub.record({
    kind: "queue.misconduct-reported",
    report: hub.parts.ids.next() as never,
    crossing,
    what: "money-for-crossing",
    by: "unknown",
    happened: "today",
  });
  const other: DomainEvent = { ...served(45), check: "differs" } as DomainEvent;
  await tail.push([await tail.entry(other)]);
  const cookie = await hub.signedInAs("protection-officer");
  const { signals } = await hub.ask("listTroubleSignals", { cookie });
  expect(signals.map(({ code }) => code).sort()).toEqual(
    expect.arrayContaining(["signals.misconduct-reports", "signals.token-changed-hands"]),
  );
  for (const signal of signals) expect(signal.askFirst.length).toBeGreaterThan(0);
});

test("the public feed holds no count of people, and leaves in the neighbour's shape too", async () => {
  await hub.record(tallied(hub.parts.ids));
  later(1);
  const waits = await hub.ask("readPublicWaits");
  const text = JSON.stringify(waits.crossings);
  for (const word of ["ahead", "persons", "lane", "staff"]) expect(text).not.toContain(word);
  expect(waits.crossings[0]?.modes.map(({ mode }) => mode)).toContain("car");
  const { answer, text: bwt } = await hub.fetch("/api/public/v1/waits.bwt.json");
  expect(answer.headers.get("cache-control")).toContain("public");
  const { ports, problems } = readBwt(JSON.parse(bwt));
  expect(problems).toEqual([]);
  expect(ports).toMatchObject([{ portNumber: crossing, isOpen: true }]);
});

test("the estimate follows a day whose clocks change as it follows any other", async () => {
  // Instants know no clock change: the hour that autumn repeats is two hours of the journal.
  const before = await estimate();
  later(25 * 60);
  await tail.push([await tail.entry(taken(300))]);
  later(1);
  const after = await estimate();
  expect(after.wait.kind === "known" || after.wait.reason !== "nothing-heard").toBe(true);
  expect(after.ahead).toBeGreaterThan(0);
  expect(before.crossing).toBe(after.crossing);
});
