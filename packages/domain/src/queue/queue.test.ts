import { describe, expect, test } from "vitest";
import type { HouseholdId, StaffId, TokenId } from "../ids.ts";
import { decideAs } from "../journal/decide.ts";
import type { DomainEvent } from "../journal/event.ts";
import { foldAt, taken, token, tokenFields } from "../testing/queue-acts.ts";
import { crossing, crossingOpen, given, household, id, noonMs, when } from "../testing/scenario.ts";
import type { SetLane, TakeToken } from "./commands.ts";
import type { LaneSet } from "./events.ts";
import { queuePolicy } from "./priority.ts";
import { laneIdOf, tokenIdOf } from "./token-number.ts";

const other = tokenIdOf(crossing, "K7-002");
const lane = laneIdOf(crossing, "1");
const hour = 3_600_000;

const take: TakeToken = { command: "take-token", ...tokenFields(token) };
const place = { token, crossing, mode: "car" } as const;
const called: DomainEvent = { kind: "queue.token-called", ...place, lane, jump: null };
const served: DomainEvent = {
  kind: "queue.token-served",
  ...place,
  lane,
  persons: 4,
  check: "matches",
  jump: null,
};
const left: DomainEvent = { kind: "queue.token-left", ...place, reason: "gave-up" };
const back = { command: "return-to-queue", ...place } as const;
const laneSet: Omit<LaneSet, "kind"> = {
  lane,
  crossing,
  code: "1",
  modes: ["car"],
  isPriority: false,
  status: "open",
  reason: "planned",
  staff: 2,
};
const closed = { ...laneSet, status: "closed", staff: 0, reason: "no-staff" } as const;

describe("a token", () => {
  test("is taken at the tail, called, served and counted", () => {
    expect(when(given(crossingOpen), take)).toBe("queue.token-taken");
    const rows = given(crossingOpen, taken(), called, served);
    expect(rows.find("token", token)).toMatchObject({
      number: "K7-001",
      state: "served",
      takenAtMs: noonMs + 1_000,
      calledAtMs: noonMs + 2_000,
      servedAtMs: noonMs + 3_000,
      lane,
    });
    const sums = rows.rowsOf("queueHour");
    expect(sums.reduce((sum, { taken: t }) => sum + t, 0)).toBe(1);
    expect(sums.find((row) => row.lane === lane)).toMatchObject({
      served: 1,
      servedPersons: 4,
      waits: 1,
      waitMsSum: 2_000,
      services: 1,
      serviceMsSum: 1_000,
    });
    expect(rows.rowsOf("discrepancy")).toEqual([]);
  });
  test("needs a known crossing, an open mode and a possible party", () => {
    expect(when(given(), take)).toBe("queue.crossing-unknown");
    expect(when(given(crossingOpen), { ...take, mode: "train" })).toBe("queue.mode-not-open");
    for (const persons of [0, -1, 1.5, queuePolicy.tokenPersonsMax + 1]) {
      expect(when(given(crossingOpen), { ...take, persons })).toBe("queue.party-size-invalid");
    }
    expect(when(given(crossingOpen), { ...take, parties: 0 })).toBe("queue.party-size-invalid");
    expect(when(given(crossingOpen, taken()), take)).toBe("queue.number-taken");
  });
  test("cannot be served, called or left once it was served", () => {
    const rows = given(crossingOpen, taken(), served);
    expect(when(rows, { command: "serve-token", ...serveFields })).toBe("queue.already-served");
    expect(when(rows, { command: "call-token", ...place, lane, jump: null })).toBe(
      "queue.already-served",
    );
    expect(when(rows, { command: "leave-queue", ...place, reason: "gave-up" })).toBe(
      "queue.already-served",
    );
    const gone = given(crossingOpen, taken(), left);
    expect(when(gone, { command: "call-token", ...place, lane, jump: null })).toBe(
      "queue.token-ended",
    );
  });
  test("of another tablet is called and served although nobody here has heard of it", () => {
    const rows = given(crossingOpen, served);
    expect(rows.find("token", token)).toMatchObject({ state: "served", takenAtMs: null });
    expect(rows.rowsOf("discrepancy")).toEqual([]);
  });
});

const serveFields = {
  ...place,
  lane,
  persons: 4,
  check: "matches" as const,
  jump: null,
};

