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

/** Flows of one group; more are compared in windows by their callers. */
const groupFlowsMax = 500;

/** Every identity among the flows of one group. */
export function findConflicts({ flows: all }: FlowGroup): Conflicts {
  const flows = all.slice(0, groupFlowsMax);
  const conflicts: Conflict[] = [];
  const residuals: IdentityResidual[] = [];
  flows.forEach((left, index) => {
    for (const right of flows.slice(index + 1)) {
      const found = pairConflict(left, right);
      if (found !== undefined) conflicts.push(found);
      if (isSameSpan(left, right)) residuals.push(residual("same-event", left, [right]));
    }
  });
  for (const whole of flows) {
    const exact = exactParts(whole, flows);
    if (exact !== undefined) residuals.push(residual("parts-whole", whole, exact.flows));
    const identity = "parts-whole";
    const strength = "arithmetic";
    if (exact !== undefined && (whole.high < exact.low || whole.low > exact.high)) {
      const { flows: others, point: expected } = exact;
      conflicts.push({ identity, strength, whole, others, expected });
      continue;
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
  return { conflicts, residuals };
}
