import type { DomainEvent, EntryId } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { query } from "../database.ts";
import { DeviceNotEnrolled } from "../faults.ts";
import { openTestStore, sampleNowMs, verdictsOf, type TestStore } from "../testing/open-store.ts";
import { checked, freshId, sampleHousehold } from "../testing/sample-device.ts";
import { verifyReadTables } from "./verify-read-tables.ts";

let store: TestStore;
let serial = 0;
const household = () => sampleHousehold(serial++);

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(async () => {
  const verified = await verifyReadTables(store.hub);
  expect(verified.tables.filter(({ differences }) => differences > 0)).toEqual([]);
  await store.close();
});

async function journalOf(device: string) {
  return query<{ seq: number; standing: string; code: string | null; isReplaced: boolean }>(
    store.hub,
    `select seq, standing, code, is_time_replaced as "isReplaced" from journal.entry
      where device = $1 order by position`,
    [device],
  );
}

async function quarantineCodes(device: string): Promise<string[]> {
  const rows = await query<{ code: string }>(
    store.hub,
    "select code from journal.quarantine where device = $1 order by code",
    [device],
  );
  return rows.map(({ code }) => code);
}

describe("marks and gaps", () => {
  it("accepts in order and answers the mark, the epoch and the hub's time", async () => {
    const device = await store.enrol();
    const answer = await store.push(device, [device.entry(household()), device.entry(household())]);
    expect(verdictsOf(answer)).toEqual(["accepted", "accepted"]);
    expect(answer.highestContiguousSeq).toBe(2);
    expect(answer.hubTimeMs).toBe(sampleNowMs);
    expect(answer.serverEpoch).toMatch(/^[0-9a-f]{16}$/);
  });

  it("answers an empty push with the mark", async () => {
    const device = await store.enrol();
    expect(await store.push(device, [])).toMatchObject({ answers: [], highestContiguousSeq: 0 });
  });

  it("holds what comes after a gap, and counts it when the gap fills", async () => {
    const device = await store.enrol();
    const [first, second, third] = [household(), household(), household()].map((event) =>
      device.entry(event),
    );
    const early = await store.push(device, [second!, third!]);
    expect(verdictsOf(early)).toEqual(["held entry.gap-before", "held entry.gap-before"]);
    expect(early.highestContiguousSeq).toBe(0);
    const late = await store.push(device, [first!]);
    expect(late.highestContiguousSeq).toBe(3);
    expect((await journalOf(device.id)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const again = await store.push(device, [second!, third!]);
    expect(verdictsOf(again)).toEqual(["accepted", "accepted"]);
  });

  it("sorts a push that comes in the wrong order", async () => {
    const device = await store.enrol();
    const entries = [household(), household(), household()].map((event) => device.entry(event));
    const answer = await store.push(device, entries.reverse());
    expect(verdictsOf(answer)).toEqual(["accepted", "accepted", "accepted"]);
    expect(answer.answers.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it("releases more held entries than one page holds", async () => {
    const device = await store.enrol();
    const first = device.entry(household());
    const rest = Array.from({ length: 450 }, () => device.entry(tally()));
    for (let start = 0; start < rest.length; start += limits.pushEntriesMax) {
      await store.push(device, rest.slice(start, start + limits.pushEntriesMax));
    }
    const answer = await store.push(device, [first]);
    expect(answer.highestContiguousSeq).toBe(451);
    expect(
      await query(store.hub, "select 1 from journal.held_entry where device = $1", [device.id]),
    ).toEqual([]);
  });

  it("never leaves a gap in positions", async () => {
    const rows = await query<{ isGapFree: boolean }>(
      store.hub,
      `select count(*) = max(position) and max(position) = (select position from journal.head)
        as "isGapFree" from journal.entry`,
    );
    expect(rows[0]?.isGapFree).toBe(true);
  });
});

function tally(): DomainEvent {
  return {
    kind: "crossing.tallied",
    tally: freshId(),
    crossing: "KZ-07" as never,
    direction: "in",
    mode: "car",
    vehicles: 1,
    adults: 2,
    children: 1,
  };
}

describe("repeats and reuse", () => {
  it("answers a repeat as the first time and writes nothing twice", async () => {
    const device = await store.enrol();
    const entry = device.entry(household());
    await store.push(device, [entry]);
    expect(verdictsOf(await store.push(device, [entry, entry]))).toEqual(["accepted", "accepted"]);
    expect(await journalOf(device.id)).toHaveLength(1);
  });

  it("quarantines the same id with other content", async () => {
    const device = await store.enrol();
    const id = freshId<EntryId>();
    await store.push(device, [device.entry(household(), { id })]);
    const other = device.entry(household(), { id });
    const answer = await store.push(device, [other, other]);
    expect(verdictsOf(answer)).toEqual(Array(2).fill("quarantined entry.id-reused"));
    expect(answer.highestContiguousSeq).toBe(1);
    expect(await quarantineCodes(device.id)).toEqual(["entry.id-reused"]);
  });

  it("quarantines an id that another device has used", async () => {
    const [one, two] = [await store.enrol(), await store.enrol()];
    const id = freshId<EntryId>();
    await store.push(one, [one.entry(household(), { id })]);
    const answer = await store.push(two, [two.entry(household(), { id })]);
    expect(verdictsOf(answer)).toEqual(["quarantined entry.id-reused"]);
  });

  it("quarantines the same number with another id, in the journal and among the held", async () => {
    const device = await store.enrol();
    await store.push(device, [
      device.entry(household(), { seq: 1 }),
      device.entry(household(), { seq: 5 }),
    ]);
    const answer = await store.push(device, [
      device.entry(household(), { seq: 1 }),
      device.entry(household(), { seq: 5 }),
    ]);
    expect(verdictsOf(answer)).toEqual(Array(2).fill("quarantined entry.seq-reused"));
    expect(answer.highestContiguousSeq).toBe(1);
  });

  it("quarantines another device's entry", async () => {
    const [one, two] = [await store.enrol(), await store.enrol()];
    const answer = await store.push(one, [two.entry(household())]);
    expect(verdictsOf(answer)).toEqual(["quarantined entry.wrong-device"]);
  });

  it("keeps a refused entry once, however odd its text, and goes on with the rest", async () => {
    const device = await store.enrol();
    const raw = { body: "not json \0 \ud800", signature: "s".repeat(86), wraps: [] };
    const refused = checked(raw);
    const good = device.entry(household());
    expect(verdictsOf(await store.push(device, [refused, good]))).toEqual([
      "quarantined entry.not-json",
      "accepted",
    ]);
    await store.push(device, [refused]);
    expect(await quarantineCodes(device.id)).toEqual(["entry.not-json"]);
  });
});

describe("what this version cannot read", () => {
  it("keeps unknown kinds and newer versions in the journal, uncounted, and moves the mark", async () => {
    const device = await store.enrol();
    const answer = await store.push(device, [
      device.entry(household(), { kind: "weather.measured", open: { degrees: 3 } }),
      device.entry(household(), { schemaVersion: 2 }),
      device.entry(household()),
    ]);
    expect(verdictsOf(answer)).toEqual([
      "held entry.unknown-kind",
      "held entry.unknown-kind",
      "accepted",
    ]);
    expect(answer.highestContiguousSeq).toBe(3);
    const standings = (await journalOf(device.id)).map(({ standing }) => standing);
    expect(standings).toEqual(["unknown-kind", "unknown-kind", "accepted"]);
  });

  it("flags a malformed open part as quarantined in the journal and moves the mark", async () => {
    const device = await store.enrol();
    const bad = device.entry({ ...tally(), adults: -5 } as DomainEvent);
    const answer = await store.push(device, [bad, device.entry(household())]);
    expect(verdictsOf(answer)).toEqual(["quarantined entry.malformed", "accepted"]);
    expect(answer.highestContiguousSeq).toBe(2);
    expect(verdictsOf(await store.push(device, [bad]))).toEqual(["quarantined entry.malformed"]);
  });

  it.each(["\0", "\ud800", "\udc00x"])("never stumbles over %j in a text", async (odd) => {
    const device = await store.enrol();
    const answer = await store.push(device, [
      device.entry({ ...household(), destination: `Kost${odd}anay` }),
      device.entry(household(), { subject: `a${odd}` }),
      device.entry(household(), { kind: `odd${odd}` }),
    ]);
    expect(verdictsOf(answer)).toEqual([
      "quarantined entry.malformed",
      "accepted",
      "held entry.unknown-kind",
    ]);
  });
});

describe("clocks", () => {
  it.each([
    ["1970", 0, true],
    ["2099", Date.UTC(2099, 0, 1), true],
    ["two months ago", sampleNowMs - limits.clockPastMs - 1, true],
    ["two hours ahead", sampleNowMs + limits.clockFutureMs + 1, true],
    ["a day ago", sampleNowMs - 86_400_000, false],
    ["the edge of the future", sampleNowMs + limits.clockFutureMs, false],
  ])("never refuses a clock in %s", async (_name, occurredAtMs, isReplaced) => {
    const device = await store.enrol();
    const answer = await store.push(device, [device.entry(household(), { occurredAtMs })]);
    expect(verdictsOf(answer)).toEqual(["accepted"]);
    expect(await journalOf(device.id)).toMatchObject([{ isReplaced }]);
  });

  it("corrects by the offset the device knew, and flags a wrong clock", async () => {
    const device = await store.enrol();
    const clockOffsetMs = 3 * 3_600_000;
    const occurredAtMs = sampleNowMs - clockOffsetMs - 60_000;
    await store.push(device, [device.entry(household(), { occurredAtMs, clockOffsetMs })]);
    const [row] = await query(
      store.hub,
      `select e.at_ms, e.is_time_replaced, d.is_clock_wrong, d.clock_offset_ms
        from journal.entry e join journal.device d on d.id = e.device where d.id = $1`,
      [device.id],
    );
    expect(row).toEqual({
      at_ms: sampleNowMs - 60_000,
      is_time_replaced: false,
      is_clock_wrong: true,
      clock_offset_ms: clockOffsetMs,
    });
  });

  it("believes the edge's measurement before the device's own", async () => {
    const device = await store.enrol();
    await store.appender.push({
      device: device.id,
      entries: [device.entry(household(), { clockOffsetMs: 3_600_000 })],
      waiting: { entries: 4, oldestAtMs: sampleNowMs - 720_000 },
      clockOffsetMs: 20,
    });
    const [row] = await query(
      store.hub,
      `select is_clock_wrong, clock_offset_ms, waiting_entries, oldest_waiting_at_ms,
        last_heard_at_ms from journal.device where id = $1`,
      [device.id],
    );
    expect(row).toEqual({
      is_clock_wrong: false,
      clock_offset_ms: 20,
      waiting_entries: 4,
      oldest_waiting_at_ms: sampleNowMs - 720_000,
      last_heard_at_ms: sampleNowMs,
    });
  });
});

describe("key wraps", () => {
  const wrapsOf = (keyId: string) =>
    query<{ wrap: string; person: string }>(
      store.vault,
      "select wrap, person from keystore.wrap where key_id = $1",
      [keyId],
    );

  it("stores them apart, and a repeat brings no erased one back", async () => {
    const device = await store.enrol();
    const [keyId, person] = [freshId<string>(), freshId<never>()];
    const sealed = [{ keyId, person, ciphertext: "AAAA", wrapHash: "h".repeat(43) }];
    const entry = device.entry(household(), { sealed });
    const sent = { ...entry, raw: { ...entry.raw, wraps: [{ keyId, wrap: "WWWW" }] } };
    await store.push(device, [sent]);
    expect(await wrapsOf(keyId)).toEqual([{ wrap: "WWWW", person }]);
    await query(store.vault, "delete from keystore.wrap where key_id = $1", [keyId]);
    await store.push(device, [sent]);
    expect(await wrapsOf(keyId)).toEqual([]);
  });

  it("takes none from a refused entry, so that the right one sent again finds its place", async () => {
    const device = await store.enrol();
    const keyId = freshId<string>();
    const raw = { body: "{", signature: "s".repeat(86), wraps: [{ keyId, wrap: "damaged" }] };
    await store.push(device, [checked(raw)]);
    expect(await wrapsOf(keyId)).toEqual([]);
  });
});

describe("many pushes in one transaction", () => {
  it("fails only the push of a device that is not enrolled", async () => {
    const device = await store.enrol();
    const stranger = { ...device, id: freshId<typeof device.id>() };
    const pushes = await Promise.allSettled([
      store.push(device, [device.entry(household())]),
      store.push(stranger, []),
      store.push(device, [device.entry(household())]),
    ]);
    expect(pushes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(pushes[1]).toMatchObject({ reason: expect.any(DeviceNotEnrolled) as unknown });
    expect(await journalOf(device.id)).toHaveLength(2);
  });

  it("answers the same entry in two pushes of one batch alike", async () => {
    const device = await store.enrol();
    const entry = device.entry(household());
    const answers = await Promise.all([store.push(device, [entry]), store.push(device, [entry])]);
    expect(answers.map(verdictsOf)).toEqual([["accepted"], ["accepted"]]);
    expect(await journalOf(device.id)).toHaveLength(1);
  });
});
