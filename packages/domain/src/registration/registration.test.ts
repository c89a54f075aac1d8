import { limits } from "@caravanserai/kernel";
import { describe, expect, test } from "vitest";
import type { PersonId, Reference } from "../ids.ts";
import type { DomainEvent } from "../journal/event.ts";
import {
  claim,
  crossing,
  given,
  household,
  id,
  person,
  placement,
  reference,
  registered,
  siteOpen,
  when,
} from "../testing/scenario.ts";
import type { CorrectPerson, RegisterHousehold } from "./commands.ts";

const command: RegisterHousehold = {
  command: "register-household",
  household,
  reference,
  crossing,
  stage: "group",
  persons: [person(1), person(2)],
  placeNeed: "yes",
  destination: null,
  noticeVersion: "1",
  spokenLanguage: null,
  hasProtectionReferral: false,
};
const people = (count: number) => Array.from({ length: count }, (_none, index) => person(index));

describe("a registration", () => {
  test("of a household is accepted", () => {
    expect(when(given(), command)).toBe("registration.household-registered");
  });
  test("of nobody is rejected", () => {
    expect(when(given(), { ...command, persons: [] })).toBe("registration.nobody-named");
  });
  test("of too many is rejected", () => {
    const persons = people(limits.householdPersonsMax + 1);
    expect(when(given(), { ...command, persons })).toBe("registration.household-too-large");
  });
  test("of one person twice is rejected", () => {
    const persons = [person(1), person(1)];
    expect(when(given(), { ...command, persons })).toBe("registration.person-twice");
  });
  test("under a mistyped reference is rejected", () => {
    const wrong = "00000-0000-00" as Reference;
    expect(when(given(), { ...command, reference: wrong })).toBe("registration.reference-invalid");
  });
  test("under a reference in use is rejected", () => {
    expect(when(given(registered()), command)).toBe("registration.reference-taken");
  });
  test("twice under one reference keeps all people and asks a person", () => {
    const rows = given(registered(2), registered(3));
    expect(rows.find("household", household)).toMatchObject({ persons: 5 });
    expect(rows.rowsOf("discrepancy")).toMatchObject([
      { kind: "registration.reference-used-twice", state: "open" },
    ]);
  });
});

test("a household that a shelter took in before its registration arrived keeps its place", () => {
  const arrived: DomainEvent = { kind: "places.checked-in", ...claim };
  const rows = given(siteOpen(), arrived, registered(2));
  expect(rows.find("household", household)).toMatchObject({ persons: 2, placement });
  expect(rows.rowsOf("discrepancy")).toEqual([]);
  expect(when(given(siteOpen(), arrived), command)).toBe("registration.household-registered");
});

describe("an added person", () => {
  const add = { command: "add-person", household, crossing, person: person(9) } as const;

  test("joins the household and the hour's figures", () => {
    expect(when(given(registered()), add)).toBe("registration.person-added");
    const rows = given(registered(2), { ...add, kind: "registration.person-added" } as DomainEvent);
    expect(rows.find("household", household)).toMatchObject({ persons: 3 });
    expect(rows.rowsOf("registrationHour")).toMatchObject([{ households: 1, persons: 3 }]);
  });
  test("needs a household", () => {
    expect(when(given(), add)).toBe("registration.person-unknown");
  });
  test("cannot be one who is there already", () => {
    const again = { ...add, person: person(1) };
    expect(when(given(registered()), again)).toBe("registration.person-twice");
  });
  test("does not fit a full household", () => {
    const full = given(registered(limits.householdPersonsMax));
    expect(when(full, { ...add, person: person(99) })).toBe("registration.household-too-large");
  });
  test("of an unknown household becomes a discrepancy at the hub", () => {
    const rows = given({ ...add, kind: "registration.person-added" } as DomainEvent);
    expect(rows.rowsOf("discrepancy")).toMatchObject([{ kind: "registration.unknown-person" }]);
  });
});

describe("a correction", () => {
  const correct: CorrectPerson = {
    command: "correct-person",
    household,
    person: id<PersonId>(1),
    changes: { ageBand: "60+" },
    sealedFields: [],
    stage: "group",
  };
  const corrected = (ageBand: "60+" | "12-17", basedOn: string): DomainEvent => ({
    kind: "registration.person-corrected",
    household,
    person: id<PersonId>(1),
    changes: { ageBand },
    sealedFields: [],
    basedOn: { ageBand: basedOn },
    stage: "group",
  });
  const registration = id<string>(1_000);

  test("of a known person is accepted and states what it was based on", () => {
    expect(when(given(registered()), correct)).toBe("registration.person-corrected");
  });
  test("of an unknown person is rejected", () => {
    expect(when(given(), correct)).toBe("registration.person-unknown");
  });
  test("that changes nothing is rejected", () => {
    expect(when(given(registered()), { ...correct, changes: {} })).toBe(
      "registration.nothing-changed",
    );
  });
  test("takes effect and moves the field's provenance", () => {
    const rows = given(registered(), corrected("60+", registration));
    expect(rows.find("person", id(1))).toMatchObject({
      ageBand: "60+",
      provenance: { ageBand: id(1_001), sex: registration },
    });
  });
  test("of the same field by two tablets offline overwrites nothing and names both", () => {
    const rows = given(
      registered(),
      corrected("60+", registration),
      corrected("12-17", registration),
    );
    expect(rows.find("person", id(1))).toMatchObject({ ageBand: "60+" });
    expect(rows.rowsOf("discrepancy")).toMatchObject([
      {
        kind: "registration.conflicting-correction",
        field: "ageBand",
        claims: [id(1_001), id(1_002)],
      },
    ]);
  });
  test("of different fields by two tablets stands on both sides", () => {
    const sexOf: DomainEvent = {
      ...(corrected("60+", registration) as Extract<
        DomainEvent,
        { kind: "registration.person-corrected" }
      >),
      changes: { sex: "male" },
      basedOn: { sex: registration },
    };
    const rows = given(registered(), corrected("60+", registration), sexOf);
    expect(rows.find("person", id(1))).toMatchObject({ ageBand: "60+", sex: "male" });
    expect(rows.rowsOf("discrepancy")).toEqual([]);
  });
  test("makes a group record an individual one under the same reference", () => {
    const grown = { ...correct, changes: {}, stage: "individual" } as const;
    expect(when(given(registered()), grown)).toBe("registration.person-corrected");
    const rows = given(registered(), {
      ...(corrected("60+", registration) as DomainEvent & { stage: string }),
      stage: "individual",
    } as DomainEvent);
    expect(rows.find("household", household)).toMatchObject({ stage: "individual", reference });
  });
});

describe("a personal number", () => {
  const issue = {
    command: "issue-number",
    household,
    crossing,
    person: id<PersonId>(1),
    scheme: "KZ-IIN",
  } as const;
  const issued = { ...issue, kind: "registration.number-issued" } as DomainEvent;

  test("is issued once", () => {
    expect(when(given(registered()), issue)).toBe("registration.number-issued");
    expect(when(given(registered(), issued), issue)).toBe("registration.number-already-issued");
  });
  test("counts once even when reported twice", () => {
    expect(given(registered(), issued, issued).rowsOf("registrationHour")).toMatchObject([
      { numbersIssued: 1 },
    ]);
  });
});
