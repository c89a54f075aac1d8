import { assert } from "@caravanserai/kernel";

export type HoldEndName = "tonight" | "tomorrow" | "day" | "longest";

export interface HoldEnd {
  readonly name: HoldEndName;
  readonly untilMs: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** The rule of the domain, `hold-too-long`; a little less, so that the way to the hub fits in. */
const holdMsMax = 48 * hourMs - 5 * 60_000;
/** A hold that ends sooner helps nobody who is still on the road. */
const holdMsMin = hourMs;

/** Ends of a hold as people say them, in the local time of the site: the soonest first. */
export function holdEnds(nowMs: number, utcOffsetMinutes: number): readonly HoldEnd[] {
  assert(Number.isFinite(nowMs), "The hub's time is known before a hold is offered.");
  const offsetMs = utcOffsetMinutes * 60_000;
  const midnightMs = Math.floor((nowMs + offsetMs) / dayMs) * dayMs - offsetMs;
  const ends: readonly HoldEnd[] = [
    { name: "tonight", untilMs: midnightMs + 22 * hourMs },
    { name: "tomorrow", untilMs: midnightMs + dayMs + 12 * hourMs },
    { name: "day", untilMs: nowMs + dayMs },
    { name: "longest", untilMs: nowMs + holdMsMax },
  ];
  return ends
    .filter(({ untilMs }) => untilMs >= nowMs + holdMsMin && untilMs <= nowMs + holdMsMax)
    .sort((a, b) => a.untilMs - b.untilMs);
}
