import type { Fact } from "../journal/fact.ts";
import type { LaneSet, MisconductReported, QueueEvent } from "./events.ts";
import type { TokenRow } from "./state.ts";
import { tokenNumberIn } from "./token-number.ts";

export type TokenEvent = Exclude<QueueEvent, LaneSet | MisconductReported>;

/**
 * A token of which something is heard before the tablet that took it has sent its entry: it counts
 * for one party until then, and for nobody in the line.
 */
export function tokenSeen({ event, atMs, device }: Fact<TokenEvent>): TokenRow {
  return {
    key: event.token,
    crossing: event.crossing,
    number: tokenNumberIn(event.token),
    mode: "mode" in event ? event.mode : "foot",
    persons: "persons" in event ? event.persons : 1,
    parties: 1,
    priority: null,
    binding: "party",
    state: "waiting",
    stateAtMs: 0,
    takenAtMs: null,
    placeMs: atMs,
    calledAtMs: null,
    calls: 0,
    servedAtMs: null,
    leftAtMs: null,
    leavingReason: null,
    returns: 0,
    slotChanges: 0,
    lane: null,
    jump: null,
    jumpBadge: null,
    jumpBy: null,
    bindingCheck: null,
    personsServed: null,
    household: null,
    device,
    takenEntry: "",
    servedEntry: "",
  };
}
