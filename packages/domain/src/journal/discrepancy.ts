import type { Fact } from "./fact.ts";
import type { DiscrepancyKind, DiscrepancyResolved } from "./discrepancy-state.ts";
import type { ReadRows, RowKey } from "./read-rows.ts";

export function discrepancyKey(kind: DiscrepancyKind, subject: string, field = ""): string {
  return field === "" ? `${subject}|${kind}` : `${subject}|${kind}|${field}`;
}

interface Contradiction {
  readonly kind: DiscrepancyKind;
  readonly subject: string;
  readonly field?: string;
  readonly claims: readonly string[];
}

/** One open discrepancy per kind and subject: further claims join it, a resolved one reopens. */
export function raiseDiscrepancy(rows: ReadRows, fact: Fact, contradiction: Contradiction): void {
  const key = discrepancyKey(contradiction.kind, contradiction.subject, contradiction.field);
  const before = rows.find("discrepancy", key);
  const earlier = before?.state === "open" ? before.claims : [];
  rows.keep("discrepancy", {
    key,
    kind: contradiction.kind,
    subject: contradiction.subject,
    field: contradiction.field ?? null,
    claims: [...new Set([...earlier, ...contradiction.claims])],
    openedAtMs: before?.state === "open" ? before.openedAtMs : fact.atMs,
    state: "open",
    resolvedBy: null,
    resolution: null,
  });
}

export function touchesOfResolution(event: DiscrepancyResolved): readonly RowKey[] {
  return [{ table: "discrepancy", key: event.discrepancy }];
}

export function applyResolution(fact: Fact<DiscrepancyResolved>, rows: ReadRows): void {
  const row = rows.find("discrepancy", fact.event.discrepancy);
  if (row === undefined) return;
  rows.keep("discrepancy", {
    ...row,
    state: "resolved",
    resolvedBy: fact.actor,
    resolution: fact.event.resolution,
  });
}
