import { findContradictions } from "../arithmetic/find-contradictions.ts";
import type { ArithmeticFindings } from "../arithmetic/findings.ts";
import type { Claim } from "../claims/claim.ts";
import { type Origin, traceOrigins } from "../lineage/trace-origins.ts";
import { explainContradiction, type ExplainedContradiction } from "./explain-contradiction.ts";

export interface ClaimsEvaluation extends ArithmeticFindings {
  readonly origins: readonly Origin[];
  readonly contradictions: readonly ExplainedContradiction[];
}

/**
 * Lineage, then arithmetic over one claim per origin, so that copies outvote nobody.
 * `corrections` names the claims that say of themselves that they correct an earlier one.
 */
export function evaluateClaims(
  all: readonly Claim[],
  corrections: ReadonlySet<string> = new Set(),
): ClaimsEvaluation {
  const origins = traceOrigins(all);
  const roots = new Set(origins.map(({ root }) => root));
  const claims = new Map(all.map((claim) => [claim.id, claim]));
  const findings = findContradictions(all.filter(({ id }) => roots.has(id)));
  const contradictions = findings.contradictions.map((found) =>
    explainContradiction(found, { claims, corrections }),
  );
  return { origins, ...findings, contradictions };
}
