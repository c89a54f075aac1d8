import { figureNames, situationSchema } from "@caravanserai/contract";
import {
  hourMs,
  type CrossingCode,
  type DomainEvent,
  type HouseholdId,
  type PlacementId,
  type ProposalId,
  type SiteId,
  type StaffId,
  type TallyId,
  type UnitId,
} from "@caravanserai/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listDevices, recordHeard, revokeDevice } from "../access/devices.ts";
import { keepInQuarantine } from "../journal/quarantine.ts";
import { openTestStore, sampleNowMs, type TestStore } from "../testing/open-store.ts";
import { freshId, sampleHousehold, type SampleDevice } from "../testing/sample-device.ts";
import { listDiscrepancies } from "./discrepancies.ts";
import { listDuplicates } from "./duplicates.ts";
import { readHousehold } from "./household.ts";
import { readPostView } from "./post-view.ts";
import { listQuarantine } from "./quarantine.ts";
import { readSites } from "./sites.ts";
import { readSituation } from "./situation.ts";

let store: TestStore;
let one: SampleDevice;
let two: SampleDevice;
const crossing = "KZ-07" as CrossingCode;
const site = freshId<SiteId>();
const [small, large] = [freshId<UnitId>(), freshId<UnitId>()];
const [first, second] = [sampleHousehold(1, { persons: 3 }), sampleHousehold(2, { persons: 2 })];
const untilMs = sampleNowMs + 12 * hourMs;
const placements = [freshId<PlacementId>(), freshId<PlacementId>()] as const;

const tally = (direction: "in" | "out", adults: number): DomainEvent => ({
  kind: "crossing.tallied",
  tally: freshId<TallyId>(),
  crossing,
  direction,
  mode: direction === "in" ? "car" : "bus",
  vehicles: 1,
  adults,
  children: 1,
});

function hold(household: HouseholdId, persons: number, placement: PlacementId): DomainEvent {
  return { kind: "places.hold-placed", placement, household, site, unit: small, persons, untilMs };
}

beforeAll(async () => {
  store = await openTestStore();
  one = await store.enrol("Post 1");
  two = await store.enrol("Post 2");
  const places: DomainEvent[] = [
    {
      kind: "crossing.configured",
      crossing,
      name: "Mariinsky",
      nameRu: "Мариинский",
      nameKk: "Мариинский",
      counterpart: null,
      modes: ["car", "bus"],
      town: "Zhelkuar",
      utcOffsetMinutes: 360,
      isFictional: true,
    },
    {
      kind: "places.site-opened",
      site,
      code: "KST-1",
      name: "Hotel Tobol",
      town: "Kostanay",
      siteKind: "hotel",
      units: [
        { unit: small, code: "101", kind: "private-room", capacity: 3 },
        { unit: large, code: "Hall", kind: "dormitory", capacity: 20 },
      ],
    },
    tally("in", 3),
    tally("in", 1),
    tally("out", 2),
    first,
    hold(first.household, 3, placements[0]),
  ];
  const before = { occurredAtMs: sampleNowMs - 26 * hourMs };
  await store.push(one, [
    one.entry(tally("in", 9), before),
    ...places.map((event) => one.entry(event)),
  ]);
  await store.push(two, [
    two.entry(second),
    two.entry(hold(second.household, 2, placements[1])),
    two.entry({
      kind: "stay.departed",
      household: second.household,
      persons: [second.persons[0]!.person],
      crossing,
    }),
    two.entry({
      kind: "review.duplicate-proposed",
      proposal: freshId<ProposalId>(),
      persons: [first.persons[0]!.person, second.persons[0]!.person],
      households: [first.household, second.household],
      band: "probable",
      bits: 12.5,
      evidence: ["document-number"],
    }),
  ]);
});
afterAll(() => store.close());

const dayFromMs = Date.UTC(2022, 8, 20, 18);
const situation = (nowMs = sampleNowMs) =>
  readSituation(store.hub, {
    fromMs: dayFromMs,
    toMs: dayFromMs + 24 * hourMs,
    nowMs,
    utcOffsetMinutes: 360,
  });

