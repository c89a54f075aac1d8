import {
  type CrossingCode,
  type DomainEvent,
  type PlacementId,
  type SiteId,
  type TallyId,
  type UnitId,
} from "@caravanserai/domain";
import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query } from "../database.ts";
import { openTestStore, type TestStore } from "../testing/open-store.ts";
import { freshId, sampleHousehold, type SampleDevice } from "../testing/sample-device.ts";
import { readDeliveries } from "./situation-deliveries.ts";
import { readSituationRoom } from "./situation-room.ts";
import { rollUpSituation } from "./situation-rollup.ts";
import { readSituation } from "./situation.ts";

let store: TestStore;
let device: SampleDevice;
beforeAll(async () => {
  store = await openTestStore();
  device = await store.enrol("North");
});
afterAll(() => store.close());

const hourMs = 3_600_000;
const crossing = "KZ-07" as CrossingCode;
const site = freshId<SiteId>();
const unit = freshId<UnitId>();

const open: DomainEvent = {
  kind: "places.site-opened",
  site,
  code: "S",
  name: "Hall",
  town: "Kostanay",
  siteKind: "hall",
  units: [{ unit, code: "U", kind: "dormitory", capacity: 40 }],
};

function tallied(tally: TallyId, adults: number, direction: "in" | "out" = "in"): DomainEvent {
  const counted = { mode: "car", vehicles: 1, adults, children: 0 } as const;
  return { kind: "crossing.tallied", tally, crossing, direction, ...counted };
}

async function push(...events: readonly DomainEvent[]): Promise<void> {
  const entries = events.map((event) => device.entry(event, { occurredAtMs: store.clock.nowMs }));
  await store.push(device, entries);
}

/** The hour before `toMs`, looked back to. */
const presentPeriod = (toMs: number, knownAt: "now" | "then") => {
  const nowMs = store.clock.nowMs;
  return { fromMs: toMs - hourMs, toMs, nowMs, utcOffsetMinutes: 300, knownAt };
};

async function rollUp(entriesMax = 10_000): Promise<void> {
  for (;;) {
    const { position, head } = await rollUpSituation(store.hub, { entriesMax });
    if (position >= head) return;
  }
}

let serial = 0;

/** Households, placements and tallies that collide, in an order nobody would wish for. */
function randomEvents(seed: number): DomainEvent[] {
  const random = createSeededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[random.integer(values.length)]!;
  const households = [0, 1, 2].map(() => sampleHousehold(serial++));
  const placements = [0, 1, 2].map(() => freshId<PlacementId>());
  const tallies = [0, 1, 2, 3].map(() => freshId<TallyId>());
  const standing = new Set<TallyId>();
  return Array.from({ length: 30 }, (): DomainEvent => {
    const household = pick(households);
    const claim = { placement: pick(placements), household: household.household, site, unit };
    const tally = pick(tallies);
    const choices: readonly (() => DomainEvent)[] = [
      () => ({ ...household, placeNeed: pick(["yes", "no", "unknown"]) }),
      () => ({ kind: "places.hold-placed", ...claim, persons: 2, untilMs: store.clock.nowMs }),
      () => ({ kind: "places.checked-in", ...claim, persons: 2 }),
      () => ({ kind: "places.checked-out", ...claim }),
      () => ({ kind: "places.site-status-set", site, status: pick(["open", "closed"]) }),
      () => ({
        kind: "places.capacity-blocked",
        site,
        unit,
        blocked: random.integer(45),
        reason: "r",
      }),
      () => ({ kind: "stay.departed", household: claim.household, persons: "everyone", crossing }),
      () => {
        // A tally's id is new with each vehicle: only its reversal comes twice or too early.
        if (standing.has(tally)) {
          return { kind: "crossing.tally-reversed", tally, reason: "correction" };
        }
        standing.add(tally);
        return tallied(tally, 1 + random.integer(4), pick(["in", "out"]));
      },
      () => ({ kind: "crossing.tally-reversed", tally, reason: "undo" }),
    ];
    return pick(choices)();
  });
}

const waySums = ["households", "persons", "recorded", "departed", "unplaced"];
const waysAnew = `select coalesce(h.crossing, '') as crossing,
    coalesce(first_town, case place_need when 'no' then 'not-needed' when 'yes' then 'needed'
      else '' end) as place, coalesce(h.destination, '') as destination,
    sum((entry <> '')::integer) as households, sum(persons) as persons,
    sum(case when stage = 'individual' then persons else 0 end) as recorded,
    sum(persons_departed) as departed,
    sum(case when place_need = 'yes' and placement is null
      then persons - persons_departed else 0 end) as unplaced
  from read.household h group by 1, 2, 3 having sum(persons) > 0 order by 1, 2, 3`;
