import {
  decide,
  householdIdOf,
  MemoryRows,
  referenceOf,
  type CrossingCode,
  type PersonId,
  type TallyId,
} from "@caravanserai/domain";
import { describe, expect, it } from "vitest";
import { foldActs } from "../testing/fold-acts.ts";
import { leavingActs, leavingReversal, partyOf, type Leaving } from "./leaving-acts.ts";

const crossing = "KZ-07" as CrossingCode;
const reference = referenceOf(9, 2);
const household = householdIdOf(reference);
const nowMs = 1_664_000_000_000;

function worldOf(isKnown: boolean): MemoryRows {
  const rows = new MemoryRows();
  foldActs(
    [
      {
        subject: crossing,
        event: {
          kind: "crossing.configured",
          crossing,
          name: "Zhelkuar",
          nameRu: "Желкуар",
          nameKk: "Желқуар",
          counterpart: null,
          modes: ["car", "foot"],
          town: "Kostanay",
          utcOffsetMinutes: 300,
          isFictional: true,
        },
      },
    ],
    rows,
  );
  if (!isKnown) return rows;
  const open = { sex: "female", citizenship: "RUS", documentKind: "none" } as const;
  const registered = decide(
    {
      command: "register-household",
      household,
      reference,
      crossing,
      stage: "individual",
      persons: [
        { person: "a" as PersonId, ...open, ageBand: "18-59", relationship: "head" },
        { person: "b" as PersonId, ...open, ageBand: "5-11", relationship: "child" },
      ],
      placeNeed: "no",
      destination: null,
      noticeVersion: "1",
      spokenLanguage: "ru",
      hasProtectionReferral: false,
    },
    rows,
    nowMs,
  );
  if (!registered.ok) throw new Error(registered.rejection.code);
  foldActs([{ event: registered.value, subject: household }], rows);
  return rows;
}

const leaving: Leaving = {
  tally: "0192a000-0000-7000-8000-0000000000aa" as TallyId,
  crossing,
  mode: "car",
  adults: 1,
  children: 1,
  departure: { household, persons: "everyone" },
};

describe("leavingActs", () => {
  it("records the departure and counts the crossing in one act", () => {
    const rows = worldOf(true);
    const acts = leavingActs(leaving, { rows, nowMs });
    if (!acts.ok) throw new Error(acts.rejection.code);
    expect(acts.value.map(({ event }) => event.kind)).toEqual([
      "stay.departed",
      "crossing.tallied",
    ]);
    foldActs(acts.value, rows);
    expect(rows.find("household", household)?.personsDeparted).toBe(2);
    expect(leavingActs({ ...leaving, tally: "x" as TallyId }, { rows, nowMs })).toMatchObject({
      rejection: { code: "stay.already-departed" },
    });
    const back = leavingReversal(leaving, { rows, nowMs });
    if (!back.ok) throw new Error(back.rejection.code);
    foldActs(back.value, rows);
    expect(rows.find("household", household)?.personsDeparted).toBe(0);
    expect(rows.rowsOf("tally")).toMatchObject([{ isReversed: true }]);
  });

  it("lets a household leave that this tablet has never heard of", () => {
    const acts = leavingActs(leaving, { rows: worldOf(false), nowMs });
    expect(acts.ok && acts.value[0]?.event).toMatchObject({
      kind: "stay.departed",
      persons: "everyone",
    });
  });

  it("counts people without a slip, and nothing that is impossible", () => {
    const rows = worldOf(false);
    const counted = leavingActs({ ...leaving, departure: null }, { rows, nowMs });
    expect(counted.ok && counted.value.map(({ event }) => event.kind)).toEqual([
      "crossing.tallied",
    ]);
    const nobody = { ...leaving, adults: 0, children: 0 };
    expect(leavingActs(nobody, { rows, nowMs })).toMatchObject({
      rejection: { code: "crossing.nobody-counted" },
    });
  });
});

describe("partyOf", () => {
  it("knows adults and children of its own shift, and takes the slip's number otherwise", () => {
    expect(partyOf(worldOf(true), { household, persons: 9 })).toEqual({ adults: 1, children: 1 });
    expect(partyOf(worldOf(false), { household, persons: 3 })).toEqual({ adults: 3, children: 0 });
    expect(partyOf(worldOf(false), { household, persons: null }).adults).toBe(1);
  });
});