describe("what two tablets did without a network", () => {
  test("one token served at two booths is a discrepancy with both entries", () => {
    const rows = given(crossingOpen, taken(), served, served);
    expect(rows.rowsOf("discrepancy")).toMatchObject([
      { kind: "queue.served-twice", subject: token, claims: [id(1_002), id(1_003)] },
    ]);
    expect(rows.rowsOf("queueHour").reduce((sum, row) => sum + row.served, 0)).toBe(1);
  });
  test("one number given twice is a discrepancy", () => {
    const rows = given(crossingOpen, taken(), taken());
    expect(rows.rowsOf("discrepancy")).toMatchObject([{ kind: "queue.number-taken-twice" }]);
    expect(rows.rowsOf("queueHour").reduce((sum, row) => sum + row.taken, 0)).toBe(1);
  });
  test("served here and gone there afterwards is a discrepancy", () => {
    const rows = given(crossingOpen, taken(), served, left);
    expect(rows.rowsOf("discrepancy")).toMatchObject([{ kind: "queue.served-and-left" }]);
  });
  test("two later slots are a discrepancy; the later one stands", () => {
    const slot = (hours: number): DomainEvent => ({
      kind: "queue.slot-changed",
      token,
      crossing,
      placeMs: noonMs + hours * hour,
    });
    const rows = given(crossingOpen, taken(), slot(9), slot(5));
    expect(rows.find("token", token)).toMatchObject({ placeMs: noonMs + 9 * hour });
    expect(rows.rowsOf("discrepancy")).toMatchObject([{ kind: "queue.slot-changed-twice" }]);
  });
  test("a token heard of late brings its wait and its parties with it", () => {
    const late = foldAt([
      { atMs: noonMs + 3 * hour, event: crossingOpen },
      { atMs: noonMs + 3 * hour, event: served },
      { atMs: noonMs, event: taken(token, { parties: 8 }) },
    ]);
    expect(late.rowsOf("queueHour").find((row) => row.lane === lane)).toMatchObject({
      served: 8,
      servedPersons: 32,
      waits: 1,
      waitMsSum: 3 * hour,
    });
  });
  test("a leaving that arrives after the service it came before changes nothing", () => {
    const rows = foldAt([
      { atMs: noonMs, event: crossingOpen },
      { atMs: noonMs, event: taken() },
      { atMs: noonMs + 3 * hour, event: served },
      { atMs: noonMs + hour, event: left },
    ]);
    expect(rows.find("token", token)).toMatchObject({ state: "served" });
    expect(rows.rowsOf("discrepancy")).toEqual([]);
  });
});

describe("a jump", () => {
  const jump = { reason: "medical-emergency", badge: null } as const;
  const call = { command: "call-token", ...place, lane, jump } as const;

  test("needs a person: signed in, or a badge", () => {
    const rows = given(crossingOpen, taken());
    expect(when(rows, call)).toBe("queue.jump-needs-person");
    expect(when(rows, { ...call, jump: { ...jump, badge: " " } })).toBe("queue.jump-needs-person");
    expect(when(rows, { ...call, jump: { ...jump, badge: "B-17" } })).toBe("queue.token-called");
    const signedIn = decideAs(call, rows, { nowMs: noonMs, actor: id<StaffId>(7) });
    expect(signedIn.ok).toBe(true);
  });
  test("stays on the token with its reason and person", () => {
    const rows = given(crossingOpen, taken(), {
      ...called,
      jump: { reason: "safety", badge: "B-17" },
    } as DomainEvent);
    expect(rows.find("token", token)).toMatchObject({ jump: "safety", jumpBadge: "B-17" });
    expect(rows.rowsOf("queueHour").reduce((sum, row) => sum + row.jumps, 0)).toBe(1);
  });
});

