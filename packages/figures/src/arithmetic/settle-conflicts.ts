import type { Claim } from "../claims/claim.ts";
import type { Conflict } from "./find-conflicts.ts";
import type { Contradiction, IdentityResidual } from "./findings.ts";

const classTrust: Readonly<Record<string, number>> = {
  "own-count": 1,
  authority: 0.8,
  agency: 0.55,
  press: 0.5,
  "state-media": 0.4,
  staff: 0.45,
  unattributed: 0.3,
  social: 0.2,
};

/** Between 0 and 1: exact numbers of reliable sources give way last. */
function trustOf({ source, reliability, qualifier, asOf }: Claim): number {
  const stated = (reliability.min + reliability.max) / 2;
  const exactness = qualifier === "exact" ? 0.2 : 0;
  return (
    (classTrust[source.sourceClass] ?? 0.3) * 0.3 +
    stated * 0.3 +
    exactness +
    (asOf === null ? 0 : 0.1)
  );
}

function claimsOf({ whole, others }: Conflict): readonly Claim[] {
  return [whole.claim, ...others.map(({ claim }) => claim)];
}

const confirming = new Set<IdentityResidual["identity"]>([
  "parts-whole",
  "same-event",
  "stock-change",
]);

/** How often each claim is confirmed by arithmetic in which others take part. */
function supportOf(residuals: readonly IdentityResidual[]): ReadonlyMap<string, number> {
  const support = new Map<string, number>();
  for (const { holds, claims, identity } of residuals) {
    if (!holds || !confirming.has(identity)) continue;
    for (const id of claims) support.set(id, (support.get(id) ?? 0) + 1);
  }
  return support;
}

function keyOf(ids: readonly string[]): string {
  return ids.toSorted().join("\n");
}

/** Whether two of the claims contradict each other by themselves. */
function holdsPair(ids: readonly string[], pairs: ReadonlySet<string>): boolean {
  return ids.some((one, at) => ids.slice(at + 1).some((other) => pairs.has(keyOf([one, other]))));
}

/** A conflict that holds another one within it says nothing new. */
function minimal(conflicts: readonly Conflict[]): readonly Conflict[] {
  const seen = new Set<string>();
  const own = conflicts.map((conflict) => ({
    conflict,
    ids: claimsOf(conflict).map(({ id }) => id),
  }));
  const distinct = own.filter(({ ids }) => !seen.has(keyOf(ids)) && seen.add(keyOf(ids)));
  const pairs = new Set(distinct.flatMap(({ ids }) => (ids.length === 2 ? [keyOf(ids)] : [])));
  const larger = distinct
    .filter(({ ids }) => ids.length > 2 && !holdsPair(ids, pairs))
    .map((one) => ({ ...one, set: new Set(one.ids) }));
  const isWithin = (inner: readonly string[], outer: ReadonlySet<string>) =>
    inner.length < outer.size && inner.every((id) => outer.has(id));
  const dropped = new Set(
    larger
      .filter(({ set }) => larger.some(({ ids }) => isWithin(ids, set)))
      .map(({ conflict }) => conflict),
  );
  const kept = new Set(larger.map(({ conflict }) => conflict));
  return distinct
    .filter(
      ({ conflict, ids }) => ids.length === 2 || (kept.has(conflict) && !dropped.has(conflict)),
    )
    .map(({ conflict }) => conflict);
}

function refutedOf(
  conflicts: readonly Conflict[],
  support: ReadonlyMap<string, number>,
): { readonly refuted: Claim | undefined; readonly tied: readonly Claim[] } {
  const scores = new Map<string, { readonly claim: Claim; score: number }>();
  for (const conflict of conflicts) {
    for (const claim of claimsOf(conflict)) {
      const known = scores.get(claim.id) ?? { claim, score: -2 * (support.get(claim.id) ?? 0) };
      known.score += 1;
      scores.set(claim.id, known);
    }
  }
  const best = Math.max(...[...scores.values()].map(({ score }) => score));
  const worst = [...scores.values()].filter(({ score }) => score === best);
  const least = Math.min(...worst.map(({ claim }) => trustOf(claim)));
  const tied = worst.filter(({ claim }) => trustOf(claim) - least < 1e-9).map(({ claim }) => claim);
  return { refuted: tied.find((claim) => isDecided(claim, tied, conflicts)), tied };
}

