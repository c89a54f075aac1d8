import type { Claim } from "../claims/claim.ts";
import { claimInterval, intervalsOverlap } from "../claims/quantity-interval.ts";
import type { ExplainedContradiction } from "./explain-contradiction.ts";

/** A correction and what it put right; nothing where the number did not change. */
export function correctedPair(
  earlier: Claim | undefined,
  later: Claim | undefined,
): readonly ExplainedContradiction[] {
  if (earlier === undefined || later === undefined || earlier === later) return [];
  const [was, is] = [claimInterval(earlier), claimInterval(later)];
  if (was === undefined || is === undefined || was.point === is.point) return [];
  const [one, other] = [earlier.period, later.period];
  const isSamePeriod = one.firstDay === other.firstDay && one.lastDay === other.lastDay;
  return [
    {
      identity: isSamePeriod ? "same-event" : "contained-period",
      strength: intervalsOverlap(was, is) ? "strained" : "arithmetic",
      claims: [earlier.id, later.id],
      refuted: earlier.id,
      against: [later.id],
      stated: was.point,
      expected: is.point,
      residual: was.point - is.point,
      unless: null,
      reason: "corrected-by-speaker",
    },
  ];
}