const waysKept = ["way", "way_heard", "way_day"].map(
  (table) => `select crossing, place, destination,
      ${waySums.map((sum) => `sum(${sum})::bigint as ${sum}`).join(", ")}
    from situation.${table} group by 1, 2, 3 having sum(persons) > 0 order by 1, 2, 3`,
);
const holdsAnew = `select until_ms - mod(until_ms, 900000) as until, sum(persons)::bigint as persons
  from read.placement where state = 'held' group by 1 order by 1`;
const holdsKept = `select until_ms as until, sum(persons)::bigint as persons
  from situation.hold_heard group by 1 having sum(persons) <> 0 order by 1`;
const countsAnew = `select crossing, direction, hour_start_ms, sum(adults + children)::bigint as persons
  from read.crossing_hour group by 1, 2, 3 having sum(adults + children) <> 0 order by 1, 2, 3`;
const countsKept = `select crossing, direction, hour_start_ms, sum(persons)::bigint as persons
  from situation.delivery group by 1, 2, 3 having sum(persons) <> 0 order by 1, 2, 3`;

const registeredAnew = `select crossing, hour_start_ms, sum(h)::bigint as households,
    sum(p)::bigint as persons, sum(d)::bigint as departed
  from (select crossing, hour_start_ms, households as h, persons as p, 0 as d
      from read.registration_hour
    union all select crossing, hour_start_ms, 0, 0, persons from read.departure_hour) known
  group by 1, 2 having sum(h) <> 0 or sum(p) <> 0 or sum(d) <> 0 order by 1, 2`;
const registeredKept = `select crossing, hour_start_ms, sum(households)::bigint as households,
    sum(persons)::bigint as persons, sum(departed)::bigint as departed
  from situation.heard group by 1, 2
  having sum(households) <> 0 or sum(persons) <> 0 or sum(departed) <> 0 order by 1, 2`;
const placesAnew = `select coalesce(sum(u.capacity) filter (where s.status = 'open'), 0) as capacity,
    coalesce(sum(u.blocked) filter (where s.status = 'open'), 0) as blocked,
    sum(u.held)::bigint as held, sum(u.occupied)::bigint as occupied,
    coalesce(sum(greatest(u.capacity - u.blocked - u.held - u.occupied, 0))
      filter (where s.status = 'open'), 0) as free
  from read.unit u left join read.site s on s.key = u.site`;
const placesKept = `select sum(capacity)::bigint as capacity, sum(blocked)::bigint as blocked,
    sum(held)::bigint as held, sum(occupied)::bigint as occupied, sum(free)::bigint as free
  from situation.places_heard`;