describe("the situation", () => {
  it("fills every figure of the contract, each with its circumstances", async () => {
    const read = situationSchema.parse(await situation());
    const values = figureNames.map((name) => [name, read.figures[name].value]);
    expect(Object.fromEntries(values)).toEqual({
      crossingsIn: 6,
      crossingsOut: 3,
      crossingsNet: 3,
      householdsRegistered: 2,
      personsRegistered: 5,
      registeredDeparted: 1,
      registeredPresent: 4,
      numbersIssued: 0,
      placesCapacity: 23,
      placesBlocked: 0,
      placesHeld: 5,
      placesOccupied: 0,
      placesFree: 20,
      duplicatesOpen: 1,
      discrepanciesOpen: 1,
    });
    for (const name of figureNames) expect(read.figures[name].asOfMs).toBe(sampleNowMs);
    expect(read.figures.registeredPresent.period).toBeNull();
    expect(read.figures.crossingsIn.period).toEqual(read.period);
  });

  it("shows every hour up to now and none of the future, by the site's midnight", async () => {
    const { hours, days, crossings } = await situation();
    expect(hours).toHaveLength(15);
    expect(hours.at(-1)).toMatchObject({ in: 6, out: 3, vehiclesIn: 2, personsRegistered: 5 });
    expect(days).toMatchObject([{ day: "2022-09-21", dayStartMs: dayFromMs, in: 6, out: 3 }]);
    expect(crossings).toMatchObject([
      {
        crossing,
        name: "Mariinsky",
        in: 6,
        out: 3,
        registeredDeparted: 1,
        lastTallyAtMs: sampleNowMs,
        modes: [
          { mode: "bus", in: 0, out: 3 },
          { mode: "car", in: 6, out: 0 },
        ],
      },
    ]);
  });

  it("names posts that were not heard for a quarter of an hour, and no revoked ones", async () => {
    expect(await situation()).toMatchObject({ postsHeard: 2, silentPosts: [] });
    const laterMs = sampleNowMs + 16 * 60_000;
    await recordHeard(store.hub, { device: one.id, nowMs: laterMs, clockOffsetMs: null });
    const later = await situation(laterMs);
    expect(later.postsHeard).toBe(1);
    expect(later.silentPosts).toMatchObject([
      { device: two.id, label: "Post 2", lastHeardAtMs: sampleNowMs, waitingEntries: 0 },
    ]);
    const lost = await store.enrol("Lost");
    await revokeDevice(store.hub, { device: lost.id, nowMs: laterMs });
    expect((await situation(laterMs + hourMs)).silentPosts).toHaveLength(2);
  });
});

describe("lists", () => {
  it("name both claims of a discrepancy and its place", async () => {
    const { discrepancies, open } = await listDiscrepancies(store.hub, { nowMs: sampleNowMs });
    expect(open).toBe(1);
    expect(discrepancies).toMatchObject([
      {
        kind: "places.over-capacity",
        subjectLabel: "Hotel Tobol · 101",
        claims: [
          {
            kind: "places.hold-placed",
            deviceLabel: "Post 1",
            reference: first.reference,
            persons: 3,
          },
          {
            kind: "places.hold-placed",
            deviceLabel: "Post 2",
            reference: second.reference,
            persons: 2,
          },
        ],
      },
    ]);
  });

  it("follow a claim that names a placement to its entry", async () => {
    const placement = freshId<PlacementId>();
    await store.push(two, [
      two.entry({ ...hold(first.household, 1, placement), unit: large } as DomainEvent),
    ]);
    const { discrepancies } = await listDiscrepancies(store.hub, { nowMs: sampleNowMs });
    const twice = discrepancies.find(({ kind }) => kind === "places.placed-twice");
    expect(twice).toMatchObject({ subjectLabel: first.reference });
    expect(twice?.claims.map(({ persons }) => persons)).toEqual([3, 1]);
  });

  it("give sites with what is free, also to a tablet", async () => {
    const { sites } = await readSites(store.hub, { nowMs: sampleNowMs });
    expect(sites).toMatchObject([
      { name: "Hotel Tobol", status: "open", units: [{ code: "101", free: -2 }, { code: "Hall" }] },
    ]);
    const view = await readPostView(store.hub, { device: one.id, nowMs: sampleNowMs });
    expect(view).toMatchObject({ highestContiguousSeq: 8, sites, crossings: [{ crossing }] });
  });

  it("find a household by its reference, with its place", async () => {
    expect(await readHousehold(store.hub, first.reference)).toMatchObject({
      persons: 3,
      placement: { siteName: "Hotel Tobol", unitCode: "101", state: "held", untilMs },
    });
    expect(await readHousehold(store.hub, sampleHousehold(77).reference)).toBeUndefined();
  });

  it("give proposals with references, and keep strangers' entries once", async () => {
    const viewer = { viewer: freshId<StaffId>(), maySeeNames: false };
    expect(await listDuplicates(store.hub, { nowMs: sampleNowMs, ...viewer })).toMatchObject({
      open: 1,
      duplicates: [{ referenceA: first.reference, referenceB: second.reference, bits: 12.5 }],
    });
    const kept = {
      device: null,
      code: "device.unknown" as const,
      raws: [{ body: "{}", signature: "s", wraps: [] }],
      nowMs: sampleNowMs,
    };
    await keepInQuarantine(store.hub, kept);
    await keepInQuarantine(store.hub, kept);
    expect(await listQuarantine(store.hub, { nowMs: sampleNowMs })).toMatchObject({
      entries: [{ device: null, deviceLabel: null, code: "device.unknown", bytes: 2 }],
    });
  });

  it("list devices with mark, backlog and clock", async () => {
    const wrong = { device: two.id, nowMs: sampleNowMs, clockOffsetMs: -hourMs };
    await recordHeard(store.hub, wrong);
    const devices = await listDevices(store.hub);
    expect(devices.find(({ device }) => device === one.id)).toMatchObject({
      label: "Post 1",
      mark: 8,
      heldEntries: 0,
      isClockWrong: false,
      revokedAtMs: null,
    });
    expect(devices.find(({ device }) => device === two.id)).toMatchObject({
      clockOffsetMs: -hourMs,
      isClockWrong: true,
    });
  });
});
