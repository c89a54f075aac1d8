import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PersonId } from "../ids.ts";
import type { DomainEvent } from "../journal/event.ts";
import { crossing, given, household, id, registered, when } from "../testing/scenario.ts";
import type { RecordDeparture } from "./commands.ts";

const leave: RecordDeparture = {
  command: "record-departure",
  household,
  persons: "everyone",
  crossing,
};
const departed: DomainEvent = { kind: "stay.departed", household, persons: "everyone", crossing };
const returned = { ...departed, kind: "stay.departure-reversed" } as DomainEvent;

describe("a departure", () => {
  test("of a registered household ends its stay", () => {
    expect(when(given(registered(3)), leave)).toBe("stay.departed");
    const rows = given(registered(3), departed);
    expect(rows.find("household", household)).toMatchObject({ persons: 3, personsDeparted: 3 });
    expect(rows.rowsOf("person").map(({ state }) => state)).toEqual(Array(3).fill("departed"));
  });
  test("of one member leaves the others present", () => {
    const rows = given(registered(3), { ...departed, persons: [id<PersonId>(2)] } as DomainEvent);
    expect(rows.find("household", household)).toMatchObject({ personsDeparted: 1 });
  });
  test("of an unknown household is rejected, and at the hub a discrepancy", () => {
    expect(when(given(), leave)).toBe("stay.household-unknown");
    expect(given(departed).rowsOf("discrepancy")).toMatchObject([
      { kind: "stay.unknown-household" },
    ]);
  });
  test("of nobody is rejected", () => {
    expect(when(given(registered()), { ...leave, persons: [] })).toBe("stay.nobody-chosen");
  });
  test("a second time is rejected, and at the hub a discrepancy", () => {
    expect(when(given(registered(), departed), leave)).toBe("stay.already-departed");
    const rows = given(registered(2), departed, departed);
    expect(rows.rowsOf("departureHour")).toMatchObject([{ persons: 2 }]);
    expect(rows.rowsOf("discrepancy")).toMatchObject([{ kind: "stay.left-twice" }]);
  });
});

describe("a reversed departure", () => {
  const reverse = { ...leave, command: "reverse-departure" } as const;

  test("brings the people back", () => {
    expect(when(given(registered(), departed), reverse)).toBe("stay.departure-reversed");
    const rows = given(registered(2), departed, returned);
    expect(rows.find("household", household)).toMatchObject({ personsDeparted: 0 });
    expect(rows.rowsOf("departureHour")).toMatchObject([{ persons: 0 }]);
  });
  test("of people who are here is rejected", () => {
    expect(when(given(registered()), reverse)).toBe("stay.not-departed");
  });
});

test("present is registered minus departed, whatever the order of comings and goings", () => {
  const anyMove = fc.constantFrom(departed, returned);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(anyMove, { maxLength: 12 }),
      (size, moves) => {
        const rows = given(registered(size), ...moves);
        const gone = rows.rowsOf("person").filter(({ state }) => state === "departed").length;
        expect(rows.find("household", household)?.personsDeparted).toBe(gone);
        const hours = rows.rowsOf("departureHour");
        expect(hours.reduce((sum, { persons }) => sum + persons, 0)).toBe(gone);
      },
    ),
  );
});
