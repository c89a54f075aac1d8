import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CrossingCode, HouseholdId, TokenId } from "../ids.ts";
import { foldAt, taken, tokenFields } from "../testing/queue-acts.ts";
import { crossing, crossingOpen, given, id, noonMs } from "../testing/scenario.ts";
import type { QueueEvent } from "./events.ts";
import { lineOf } from "./line.ts";
import { laneIdOf, tokenIdOf } from "./token-number.ts";

const lane = laneIdOf(crossing, "1");
const hour = 3_600_000;

describe("the line", () => {
  test("puts priority first, but every third call is of the ordinary line", () => {
    const events = Array.from({ length: 7 }, (_, index) =>
      taken(tokenIdOf(crossing, `K7-10${index}`), { priority: index < 3 ? null : "infant" }),
    );
    const rows = given(crossingOpen, ...events).rowsOf("token");
    const line = lineOf(rows, { mode: "car", nowMs: noonMs + hour });
    expect(line.map(({ number }) => number.slice(-1)).join("")).toBe("3405612");
  });

  test("a priority lane takes priority parties as long as there are any, then the others", () => {
    const grounds = [null, "infant", "age", null, "illness"] as const;
    const tokens = foldAt([
      { atMs: 0, event: crossingOpen },
      ...grounds.map((priority, index) => ({
        atMs: noonMs + index * 60_000,
        event: taken(tokenIdOf(crossing, `K7-00${index + 1}`), { priority }),
      })),
    ]).rowsOf("token");
    const lineAt = (isPriorityLane: boolean) =>
      lineOf(tokens, { mode: "car", nowMs: noonMs + hour, isPriorityLane })
        .map(({ number }) => number.slice(-1))
        .join("");
    expect(lineAt(false)).toBe("23154");
    expect(lineAt(true)).toBe("23514");
  });

  const step = fc.record({
    who: fc.integer({ min: 0, max: 5 }),
    kind: fc.constantFrom("taken", "called", "served", "left", "returned", "slot", "joined"),
    lateMinutes: fc.integer({ min: 0, max: 600 }),
    priority: fc.boolean(),
  });
  test("never loses or doubles anybody, whatever tablets say and in whatever order", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const rows = foldAt([
          { atMs: 0, event: crossingOpen },
          ...steps.map(({ who, kind, lateMinutes, priority }, index) => ({
            atMs: noonMs + index * 60_000 - lateMinutes * 60_000,
            event: eventOf(kind, tokenIdOf(crossing, `K7-00${who + 1}`), { priority, index }),
          })),
        ]);
        const tokens = rows.rowsOf("token");
        const line = lineOf(tokens, { mode: "car", nowMs: noonMs + 600 * hour });
        const waiting = tokens.filter((row) => row.state === "waiting" && row.mode === "car");
        expect(new Set(line)).toEqual(new Set(waiting));
        expect(line).toHaveLength(waiting.length);
        const served = tokens.filter((row) => row.servedEntry !== "").length;
        const hours = rows.rowsOf("queueHour");
        expect(hours.reduce((sum, row) => sum + row.served, 0)).toBe(served);
        expect(hours.reduce((sum, row) => sum + row.taken, 0)).toBe(
          tokens.filter((row) => row.takenEntry !== "").length,
        );
        expect(hours.every((row) => row.served >= 0 && row.waits >= 0)).toBe(true);
      }),
    );
  });
});

function eventOf(
  kind: string,
  of: TokenId,
  { priority, index }: { priority: boolean; index: number },
): QueueEvent {
  const at = { token: of, crossing: crossing as CrossingCode, mode: "car" as const };
  switch (kind) {
    case "taken":
      return {
        kind: "queue.token-taken",
        ...tokenFields(of),
        priority: priority ? "illness" : null,
      };
    case "called":
      return { kind: "queue.token-called", ...at, lane: priority ? lane : null, jump: null };
    case "served":
      return { kind: "queue.token-served", ...at, lane, persons: 4, check: "matches", jump: null };
    case "left":
      return { kind: "queue.token-left", ...at, reason: "gave-up" };
    case "returned":
      return { kind: "queue.token-returned", ...at, placeMs: noonMs + index };
    case "slot":
      return { kind: "queue.slot-changed", token: of, crossing, placeMs: noonMs + index * hour };
    default:
      return { kind: "queue.token-joined", token: of, crossing, household: id<HouseholdId>(index) };
  }
}
