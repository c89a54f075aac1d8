import { describe, expect, test } from "vitest";
import type { DomainEvent } from "../journal/event.ts";
import { given, id, when } from "../testing/scenario.ts";

describe("resolving a discrepancy", () => {
  const undone: DomainEvent = {
    kind: "crossing.tally-reversed",
    tally: id(5),
    reason: "undo",
  };
  const key = `${id(5)}|crossing.reversal-without-tally`;
  const resolve = {
    command: "resolve-discrepancy",
    discrepancy: key,
    resolution: "asked",
  } as const;
  const resolved: DomainEvent = {
    kind: "discrepancy.resolved",
    discrepancy: key,
    resolution: "asked",
  };

  test("needs words", () => {
    expect(when(given(undone), resolve)).toBe("discrepancy.resolved");
    expect(when(given(undone), { ...resolve, resolution: "" })).toBe("review.reason-missing");
  });
  test("needs one that is open", () => {
    expect(when(given(), resolve)).toBe("review.discrepancy-unknown");
    expect(when(given(undone, resolved), resolve)).toBe("review.discrepancy-already-resolved");
  });
});
