import type { PostView } from "@caravanserai/contract";
import { openPartOf } from "@caravanserai/contract";
import { freePlaces, householdIdOf, referenceOf, type DomainEvent } from "@caravanserai/domain";
import { firstMarks, MemoryOutbox, recordEntries, type EntryDraft } from "@caravanserai/sync";
import { describe, expect, it } from "vitest";
import { testIds } from "../testing/forms.ts";
import { localRows } from "./local-rows.ts";

const ids = testIds(21);
const site = ids.next();
const unit = ids.next();
const household = householdIdOf(referenceOf(3, 1));
const device = "0192a000-0000-7000-8000-000000000001" as EntryDraft["id"] as never;

function viewOf(highestContiguousSeq: number, occupied: number): PostView {
  const described = { unit, code: "1", kind: "dormitory", capacity: 6, blocked: 0 };
  return {
    asOfMs: 1,
    hubTimeMs: 1,
    serverEpoch: "e",
    highestContiguousSeq,
    vaultKey: null,
    noticeVersion: "1",
    isDemo: false,
    crossings: [],
    sites: [
      {
        site,
        code: "S",
        name: "Hall",
        town: "Oral",
        siteKind: "hall",
        status: "open",
        units: [{ ...described, held: 0, occupied, free: 6 - occupied }],
      },
    ],
  };
}

async function entriesOf(...events: readonly DomainEvent[]) {
  const store = new MemoryOutbox<null>(firstMarks({ device, serverEpoch: "e" }));
  const signer = { sign: () => Promise.resolve("A".repeat(86)) };
  for (const event of events) {
    const draft: EntryDraft = {
      id: ids.next() as string as EntryDraft["id"],
      kind: event.kind,
      subject: household,
      actor: null,
      occurredAtMs: 5_000,
      open: openPartOf(event),
      sealed: [],
      wraps: [],
    };
    await recordEntries({ store, signer }, [draft], null);
  }
  return store.entries;
}

const placement = ids.next();
const claim = { placement, household, site, unit } as unknown as {
  placement: never;
  household: never;
  site: never;
  unit: never;
};
const checkedIn: DomainEvent = { kind: "places.checked-in", ...claim, persons: 2 };
const checkedOut: DomainEvent = { kind: "places.checked-out", ...claim };
const freeIn = (rows: ReturnType<typeof localRows>) => freePlaces(rows.rowsOf("unit")[0]!);

describe("localRows", () => {
  it("adds own work that the hub's view does not hold yet", async () => {
    const entries = await entriesOf(checkedIn);
    expect(freeIn(localRows(viewOf(0, 1), entries))).toBe(3);
  });

  it("does not count own work twice once the view holds it", async () => {
    const entries = await entriesOf(checkedIn);
    const rows = localRows(viewOf(1, 3), entries);
    expect(freeIn(rows)).toBe(3);
    expect(rows.rowsOf("placement")).toMatchObject([{ state: "checked-in", persons: 2 }]);
  });

  it("takes back a newer end from a view that still shows the beginning", async () => {
    const entries = await entriesOf(checkedIn, checkedOut);
    expect(freeIn(localRows(viewOf(1, 3), entries))).toBe(5);
    expect(freeIn(localRows(viewOf(2, 1), entries))).toBe(5);
  });

  it("works without any view at all", async () => {
    const rows = localRows(undefined, await entriesOf(checkedIn));
    expect(rows.rowsOf("unit")).toEqual([]);
  });
});
