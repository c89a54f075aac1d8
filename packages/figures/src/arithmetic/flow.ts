import { dayNumber } from "../calendar/civil-day.ts";
import type { Claim } from "../claims/claim.ts";
import { normaliseWording } from "../claims/normalise-wording.ts";
import { periodMinutes } from "../claims/period.ts";
import { claimInterval, type QuantityInterval } from "../claims/quantity-interval.ts";

const dayMinutes = 1440;

/** A count over a half-open span of minutes, with the least and the most it can have been. */
export interface Flow {
  readonly claim: Claim;
  readonly start: number;
  readonly end: number;
  readonly low: number;
  /** Infinity where the statement sets no upper limit. */
  readonly high: number;
  readonly point: number;
}

/** Flows of one event that can be added: same place, movement, unit and people. */
export interface FlowGroup {
  readonly key: string;
  readonly flows: readonly Flow[];
}

/** Measures whose counts of separate days add up. */
const additive = new Set([
  "entries",
  "exits",
  "crossings",
  "registrations",
  "documents-issued",
  "applications",
  "refusals",
  "arrests",
]);

/** What must agree before two counts are compared at all. */
export function flowKey(claim: Claim): string {
  const event = normaliseWording(claim);
  const [here, there] = event.measure === "exits" ? [event.from, event.to] : [event.to, null];
  return [event.measure, here, there, claim.unit, claim.population].join("|");
}

/** Share by which "about" may differ before a careful reader frowns. */
const tightShare = 0.025;

/** The interval if "about" and round numbers are taken nearly at their word. */
function tightInterval(claim: Claim): QuantityInterval | undefined {
  const interval = claimInterval(claim);
  if (interval === undefined || claim.qualifier !== "about") return interval;
  const { quantity } = claim;
  const [low, high] =
    quantity.kind === "range" ? [quantity.low, quantity.high] : [interval.point, interval.point];
  return { ...interval, low: low * (1 - tightShare), high: high * (1 + tightShare) };
}

/** The flow a claim states; undefined when it is none, undated or open. */
export function flowOf(claim: Claim, isTight = false): Flow | undefined {
  if (!additive.has(claim.measure) || claim.aspect === "peak") return undefined;
  const interval = isTight ? tightInterval(claim) : claimInterval(claim);
  const { startMinutes, endMinutes } = periodMinutes(claim.period);
  if (interval === undefined || startMinutes === null) return undefined;
  const asOf = claim.asOf === null ? undefined : dayNumber(claim.asOf);
  const end = endMinutes ?? (asOf === undefined ? null : (asOf + 1) * dayMinutes);
  if (end === null || end <= startMinutes) return undefined;
  const days = (end - startMinutes) / dayMinutes;
  const factor = { period: 1, day: days, hour: days * 24, week: days / 7, month: days / 30 }[
    claim.rate
  ];
  return {
    claim,
    start: startMinutes,
    end,
    low: interval.low * factor,
    high: (interval.high ?? Infinity) * factor,
    point: interval.point * factor,
  };
}

/** Flows by what can be compared, in order of time. */
export function flowGroups(claims: readonly Claim[], isTight = false): readonly FlowGroup[] {
  const groups = new Map<string, Flow[]>();
  for (const claim of claims) {
    const flow = flowOf(claim, isTight);
    if (flow === undefined) continue;
    const key = flowKey(claim);
    const group = groups.get(key) ?? [];
    group.push(flow);
    groups.set(key, group);
  }
  return [...groups].map(([key, flows]) => ({
    key,
    flows: flows.toSorted((left, right) => left.end - right.end || left.start - right.start),
  }));
}
