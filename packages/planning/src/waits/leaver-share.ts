import { assert } from "@caravanserai/kernel";
import { waitParameters } from "./wait-parameters.ts";

/**
 * Share of those in the queue who will leave before their turn: the share among tokens that have
 * ended, pulled towards the usual share while few have (Beta-binomial).
 */
export function leaverShareOf(ended: { readonly left: number; readonly served: number }): number {
  const { left, served } = ended;
  assert(left >= 0 && served >= 0, "counts are not negative");
  const { leaverShareUsual, leaverShareWeight, leaverShareMost } = waitParameters;
  const share = (left + leaverShareUsual * leaverShareWeight) / (left + served + leaverShareWeight);
  return Math.min(leaverShareMost, share);
}