describe("the sums of the situation room", () => {
  it("equal the read tables, whatever came in which order and in how many steps", async () => {
    await push(open);
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 40 }), async (seed, step) => {
        const events = randomEvents(seed);
        for (let start = 0; start < events.length; start += 7) {
          store.clock.nowMs += hourMs / 3;
          await push(...events.slice(start, start + 7));
          if (start % 2 === 0) await rollUp(step);
        }
        await rollUp(step);
        const ways = await query(store.hub, waysAnew);
        for (const kept of waysKept) expect(await query(store.hub, kept)).toEqual(ways);
        expect(await query(store.hub, holdsKept)).toEqual(await query(store.hub, holdsAnew));
        expect(await query(store.hub, countsKept)).toEqual(await query(store.hub, countsAnew));
        const registered = await query(store.hub, registeredAnew);
        expect(await query(store.hub, registeredKept)).toEqual(registered);
        expect(await query(store.hub, placesKept)).toEqual(await query(store.hub, placesAnew));
      }),
      { numRuns: 12 },
    );
  });

  it("tell what was known then from what is known now", async () => {
    const atMs = Math.ceil(store.clock.nowMs / hourMs + 1) * hourMs;
    store.clock.nowMs = atMs + 10 * 60_000;
    await push(tallied(freshId(), 5));
    // Counted within the same hour, sent two hours later.
    const late = device.entry(tallied(freshId(), 7), { occurredAtMs: store.clock.nowMs });
    store.clock.nowMs += 2 * hourMs;
    await store.push(device, [late]);
    await rollUp();
    const period = { fromMs: atMs, toMs: atMs + hourMs, nowMs: store.clock.nowMs };
    const at = (knownAt: "now" | "then") =>
      readSituation(store.hub, { ...period, utcOffsetMinutes: 300, knownAt });
    const [now, then] = [await at("now"), await at("then")];
    expect(now.figures.crossingsIn.value).toBe(12);
    expect(then.figures.crossingsIn.value).toBe(5);
    expect(then.asOfMs).toBe(atMs + hourMs);
  });

  it("tell what was registered and placed by then, and not what nobody wrote down", async () => {
    const dayMs = 24 * hourMs;
    const atMs = Math.ceil(store.clock.nowMs / dayMs + 1) * dayMs;
    store.clock.nowMs = atMs + 10 * 60_000;
    await push({ kind: "places.site-status-set", site, status: "open" });
    const punctual = sampleHousehold(serial++);
    const { household } = punctual;
    const placement = freshId<PlacementId>();
    const before = await readSituation(store.hub, presentPeriod(atMs, "then"));
    await push(punctual, {
      kind: "places.checked-in",
      placement,
      household,
      site,
      unit,
      persons: 3,
    });
    const late = device.entry(sampleHousehold(serial++), { occurredAtMs: store.clock.nowMs + 1 });
    store.clock.nowMs += 2 * hourMs;
    await store.push(device, [late]);
    await push({ kind: "places.checked-out", placement, household, site, unit });
    const [now, then] = await Promise.all([
      readSituation(store.hub, presentPeriod(atMs + hourMs, "now")),
      readSituation(store.hub, presentPeriod(atMs + hourMs, "then")),
    ]);
    const persons = punctual.persons.length;
    const [was, is] = [before.figures, then.figures];
    expect(is.personsRegistered.value).toBe(persons);
    expect(is.registeredPresent.value).toBe((was.registeredPresent.value ?? 0) + persons);
    expect(now.figures.personsRegistered.value).toBeGreaterThan(persons);
    expect(is.placesOccupied.value).toBe((was.placesOccupied.value ?? 0) + 3);
    expect(now.figures.placesOccupied).toEqual({ ...is.placesOccupied, asOfMs: now.asOfMs });
    // As where a site is entered only after people have slept in it.
    const lateSite = "(9, $1, 0, 0, 0, 0, -1000000)";
    await query(store.owner, `insert into situation.places_heard values ${lateSite}`, [atMs]);
    const unsound = await readSituation(store.hub, presentPeriod(atMs + hourMs, "now"));
    expect(unsound.figures.placesFree.value).toBeNull();
    expect(unsound.figures.placesCapacity.value).toBeNull();
    expect(unsound.figures.placesOccupied).toEqual(now.figures.placesOccupied);
    await query(store.owner, "delete from situation.places_heard where received_hour_ms = 9");
    await query(store.owner, "update situation.progress set heard_since_ms = $1", [atMs + dayMs]);
    const unknown = await readSituation(store.hub, presentPeriod(atMs + hourMs, "then"));
    expect(unknown.figures.placesFree.value).toBeNull();
    expect(unknown.figures.personsRegistered.value).toBeNull();
    expect(unknown.figures.registeredPresent.value).toBeNull();
    await query(store.owner, "update situation.progress set heard_since_ms = 0");
    await rollUp();
  });

  it("leave no figure of the room without its range, and nothing added that is not alike", async () => {
    const room = await readSituationRoom(store.hub, {
      nowMs: store.clock.nowMs,
      nightMs: store.clock.nowMs + hourMs,
    });
    const { present, ways, funnel, entriesBehind } = room;
    if (present === null || ways === null) throw new Error("of now, everything is known");
    expect(entriesBehind).toBe(0);
    expect(present.remaining.high).toBe(
      present.entries - present.registeredExits - present.unregisteredExits.low,
    );
    expect(present.remaining.low).toBeLessThanOrEqual(present.remaining.high);
    expect(present.stayers).toBeNull();
    expect(ways.persons).toBe(funnel.registered);
    for (const { persons } of [...ways.nodes, ...ways.links]) {
      expect(persons ?? 10).toBeGreaterThanOrEqual(10);
    }
  });

  it("say how much of a day each tablet had sent by this time of other days", async () => {
    const dayMs = 24 * hourMs;
    const dayStartMs = Math.ceil(store.clock.nowMs / dayMs) * dayMs + 2 * dayMs;
    for (const daysBefore of [1, 0]) {
      store.clock.nowMs = dayStartMs - daysBefore * dayMs + hourMs;
      await push(tallied(freshId(), 4));
      if (daysBefore === 0) break;
      const late = device.entry(tallied(freshId(), 6), { occurredAtMs: store.clock.nowMs });
      store.clock.nowMs += 6 * hourMs;
      await store.push(device, [late]);
    }
    await rollUp();
    store.clock.nowMs = dayStartMs + 3 * hourMs;
    const { days, posts } = await readDeliveries(store.hub, {
      nowMs: store.clock.nowMs,
      dayStartMs,
      untilMs: dayStartMs + 3 * hourMs,
      daysBeforeMax: 1,
      silentBeforeMs: 0,
    });
    const inward = days.filter(({ direction }) => direction === "in");
    expect(inward.find(({ daysBefore }) => daysBefore === 1)).toMatchObject({
      knownUntilNow: 4,
      finalUntilNow: 10,
    });
    expect(inward.find(({ daysBefore }) => daysBefore === 0)).toMatchObject({
      knownUntilNow: 4,
      finalUntilNow: 4,
    });
    expect(posts.map(({ label, isSilent }) => [label, isSilent])).toContainEqual(["North", false]);
  });
});