/** Of two equals that contradict each other nobody knows which; of more, the nearest to fitting. */
function isDecided(claim: Claim, tied: readonly Claim[], conflicts: readonly Conflict[]): boolean {
  const ids = new Set(tied.map(({ id }) => id));
  const own = conflicts.filter((conflict) => claimsOf(conflict).some(({ id }) => id === claim.id));
  return own.some((conflict) => {
    const rivals = claimsOf(conflict).filter(({ id }) => id !== claim.id && ids.has(id));
    if (rivals.length === 0) return true;
    if (conflict.others.length < 2) return false;
    const share = (id: string) => {
      const { stated, residual } = contradictionOf(conflict, id);
      return Math.abs(residual) / Math.max(1, Math.abs(stated));
    };
    return rivals.every(({ id }) => share(claim.id) < share(id));
  });
}

function contradictionOf(conflict: Conflict, refuted: string | null): Contradiction {
  const { whole, others, expected, identity, strength } = conflict;
  const ids = claimsOf(conflict).map(({ id }) => id);
  const isPart = refuted !== null && refuted !== whole.claim.id;
  const part = others.find(({ claim }) => claim.id === refuted);
  // Seen from a part: what is left of the whole for it.
  const rest = part === undefined ? expected : whole.point - (expected - part.point);
  const isSmaller = identity === "same-event" || identity === "parts-whole";
  const stated = isPart && part !== undefined ? part.point : whole.point;
  const shown = isPart && part !== undefined ? (isSmaller ? rest : whole.point) : expected;
  return {
    identity,
    strength,
    claims: ids,
    refuted,
    against: ids.filter((id) => id !== refuted),
    stated,
    expected: shown,
    residual: stated - shown,
    unless: identity === "implied-remainder" ? "day-limits" : null,
  };
}

/** Conflicts that no claim joins are settled apart: what is open in one says nothing of another. */
function connected(conflicts: readonly Conflict[]): readonly (readonly Conflict[])[] {
  const above = new Map<string, string>();
  const rootOf = (id: string) => {
    let at = id;
    while (above.get(at) !== undefined && above.get(at) !== at) at = above.get(at)!;
    above.set(id, at);
    return at;
  };
  for (const conflict of conflicts) {
    const [first, ...others] = claimsOf(conflict);
    for (const { id } of others) above.set(rootOf(id), rootOf(first!.id));
  }
  const groups = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const root = rootOf(conflict.whole.claim.id);
    const group = groups.get(root) ?? [];
    group.push(conflict);
    groups.set(root, group);
  }
  return [...groups.values()];
}

function settleGroup(
  group: readonly Conflict[],
  support: ReadonlyMap<string, number>,
): readonly Contradiction[] {
  const contradictions: Contradiction[] = [];
  let open = group;
  while (open.length > 0) {
    const { refuted, tied } = refutedOf(open, support);
    const named = new Set(refuted === undefined ? tied.map(({ id }) => id) : [refuted.id]);
    const isAbout = (conflict: Conflict) => claimsOf(conflict).some(({ id }) => named.has(id));
    for (const conflict of open.filter(isAbout)) {
      contradictions.push(contradictionOf(conflict, refuted?.id ?? null));
    }
    open = open.filter((conflict) => !isAbout(conflict));
  }
  return contradictions;
}

/** Settles which claim of each conflict gives way: the one that most others speak against. */
export function settleConflicts(
  found: readonly Conflict[],
  residuals: readonly IdentityResidual[],
): readonly Contradiction[] {
  const support = supportOf(residuals);
  return connected(minimal(found)).flatMap((group) => settleGroup(group, support));
}
