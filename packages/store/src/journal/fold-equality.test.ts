import {
  crossingDirections,
  crossingModes,
  type CrossingCode,
  type DomainEvent,
  type HouseholdRegistered,
  type PlacementId,
  type SiteId,
  type TallyId,
  type UnitId,
} from "@caravanserai/domain";
import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../testing/open-store.ts";
import { freshId, sampleHousehold, type SampleDevice } from "../testing/sample-device.ts";
import type { CheckedEntry } from "./appender-port.ts";
import { verifyReadTables } from "./verify-read-tables.ts";

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** A small world in which everything collides: few households, units and tallies. */
interface World {
  readonly households: readonly HouseholdRegistered[];
  readonly site: SiteId;
  readonly units: readonly UnitId[];
  readonly placements: readonly PlacementId[];
  readonly tallies: readonly TallyId[];
}

let nextSerial = 0;

function makeWorld(): World {
  return {
    households: [0, 1, 2].map(() => sampleHousehold(nextSerial++)),
    site: freshId<SiteId>(),
    units: [freshId<UnitId>(), freshId<UnitId>()],
    placements: [0, 1, 2, 3].map(() => freshId<PlacementId>()),
    tallies: [0, 1, 2].map(() => freshId<TallyId>()),
  };
}

function randomEvent(world: World, random: SeededRandom): DomainEvent {
  const pick = <Value>(values: readonly Value[]): Value => values[random.integer(values.length)]!;
  const household = pick(world.households);
  const crossing = "KZ-07" as CrossingCode;
  const claim = {
    placement: pick(world.placements),
    household: household.household,
    site: world.site,
    unit: pick(world.units),
  };
  const person = pick(household.persons).person;
  const choices: readonly (() => DomainEvent)[] = [
    () => household,
    () => ({
      kind: "places.site-opened",
      site: world.site,
      code: "S",
      name: "Hall",
      town: "Kostanay",
      siteKind: "hall",
      units: world.units.map((unit, index) => ({
        unit,
        code: `U${index}`,
        kind: "dormitory",
        capacity: 3,
      })),
    }),
    () => ({ kind: "places.hold-placed", ...claim, persons: 2, untilMs: store.clock.nowMs + 1 }),
    () => ({ kind: "places.checked-in", ...claim, persons: 2 }),
    () => ({ kind: "places.checked-out", ...claim }),
    () => ({ kind: "places.hold-released", ...claim, reason: "released" }),
    () => ({ kind: "places.site-status-set", site: world.site, status: pick(["open", "closed"]) }),
    () => ({
      kind: "places.capacity-blocked",
      site: world.site,
      unit: claim.unit,
      blocked: random.integer(4),
      reason: "repair",
    }),
    () => ({ kind: "stay.departed", household: claim.household, persons: "everyone", crossing }),
    () => ({
      kind: "stay.departure-reversed",
      household: claim.household,
      persons: [person],
      crossing,
    }),
    () => ({
      kind: "crossing.tallied",
      tally: pick(world.tallies),
      crossing,
      direction: pick(crossingDirections),
      mode: pick(crossingModes),
      vehicles: 1,
      adults: 1 + random.integer(4),
      children: random.integer(3),
    }),
    () => ({ kind: "crossing.tally-reversed", tally: pick(world.tallies), reason: "undo" }),
    () => ({
      kind: "registration.person-corrected",
      household: claim.household,
      person,
      changes: { ageBand: pick(["0-4", "60+"]), citizenship: pick([null, "KAZ"]) },
      sealedFields: ["names"],
      basedOn: {},
      stage: "individual",
    }),
    () => ({
      kind: "registration.number-issued",
      household: claim.household,
      crossing,
      person,
      scheme: "KZ-IIN",
    }),
  ];
  return pick(choices)();
}

/** What networks do to a device's entries: repeated, out of order, split into pushes of any size. */
function muddle(entries: readonly CheckedEntry[], random: SeededRandom): CheckedEntry[][] {
  const sent = entries.flatMap((entry) => (random.integer(4) === 0 ? [entry, entry] : [entry]));
  for (let index = sent.length - 1; index > 0; index--) {
    if (random.integer(3) > 0) continue;
    const other = random.integer(index + 1);
    [sent[index], sent[other]] = [sent[other]!, sent[index]!];
  }
  const pushes: CheckedEntry[][] = [];
  while (sent.length > 0) pushes.push(sent.splice(0, 1 + random.integer(6)));
  return pushes;
}

async function sendAll(device: SampleDevice, pushes: readonly CheckedEntry[][]): Promise<number> {
  let mark = 0;
  for (const push of pushes) mark = (await store.push(device, push)).highestContiguousSeq;
  return mark;
}

it("gives the same rows as the fold, whatever the network does", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      const random = createSeededRandom(seed);
      const world = makeWorld();
      const devices = await Promise.all([0, 1, 2].map(() => store.enrol()));
      const marks = await Promise.all(
        devices.map((device, index) => {
          const own = random.fork(`device ${index}`);
          const entries = Array.from({ length: 14 }, () =>
            device.entry(randomEvent(world, own), {
              occurredAtMs: store.clock.nowMs - own.integer(4) * 1_800_000,
            }),
          );
          return sendAll(device, muddle(entries, own));
        }),
      );
      expect(marks).toEqual([14, 14, 14]);
      const { tables, isEqual } = await verifyReadTables(store.hub);
      expect(tables.filter(({ differences }) => differences > 0)).toEqual([]);
      expect(isEqual).toBe(true);
    }),
    { numRuns: 40 },
  );
});
