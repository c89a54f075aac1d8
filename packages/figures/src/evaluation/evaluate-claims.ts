import { findContradictions } from "../arithmetic/find-contradictions.ts";
import type { ArithmeticFindings } from "../arithmetic/findings.ts";
import type { Claim } from "../claims/claim.ts";
import { linkCorrections, type StatementNote } from "../lineage/link-corrections.ts";
import { type Origin, traceOrigins } from "../lineage/trace-origins.ts";
import { correctedPair } from "./corrected-pair.ts";
import { explainContradiction, type ExplainedContradiction } from "./explain-contradiction.ts";

/** An origin that no longer stands, and the claim that says so. */
interface GivenUp {
  readonly claim: string;
  readonly kind: "corrected" | "withdrawn" | "denied";
  readonly by: string;
}

export interface ClaimsEvaluation extends ArithmeticFindings {
  readonly origins: readonly Origin[];
  readonly contradictions: readonly ExplainedContradiction[];
  /**
   * What its own speaker corrected or withdrew takes no part in the arithmetic. What another one
   * denied does: a denial names no number of its own.
   */
  readonly givenUp: readonly GivenUp[];
}

/**
 * Lineage, then arithmetic over one claim per origin, so that copies outvote nobody. `notes` says
 * which claims correct, withdraw or deny an earlier one: of a chain only the last one stands.
 */
export function evaluateClaims(
  all: readonly Claim[],
  notes: ReadonlyMap<string, StatementNote> = new Map(),
): ClaimsEvaluation {
  const { links, denials, steps } = linkCorrections(all, notes);
  const denying = new Set(denials.map(({ claim }) => claim));
  const origins = traceOrigins(
    all.filter(({ id }) => !denying.has(id)),
    steps,
  );
  const rootOf = new Map(origins.flatMap(({ root, claims }) => claims.map((id) => [id, root])));
  const claims = new Map(all.map((claim) => [claim.id, claim]));
  const corrected = links.map(({ kind, earlier, later }) => ({
    kind,
    claim: rootOf.get(earlier) ?? earlier,
    by: kind === "corrected" ? (rootOf.get(later) ?? later) : later,
  }));
  // A row that withdraws a number states none itself.
  const gone = new Set(
    corrected.flatMap(({ kind, claim, by }) => (kind === "corrected" ? [claim] : [claim, by])),
  );
  const goneOrigins = new Set(origins.flatMap(({ id, root }) => (gone.has(root) ? [id] : [])));
  const roots = new Set(origins.map(({ root }) => root).filter((root) => !gone.has(root)));
  const findings = findContradictions(all.filter(({ id }) => roots.has(id)));
  const pairs = corrected
    .filter(({ kind }) => kind === "corrected")
    .flatMap((one) => correctedPair(claims.get(one.claim), claims.get(one.by)));
  const contradictions = findings.contradictions.map((found) =>
    explainContradiction(found, claims),
  );
  return {
    origins: origins.map((origin) => ({
      ...origin,
      corroboratedBy: gone.has(origin.root)
        ? []
        : origin.corroboratedBy.filter((id) => !goneOrigins.has(id)),
    })),
    ...findings,
    contradictions: [...pairs, ...contradictions],
    givenUp: [
      ...corrected,
      ...denials.flatMap(({ claim: by, denied }) =>
        denied.map((claim) => ({ claim: rootOf.get(claim) ?? claim, kind: "denied" as const, by })),
      ),
    ],
  };
}
