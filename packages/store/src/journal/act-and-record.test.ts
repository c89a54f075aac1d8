import type {
  Command,
  CrossingCode,
  DomainEvent,
  HouseholdId,
  PlacementId,
  SiteId,
  StaffId,
  UnitId,
} from "@caravanserai/domain";
import { createIdSource, createSeededRandom } from "@caravanserai/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query } from "../database.ts";
import { expiredHolds } from "../reads/expired-holds.ts";
import { openTestStore, sampleNowMs, type TestStore } from "../testing/open-store.ts";
import { freshId, sampleHousehold, type SampleDevice } from "../testing/sample-device.ts";
import { verifyReadTables } from "./verify-read-tables.ts";

let store: TestStore;
let hub: SampleDevice;
const site = freshId<SiteId>();
const unit = freshId<UnitId>();
const actor = freshId<StaffId>();
const ids = createIdSource({ now: () => sampleNowMs }, createSeededRandom(7));

beforeAll(async () => {
  store = await openTestStore();
  hub = await store.enrol("Hub");
  const opened: DomainEvent = {
    kind: "places.site-opened",
    site,
    code: "KST-1",
    name: "Hotel Tobol",
    town: "Kostanay",
    siteKind: "hotel",
    units: [{ unit, code: "101", kind: "private-room", capacity: 3 }],
  };
  await store.appender.record({ device: hub, ids, events: [{ event: opened, subject: site }] });
});
afterAll(async () => {
  expect((await verifyReadTables(store.hub)).isEqual).toBe(true);
  await store.close();
});

function hold(household: HouseholdId, persons: number): Command {
  const placement = freshId<PlacementId>();
  const untilMs = sampleNowMs + 3_600_000;
  return { command: "place-hold", placement, household, site, unit, persons, untilMs };
}

const act = (command: Command) => store.appender.act({ command, actor, device: hub, ids });

describe("act", () => {
  it("lets the rules decide against what all know, however many ask at once", async () => {
    const households = [1, 2, 3, 4].map((serial) => sampleHousehold(serial).household);
    const answers = await Promise.all(households.map((household) => act(hold(household, 2))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(
      Array(3).fill({ ok: false, rejection: { code: "places.unit-full", free: 1 } }),
    );
  });

  it("sees what a push in the same batch has brought", async () => {
    const tablet = await store.enrol();
    const registered = sampleHousehold(50);
    const correction: Command = {
      command: "issue-number",
      household: registered.household,
      crossing: "KZ-07" as CrossingCode,
      person: registered.persons[0]!.person,
      scheme: "KZ-IIN",
    };
    const [, first, second] = await Promise.all([
      store.push(tablet, [tablet.entry(registered)]),
      act(correction),
      act(correction),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual({
      ok: false,
      rejection: { code: "registration.number-already-issued" },
    });
  });

  it("appends a signed entry of its own device, numbered without a gap, with its actor", async () => {
    const rows = await query(
      store.hub,
      `select seq, actor, kind, position, body::json ->> 'device' as device
        from journal.entry where device = $1 order by position`,
      [hub.id],
    );
    expect(rows).toMatchObject([
      { seq: 1, actor: null, kind: "places.site-opened", device: hub.id },
      { seq: 2, actor, kind: "places.hold-placed", device: hub.id },
      { seq: 3, actor, kind: "registration.number-issued", device: hub.id },
    ]);
  });

  it("writes nothing when the rules say no", async () => {
    const before = await query(store.hub, "select position from journal.head");
    const answer = await act({ command: "end-placement", placement: freshId() });
    expect(answer).toEqual({ ok: false, rejection: { code: "places.placement-unknown" } });
    expect(await query(store.hub, "select position from journal.head")).toEqual(before);
  });
});

describe("record", () => {
  it("releases expired holds and frees their places", async () => {
    expect(await expiredHolds(store.hub, { nowMs: sampleNowMs })).toEqual([]);
    const over = await expiredHolds(store.hub, { nowMs: sampleNowMs + 7_200_000 });
    expect(over).toHaveLength(1);
    const events = over.map((expired) => ({
      event: { kind: "places.hold-released", ...expired, reason: "expired" } as const,
      subject: expired.unit,
    }));
    const { entries } = await store.appender.record({ device: hub, ids, events });
    expect(entries).toHaveLength(1);
    expect(await expiredHolds(store.hub, { nowMs: sampleNowMs + 7_200_000 })).toEqual([]);
    expect(await query(store.hub, "select held, claims from read.unit")).toEqual([
      { held: 0, claims: [] },
    ]);
  });

  it("fails alone when it is not as documented, and the batch around it goes on", async () => {
    const tablet = await store.enrol();
    const wrong = { kind: "places.site-status-set", site, status: "burnt" } as unknown;
    const event = wrong as DomainEvent;
    const results = await Promise.allSettled([
      store.push(tablet, [tablet.entry(sampleHousehold(60))]),
      store.appender.record({ device: hub, ids, events: [{ event, subject: site }] }),
      store.push(tablet, [tablet.entry(sampleHousehold(61))]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });
});
