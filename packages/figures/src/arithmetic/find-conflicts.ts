import { exactParts, heaviestParts, lightestCover } from "./compose-parts.ts";
import type { Identity, IdentityResidual } from "./findings.ts";
import type { Flow, FlowGroup } from "./flow.ts";

/** Claims that exclude each other, before it is settled which of them gives way. */
export interface Conflict {
  readonly identity: Identity;
  readonly strength: "arithmetic" | "strained";
  /** The whole, and what stands against it. */
  readonly whole: Flow;
  readonly others: readonly Flow[];
  /** What the others say the whole would have to be. */
  readonly expected: number;
}

export interface Conflicts {
  readonly conflicts: readonly Conflict[];
  readonly residuals: readonly IdentityResidual[];
  /** Comparisons left out because there were too many; 0 in any ledger that people enter. */
  readonly omitted: number;
}

/** A rest that would need this many times the mean rate is doubted. */
const remainderRateMax = 2.5;
const dayMinutes = 1440;

function residual(identity: Identity, whole: Flow, parts: readonly Flow[]): IdentityResidual {
  const expected = parts.reduce((sum, { point }) => sum + point, 0);
  const low = parts.reduce((sum, part) => sum + part.low, 0);
  const high = parts.reduce((sum, part) => sum + part.high, 0);
  return {
    identity,
    claims: [whole.claim.id, ...parts.map(({ claim }) => claim.id)],
    stated: whole.point,
    expected,
    residual: whole.point - expected,
    holds: whole.high >= low && whole.low <= high,
  };
}

function isSameSpan(left: Flow, right: Flow): boolean {
  return left.start === right.start && left.end === right.end;
}

function contains(outer: Flow, inner: Flow): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && !isSameSpan(outer, inner);
}

function pairConflict(left: Flow, right: Flow): Conflict | undefined {
  if (isSameSpan(left, right)) {
    if (left.high >= right.low && right.high >= left.low) return undefined;
    const [whole, other] = [left, right];
    return {
      identity: "same-event",
      strength: "arithmetic",
      whole,
      others: [other],
      expected: other.point,
    };
  }
  const [outer, inner] = contains(left, right) ? [left, right] : [right, left];
  if (!contains(outer, inner)) return undefined;
  if (inner.low > outer.high) {
    const expected = inner.point;
    return {
      identity: "contained-period",
      strength: "arithmetic",
      whole: outer,
      others: [inner],
      expected,
    };
  }
  return remainderConflict(outer, inner);
}

/** Nearly the same period, said the same day, and the missing hours would hold a flood. */
function remainderConflict(outer: Flow, inner: Flow): Conflict | undefined {
  const sharesEnd = outer.start === inner.start || outer.end === inner.end;
  const isSameAsOf = outer.claim.asOf !== null && outer.claim.asOf === inner.claim.asOf;
  const rest = outer.end - outer.start - (inner.end - inner.start);
  const isShort = rest <= (outer.end - outer.start) / 3 && rest <= 3 * dayMinutes;
  if (!sharesEnd || !isSameAsOf || !isShort || inner.high === Infinity) return undefined;
  const innerRate = inner.high / (inner.end - inner.start);
  const restRate = (outer.low - inner.high) / rest;
  if (restRate <= innerRate * remainderRateMax) return undefined;
  const expected = (inner.point * (outer.end - outer.start)) / (inner.end - inner.start);
  return {
    identity: "implied-remainder",
    strength: "strained",
    whole: outer,
    others: [inner],
    expected,
  };
}

/** Conflicts and residuals of one group that anybody can look at; beyond, the rest is counted. */
const foundMax = 5_000;
/** Steps of arithmetic for the parts of one group; a whole that needs more is counted as left out. */
const stepsMax = 40_000_000;

interface Open {
  readonly conflicts: Conflict[];
  readonly residuals: IdentityResidual[];
  omitted: number;
}

/** Overlaps that are looked at in one group; beyond, the rest is counted as left out. */
const overlapsMax = 3_000_000;

/** For each flow the places of all that share time with it, itself too, in their order. */
function overlapsOf(flows: readonly Flow[], open: Open): readonly (readonly number[])[] {
  const byStart = flows.map((_, at) => at).toSorted((a, b) => flows[a]!.start - flows[b]!.start);
  const near: number[][] = flows.map((_, at) => [at]);
  let overlaps = 0;
  for (let first = 0; first < byStart.length; first++) {
    const at = byStart[first]!;
    for (let next = first + 1; next < byStart.length; next++) {
      const other = byStart[next]!;
      if (flows[other]!.start >= flows[at]!.end) break;
      if (++overlaps > overlapsMax) {
        open.omitted++;
        break;
      }
      near[at]!.push(other);
      near[other]!.push(at);
    }
  }
  return near.map((places) => places.toSorted((left, right) => left - right));
}

function comparePairs(
  flows: readonly Flow[],
  near: readonly (readonly number[])[],
  open: Open,
): void {
  flows.forEach((left, index) => {
    for (const at of near[index]!) {
      if (at <= index) continue;
      const right = flows[at]!;
      const found = pairConflict(left, right);
      if (found !== undefined && open.conflicts.length < foundMax) open.conflicts.push(found);
      else if (found !== undefined) open.omitted++;
      if (!isSameSpan(left, right)) continue;
      if (open.residuals.length >= foundMax) continue;
      open.residuals.push(residual("same-event", left, [right]));
    }
  });
}

/** Parts of one whole among the flows that touch its span. */
function compareParts(whole: Flow, flows: readonly Flow[], { conflicts, residuals }: Open): void {
  const exact = exactParts(whole, flows);
  if (exact !== undefined) residuals.push(residual("parts-whole", whole, exact.flows));
  const identity = "parts-whole";
  const strength = "arithmetic";
  if (exact !== undefined && (whole.high < exact.low || whole.low > exact.high)) {
    const { flows: others, point: expected } = exact;
    conflicts.push({ identity, strength, whole, others, expected });
    return;
  }
  const inside = heaviestParts(whole, flows);
  if (inside !== undefined && inside.low > whole.high) {
    conflicts.push({ identity, strength, whole, others: inside.flows, expected: inside.point });
  }
  const cover = lightestCover(whole, flows);
  if (cover !== undefined && cover.high < whole.low) {
    conflicts.push({ identity, strength, whole, others: cover.flows, expected: cover.point });
  }
}

/** Every identity among the flows of one group, and how many comparisons were left out. */
export function findConflicts({ flows }: FlowGroup): Conflicts {
  const open: Open = { conflicts: [], residuals: [], omitted: 0 };
  const overlaps = overlapsOf(flows, open);
  comparePairs(flows, overlaps, open);
  let steps = 0;
  flows.forEach((whole, index) => {
    const near = overlaps[index]!.map((at) => flows[at]!);
    steps += near.length ** 2;
    if (steps <= stepsMax) compareParts(whole, near, open);
    else open.omitted++;
  });
  return open;
}
