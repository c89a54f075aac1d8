import {
  type CrossingCode,
  type DomainEvent,
  type PlacementId,
  type SiteId,
  type UnitId,
} from "@caravanserai/domain";
import { createSeededRandom } from "@caravanserai/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query } from "../database.ts";
import { openTestStore, type TestStore } from "../testing/open-store.ts";
import { freshId, sampleHousehold, type SampleDevice } from "../testing/sample-device.ts";
import { readCameTo, readDeliveries } from "./situation-deliveries.ts";
import { readSituationRoom } from "./situation-room.ts";
import { rollUpSituation } from "./situation-rollup.ts";

let store: TestStore;
let device: SampleDevice;
beforeAll(async () => {
  store = await openTestStore();
  device = await store.enrol("North");
  store.clock.nowMs = Math.ceil(store.clock.nowMs / dayMs) * dayMs + hourMs / 2;
});
afterAll(() => store.close());

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const crossing = "KZ-07" as CrossingCode;
const site = freshId<SiteId>();
const unit = freshId<UnitId>();
let serial = 0;

const tallied = (adults: number, direction: "in" | "out"): DomainEvent => ({
  kind: "crossing.tallied",
  tally: freshId(),
  crossing,
  direction,
  mode: "car",
  vehicles: 1,
  adults,
  children: 0,
});

async function push(...events: readonly DomainEvent[]): Promise<void> {
  const entries = events.map((event) => device.entry(event, { occurredAtMs: store.clock.nowMs }));
  await store.push(device, entries);
}

const roomAt = (atMs: number, knownAt: "now" | "then") =>
  readSituationRoom(store.hub, {
    nowMs: store.clock.nowMs,
    nightMs: atMs + 6 * hourMs,
    past: { atMs, knownAt },
  });

const figuresOf = ({ funnel, present, places, ways }: Awaited<ReturnType<typeof roomAt>>) => ({
  funnel,
  present,
  places,
  ways,
});

function anHour(random: ReturnType<typeof createSeededRandom>, earlier: DomainEvent[]) {
  const household = sampleHousehold(serial++);
  const claim = {
    placement: freshId<PlacementId>(),
    household: household.household,
    site,
    unit,
    persons: household.persons.length,
  };
  const events: DomainEvent[] = [tallied(1 + random.integer(5), "in"), household];
  if (random.integer(2) === 0) {
    const untilMs = store.clock.nowMs + random.integer(10) * hourMs;
    events.push({ kind: "places.hold-placed", ...claim, untilMs });
  }
  if (random.integer(2) === 0) events.push({ kind: "places.checked-in", ...claim });
  const [leaving] = random.integer(2) === 0 ? earlier.splice(0, 1) : [];
  if (leaving !== undefined && "household" in leaving && leaving.household !== undefined) {
    const gone = { household: leaving.household, persons: "everyone", crossing } as const;
    events.push({ kind: "stay.departed", ...gone }, tallied(2, "out"));
  }
  earlier.push(household);
  return events;
}

describe("looking back", () => {
  it("says of each hour what the room said at its end, over midnight too", async () => {
    await push({
      kind: "places.site-opened",
      ...{ site, code: "S", name: "Hall", town: "Kostanay", siteKind: "hall" },
      units: [{ unit, code: "U", kind: "dormitory", capacity: 400 }],
    });
    const random = createSeededRandom(6);
    const earlier: DomainEvent[] = [];
    const seen = new Map<number, ReturnType<typeof figuresOf>>();
    for (let hour = 0; hour < 30; hour += 1) {
      await push(...anHour(random, earlier));
      await rollUpSituation(store.hub, { entriesMax: 10_000 });
      const endMs = Math.ceil(store.clock.nowMs / hourMs) * hourMs;
      const nowMs = store.clock.nowMs;
      const room = await readSituationRoom(store.hub, { nowMs, nightMs: endMs + 6 * hourMs });
      seen.set(endMs, figuresOf(room));
      store.clock.nowMs += hourMs;
    }
    for (const [endMs, figures] of seen) {
      expect(figuresOf(await roomAt(endMs, "then"))).toEqual(figures);
      expect(figuresOf(await roomAt(endMs, "now"))).toEqual(figures);
    }
  });

  it("tells what was known then from what is known today", async () => {
    store.clock.nowMs = Math.ceil(store.clock.nowMs / dayMs) * dayMs + hourMs / 2;
    const atMs = store.clock.nowMs + hourMs / 2;
    const before = await roomAt(atMs - hourMs, "then");
    const late = sampleHousehold(serial++);
    const occurredAtMs = store.clock.nowMs;
    const entries = [late, tallied(4, "in")].map((event) => device.entry(event, { occurredAtMs }));
    store.clock.nowMs += 30 * hourMs;
    await store.push(device, entries);
    await rollUpSituation(store.hub, { entriesMax: 10_000 });
    const then = await roomAt(atMs, "then");
    const now = await roomAt(atMs, "now");
    expect(then.ways).toEqual(before.ways);
    expect(then.present).toEqual(before.present);
    expect(then.funnel).toEqual(before.funnel);
    expect(now.ways?.persons).toBe((then.ways?.persons ?? 0) + late.persons.length);
    expect(now.funnel.countedIn).toBe((then.funnel.countedIn ?? 0) + 4);
    expect(then.asOfMs).toBe(atMs);
  });

  it("knows nothing before the first entry, nor how it was known before notes were kept", async () => {
    const unheard = await roomAt(Date.UTC(2000, 1, 1), "then");
    expect(figuresOf(unheard)).toMatchObject({ present: null, places: null, ways: null });
    expect(unheard.funnel.countedIn).toBeNull();
    const atMs = Math.floor(store.clock.nowMs / hourMs) * hourMs;
    const since = atMs + hourMs / 4;
    await query(store.owner, "update situation.progress set ways_since_ms = $1", [since]);
    const unkept = await roomAt(atMs, "then");
    expect(unkept).toMatchObject({ places: null, ways: null, past: { keptSinceMs: since } });
    expect(unkept.present).not.toBeNull();
    await query(store.owner, "update situation.progress set ways_since_ms = 0");
  });

  it("estimates a past day from what had come, and says what it came to", async () => {
    const dayStartMs = Math.ceil(store.clock.nowMs / dayMs) * dayMs;
    store.clock.nowMs = dayStartMs + hourMs / 2;
    await push(tallied(3, "in"));
    const late = device.entry(tallied(5, "in"), { occurredAtMs: store.clock.nowMs });
    store.clock.nowMs += 8 * hourMs;
    await store.push(device, [late]);
    await rollUpSituation(store.hub, { entriesMax: 10_000 });
    const untilMs = dayStartMs + 5 * hourMs;
    const { days, posts, asOfMs } = await readDeliveries(store.hub, {
      ...{ nowMs: untilMs, dayStartMs, untilMs, daysBeforeMax: 3, isPast: true },
      silentBeforeMs: untilMs - 3 * hourMs,
    });
    const today = days.find(({ direction, daysBefore }) => direction === "in" && daysBefore === 0);
    expect(today).toMatchObject({ knownUntilNow: 3, finalUntilNow: 3 });
    expect(posts.map(({ lastHeardAtMs, isSilent }) => [lastHeardAtMs, isSilent])).toEqual([
      [dayStartMs + hourMs, true],
    ]);
    expect(asOfMs).toBe(untilMs);
    const came = await readCameTo(store.hub, { dayStartMs, untilMs });
    expect(came).toEqual([{ direction: "in", untilNow: 8, wholeDay: 8 }]);
  });
});
