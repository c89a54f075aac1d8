import type { FiguresAnalysis, OriginView } from "@caravanserai/contract";
import type { FigureClaimRow, FigureOriginRow, OriginRelation } from "@caravanserai/domain";
import { findContradictions, traceOrigins, type Claim, type Origin } from "@caravanserai/figures";
import { claimOfRow } from "./claim-of-row.ts";

export interface DeclaredOrigin {
  readonly claimA: string;
  readonly claimB: string;
  readonly relation: OriginRelation;
  readonly reason: string;
  readonly atMs: number;
}

/** What people had declared by a moment. */
export function declaredAt(
  rows: readonly FigureOriginRow[],
  knownAtMs: number,
): readonly DeclaredOrigin[] {
  return rows.flatMap(({ claimA, claimB, acts }) => {
    const last = acts.findLast(({ atMs }) => atMs <= knownAtMs);
    if (last === undefined || last.relation === "undeclared") return [];
    const { relation, reason, atMs } = last;
    return [{ claimA, claimB, relation, reason, atMs }];
  });
}

export type Findings = Pick<FiguresAnalysis, "claims" | "origins" | "contradictions" | "barred">;

/** Lineage and arithmetic over standing claims. Copies of one origin speak once. */
export function analyse(
  rows: readonly FigureClaimRow[],
  declared: readonly DeclaredOrigin[],
): Findings {
  const claims = rows.filter(({ review }) => review !== "withdrawn").map(claimOfRow);
  const origins = originsOf(claims, declared);
  const roots = new Set(origins.map(({ root }) => root));
  const found = findContradictions(claims.filter(({ id }) => roots.has(id)));
  return {
    claims: claims.length,
    origins,
    contradictions: found.contradictions.map((one) => ({
      ...one,
      claims: [...one.claims],
      against: [...one.against],
    })),
    barred: found.barred.map((one) => ({ ...one, claims: [...one.claims] })),
  };
}

interface Group {
  readonly members: Set<string>;
  readonly reasons: Map<string, string>;
}

/**
 * The computed origins, after what people have declared: `separate-origins` takes a copy out of its
 * group, `same-origin` joins two groups.
 */
function originsOf(claims: readonly Claim[], declared: readonly DeclaredOrigin[]): OriginView[] {
  const traced = traceOrigins(claims);
  const groups = traced.map(({ claims: members, reasons }): Group => ({
    members: new Set(members),
    reasons: new Map(Object.entries(reasons)),
  }));
  const groupOf = (claim: string) => groups.find(({ members }) => members.has(claim));
  const rootOf = new Map(traced.flatMap(({ root, claims: all }) => all.map((one) => [one, root])));
  for (const { claimA, claimB, relation } of declared) {
    const [a, b] = [groupOf(claimA), groupOf(claimB)];
    if (a === undefined || b === undefined) continue;
    if (relation === "separate-origins" && a === b) {
      // The one that is not the root leaves: it is the copy that was wrongly taken for one.
      const leaving = rootOf.get(claimB) === claimB ? claimA : claimB;
      a.members.delete(leaving);
      a.reasons.delete(leaving);
      groups.push({ members: new Set([leaving]), reasons: new Map() });
    }
    if (relation === "same-origin" && a !== b) {
      for (const member of b.members) a.members.add(member);
      for (const [member, reason] of b.reasons) a.reasons.set(member, reason);
      a.reasons.set(claimB, "declared");
      groups.splice(groups.indexOf(b), 1);
    }
  }
  return groups.map((group) => viewOf(group, { claims, traced, groups }));
}

function viewOf(
  { members, reasons }: Group,
  known: {
    readonly claims: readonly Claim[];
    readonly traced: readonly Origin[];
    readonly groups: readonly Group[];
  },
): OriginView {
  const before = known.traced.filter(({ root }) => members.has(root));
  const root = before[0]?.root ?? [...members][0] ?? "";
  const own = known.claims.filter(({ id }) => members.has(id));
  const corroborating = before.flatMap(({ corroboratedBy }) =>
    corroboratedBy.flatMap((origin) => {
      const other = known.traced.find(({ id }) => id === origin);
      const now = known.groups.find(
        (group) => other !== undefined && group.members.has(other.root),
      );
      return now === undefined || now.members === members ? [] : [firstOf(now.members)];
    }),
  );
  return {
    origin: firstOf(members),
    root,
    claims: [...members],
    speaker: before[0]?.speaker ?? own[0]?.source.saidBy ?? null,
    outlets: [...new Set(own.flatMap(({ source }) => source.outlet ?? []))],
    reasons: Object.fromEntries(reasons),
    corroboratedBy: [...new Set(corroborating)],
  };
}

/** An origin is named after the first of its claims, whatever joins it. */
function firstOf(members: ReadonlySet<string>): string {
  return [...members][0] ?? "";
}
