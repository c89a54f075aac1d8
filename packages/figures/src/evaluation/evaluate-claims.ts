import { findContradictions } from "../arithmetic/find-contradictions.ts";
import type { ArithmeticFindings } from "../arithmetic/findings.ts";
import type { Claim } from "../claims/claim.ts";
import { type Origin, traceOrigins } from "../lineage/trace-origins.ts";

export interface ClaimsEvaluation extends ArithmeticFindings {
  readonly origins: readonly Origin[];
}

/** Lineage, then arithmetic over one claim per origin, so that copies outvote nobody. */
export function evaluateClaims(claims: readonly Claim[]): ClaimsEvaluation {
  const origins = traceOrigins(claims);
  const roots = new Set(origins.map(({ root }) => root));
  return { origins, ...findContradictions(claims.filter(({ id }) => roots.has(id))) };
}