describe("coming back, later slots and lost slips", () => {
  test("within the hour the old place is kept, after it the tail is taken", () => {
    const rows = given(crossingOpen, taken(), left);
    const at = (nowMs: number) => decideAs(back, rows, { nowMs, actor: null });
    const leftAtMs = noonMs + 2_000;
    expect(at(leftAtMs + hour)).toMatchObject({ value: { placeMs: noonMs + 1_000 } });
    expect(at(leftAtMs + hour + 1)).toMatchObject({ value: { placeMs: leftAtMs + hour + 1 } });
    expect(when(given(crossingOpen, taken()), back)).toBe("queue.not-left");
  });
  test("a later slot is given once, later and within two days", () => {
    const rows = given(crossingOpen, taken());
    const change = { command: "change-slot", token, crossing, placeMs: noonMs + 5 * hour } as const;
    expect(when(rows, change)).toBe("queue.slot-changed");
    for (const placeMs of [noonMs - hour, noonMs, noonMs + 49 * hour]) {
      expect(when(rows, { ...change, placeMs })).toBe("queue.slot-not-later");
    }
    const changed = given(crossingOpen, taken(), {
      kind: "queue.slot-changed",
      token,
      crossing,
      placeMs: noonMs + 5 * hour,
    });
    expect(when(changed, { ...change, placeMs: noonMs + 9 * hour })).toBe("queue.slot-change-used");
  });
  test("a new slip for a lost one takes its place, and the lost one cannot be used", () => {
    const rows = given(crossingOpen, taken(), taken(other, { replaces: token }));
    expect(rows.find("token", token)).toMatchObject({ state: "replaced" });
    expect(rows.find("token", other)).toMatchObject({ placeMs: noonMs + 1_000 });
    expect(when(rows, { command: "serve-token", ...serveFields })).toBe("queue.token-ended");
    expect(rows.rowsOf("queueHour").reduce((sum, row) => sum + row.taken, 0)).toBe(1);
    const both = given(crossingOpen, taken(), taken(other, { replaces: token }), served);
    expect(both.rowsOf("discrepancy")).toMatchObject([{ kind: "queue.replaced-and-served" }]);
    const late = given(crossingOpen, taken(), served, taken(other, { replaces: token }));
    expect(late.rowsOf("discrepancy")).toMatchObject([{ kind: "queue.replaced-and-served" }]);
  });
});

describe("one household, one token", () => {
  const joined = (of: TokenId, home: HouseholdId = household): DomainEvent => ({
    kind: "queue.token-joined",
    token: of,
    crossing,
    household: home,
  });
  const join = { command: "join-token", token: other, crossing, household } as const;

  test("the rule holds at the tablet, for the household and for the token", () => {
    const rows = given(crossingOpen, taken(), joined(token));
    expect(when(rows, join)).toBe("queue.household-has-token");
    const stranger = id<HouseholdId>(9);
    expect(when(rows, { ...join, token, household: stranger })).toBe("queue.household-has-token");
    expect(when(rows, { ...join, token })).toBe("queue.token-joined");
  });
  test("what happened all the same is a discrepancy", () => {
    const twice = given(crossingOpen, joined(token), joined(other));
    expect(twice.rowsOf("discrepancy")).toMatchObject([
      { kind: "queue.household-two-tokens", subject: household },
    ]);
    const split = given(crossingOpen, joined(token), joined(token, id<HouseholdId>(9)));
    expect(split.rowsOf("discrepancy")).toMatchObject([{ kind: "queue.token-two-households" }]);
  });
});

describe("a lane", () => {
  const set: SetLane = { command: "set-lane", ...laneSet };

  test("opens and closes, and its schedule keeps every change", () => {
    expect(when(given(crossingOpen), set)).toBe("queue.lane-set");
    const rows = given(
      crossingOpen,
      { kind: "queue.lane-set", ...laneSet },
      { kind: "queue.lane-set", ...closed },
    );
    expect(rows.find("lane", lane)).toMatchObject({ status: "closed", reason: "no-staff" });
    expect(rows.rowsOf("laneChange").map(({ staff }) => staff)).toEqual([2, 0]);
  });
  test("that is closed is not called to, and an open one has staff", () => {
    const rows = given(crossingOpen, taken(), { kind: "queue.lane-set", ...closed });
    expect(when(rows, { command: "call-token", ...place, lane, jump: null })).toBe(
      "queue.lane-closed",
    );
    expect(when(rows, { ...set, staff: 0 })).toBe("queue.lane-staff-invalid");
    expect(when(rows, { ...set, staff: 51 })).toBe("queue.lane-staff-invalid");
    expect(when(rows, { ...set, modes: ["air"] })).toBe("queue.mode-not-open");
  });
  test("change that arrives late stands in the schedule and undoes nothing", () => {
    const rows = foldAt([
      { atMs: noonMs, event: crossingOpen },
      { atMs: noonMs + hour, event: { kind: "queue.lane-set", ...closed } },
      { atMs: noonMs, event: { kind: "queue.lane-set", ...laneSet } },
    ]);
    expect(rows.find("lane", lane)).toMatchObject({ status: "closed" });
    expect(rows.rowsOf("laneChange")).toHaveLength(2);
  });
});

test("a report keeps the hour and no more", () => {
  const rows = given(crossingOpen, {
    kind: "queue.misconduct-reported",
    report: id(5),
    crossing,
    what: "place-in-line-sold",
    by: "stranger",
    happened: "today",
  });
  expect(rows.rowsOf("misconduct")).toMatchObject([
    { what: "place-in-line-sold", sentHourMs: Math.floor(noonMs / hour) * hour },
  ]);
});
