import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlacementId, SiteId } from "../ids.ts";
import type { DomainEvent } from "../journal/event.ts";
import { householdIdOf, referenceOf } from "../registration/reference.ts";
import {
  claim,
  given,
  household,
  id,
  noonMs,
  placement,
  registered,
  site,
  siteOpen,
  unit,
  when,
} from "../testing/scenario.ts";
import type { CheckIn, PlaceHold } from "./commands.ts";
import { freePlaces } from "./state.ts";

const hour = 3_600_000;
const hold: PlaceHold = { command: "place-hold", ...claim, untilMs: noonMs + 6 * hour };
const arrive: CheckIn = { command: "check-in", ...claim };
const held: DomainEvent = { kind: "places.hold-placed", ...claim, untilMs: noonMs + 6 * hour };
const arrived: DomainEvent = { kind: "places.checked-in", ...claim };
const ended = { placement, household, site, unit };
const left: DomainEvent = { kind: "places.checked-out", ...ended };
const lapsed: DomainEvent = { kind: "places.hold-released", ...ended, reason: "expired" };
const closed: DomainEvent = { kind: "places.site-status-set", site, status: "closed" };
const open = given(siteOpen(4), registered());

function other(number: number) {
  const stranger = householdIdOf(referenceOf(8, number));
  return { placement: id<PlacementId>(100 + number), household: stranger, site, unit, persons: 2 };
}

describe("a hold", () => {
  test("on free places is accepted", () => expect(when(open, hold)).toBe("places.hold-placed"));
  test("on more than is free is rejected and says how many are", () => {
    expect(when(open, { ...hold, persons: 5 })).toBe("places.unit-full");
  });
  test.each([0, -1, 1.5])("for %d persons is rejected", (persons) => {
    expect(when(open, { ...hold, persons })).toBe("places.party-size-invalid");
  });
  test("past or for longer than two nights is rejected", () => {
    expect(when(open, { ...hold, untilMs: noonMs - 1 })).toBe("places.hold-too-long");
    expect(when(open, { ...hold, untilMs: noonMs + 49 * hour })).toBe("places.hold-too-long");
  });
  test("on an unknown unit, or on another site's, is rejected", () => {
    expect(when(given(), hold)).toBe("places.unit-unknown");
    expect(when(open, { ...hold, site: id<SiteId>(9) })).toBe("places.unit-unknown");
  });
  test("at a closed site is rejected", () => {
    expect(when(given(siteOpen(), closed), hold)).toBe("places.site-closed");
  });
  test("for a household that has a place is rejected", () => {
    const rows = given(siteOpen(), registered(), held);
    const second = { ...hold, placement: id<PlacementId>(2) };
    expect(when(rows, second)).toBe("places.household-already-placed");
  });
});

describe("a check-in", () => {
  test("uses the places its own hold kept", () => {
    const rows = given(siteOpen(2), registered(), held);
    expect(when(rows, arrive)).toBe("places.checked-in");
    const after = given(siteOpen(2), registered(), held, arrived);
    expect(after.find("unit", unit)).toMatchObject({ held: 0, occupied: 2 });
    expect(after.rowsOf("discrepancy")).toEqual([]);
  });
  test("without a hold is accepted where there is room", () => {
    expect(when(open, arrive)).toBe("places.checked-in");
  });
  test("a second time is rejected", () => {
    expect(when(given(siteOpen(), registered(), arrived), arrive)).toBe("places.placement-ended");
  });
  test("after its hold has lapsed stands, because they are there", () => {
    const rows = given(siteOpen(2), registered(), held, lapsed, arrived);
    expect(rows.find("unit", unit)).toMatchObject({ held: 0, occupied: 2 });
  });
  test("at a closed site stands, as a discrepancy", () => {
    expect(given(siteOpen(), closed, arrived).rowsOf("discrepancy")).toMatchObject([
      { kind: "places.closed-site-used" },
    ]);
  });
});

describe("an end", () => {
  const end = { command: "end-placement", placement } as const;

  test("of a hold releases it, of a stay checks out", () => {
    expect(when(given(siteOpen(), held), end)).toBe("places.hold-released");
    expect(when(given(siteOpen(), arrived), end)).toBe("places.checked-out");
  });
  test("of nothing, or a second time, is rejected", () => {
    expect(when(given(), end)).toBe("places.placement-unknown");
    expect(when(given(siteOpen(), arrived, left), end)).toBe("places.placement-ended");
  });
  test("of an unknown placement is a discrepancy at the hub", () => {
    expect(given(siteOpen(), left).rowsOf("discrepancy")).toMatchObject([
      { kind: "places.unknown-placement" },
    ]);
  });
});

describe("blocked capacity", () => {
  const block = { command: "block-capacity", unit, blocked: 1, reason: "broken bed" } as const;

  test("takes places away", () => {
    expect(when(open, block)).toBe("places.capacity-blocked");
  });
  test("cannot exceed the unit", () => {
    expect(when(open, { ...block, blocked: 5 })).toBe("places.blocked-out-of-range");
    expect(when(given(), block)).toBe("places.unit-unknown");
  });
  test("under people who sleep there becomes a discrepancy", () => {
    const rows = given(siteOpen(2), arrived, {
      kind: "places.capacity-blocked",
      unit,
      site,
      blocked: 1,
      reason: "water",
    });
    expect(rows.rowsOf("discrepancy")).toMatchObject([{ kind: "places.over-capacity" }]);
  });
});

test("two tablets offline over-book one unit: one discrepancy with both claims", () => {
  const second: DomainEvent = { kind: "places.checked-in", ...other(1) };
  const rows = given(siteOpen(2), arrived, second);
  expect(rows.rowsOf("discrepancy")).toMatchObject([
    { kind: "places.over-capacity", subject: unit, claims: [id(1_001), id(1_002)], state: "open" },
  ]);
});

test("one household placed twice by two tablets is a discrepancy with both placements", () => {
  const elsewhere: DomainEvent = { ...arrived, placement: id<PlacementId>(2) } as DomainEvent;
  const rows = given(siteOpen(9), registered(), arrived, elsewhere);
  expect(rows.rowsOf("discrepancy")).toMatchObject([
    { kind: "places.placed-twice", subject: household },
  ]);
});

test("occupancy is the sum of the standing claims; too much of it is always a discrepancy", () => {
  const step = fc.record({
    who: fc.nat(4),
    what: fc.constantFrom("hold", "arrive", "leave", "lapse"),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const events = steps.map(({ who, what }): DomainEvent => {
        const { persons, ...same } = other(who);
        if (what === "hold") {
          return { kind: "places.hold-placed", ...same, persons, untilMs: noonMs + hour };
        }
        if (what === "arrive") return { kind: "places.checked-in", ...same, persons };
        if (what === "leave") return { kind: "places.checked-out", ...same };
        return { kind: "places.hold-released", ...same, reason: "expired" };
      });
      const rows = given(siteOpen(5), ...events);
      const standing = (state: string) =>
        rows
          .rowsOf("placement")
          .filter((row) => row.state === state)
          .reduce((sum, row) => sum + row.persons, 0);
      const after = rows.find("unit", unit)!;
      expect([after.held, after.occupied]).toEqual([standing("held"), standing("checked-in")]);
      const kinds = rows.rowsOf("discrepancy").map(({ kind }) => kind);
      if (freePlaces(after) < 0) expect(kinds).toContain("places.over-capacity");
    }),
  );
});
