import type { FigureClaimRow, FigureStatement } from "@caravanserai/domain";
import { periodOf, type Claim, type ClaimProposal, type Quantity } from "@caravanserai/figures";

/** A ledger row as the arithmetic reads it. */
export function claimOfRow(row: FigureClaimRow): Claim {
  return claimOfStatement(row.key, row.statement);
}

function claimOfStatement(id: string, statement: FigureStatement): Claim {
  const { value, valueHigh, periodStart, periodEnd, dayLimit, dayNamedAfter } = statement;
  const { saidBy, relayedBy, outlet, sourceClass, wording, ...same } = statement;
  const { qualifier, isHedged, unit, measure, direction, rate, aspect } = same;
  const { place, counterpart, population, asOf } = same;
  return {
    id,
    quantity: quantityOf(value, valueHigh),
    ...{ qualifier, isHedged, unit, measure, direction, rate, aspect },
    ...{ place, counterpart, population, asOf },
    period: periodOf(periodStart, periodEnd, { at: dayLimit, namedAfter: dayNamedAfter }),
    source: { saidBy, relayedBy, outlet, sourceClass },
    reliability: { min: statement.reliabilityLow, max: statement.reliabilityHigh },
    wordingNote: wording,
  };
}

function quantityOf(value: number | null, valueHigh: number | null): Quantity {
  if (value === null) return { kind: "unknown" };
  return valueHigh === null
    ? { kind: "value", value }
    : { kind: "range", low: value, high: valueHigh };
}

/** Whom we do not know we trust half: a person sets the range when the claim is confirmed. */
const unjudged = { reliabilityLow: 0.3, reliabilityHigh: 0.8 } as const;

/** What the reader proposes, as a statement for a person to confirm or change. */
export function statementOfProposal(
  proposal: ClaimProposal,
  { outlet, asOf }: { readonly outlet: string | null; readonly asOf: string | null },
): FigureStatement {
  const { qualifier, isHedged, unit, measure, direction, rate, aspect } = proposal;
  const { value, valueHigh, place, counterpart, periodStart, periodEnd, saidBy } = proposal;
  const isSpoken = saidBy !== null;
  return {
    ...{ value, valueHigh, qualifier, isHedged, unit, measure, direction, rate, aspect },
    ...{ place, counterpart, population: null, periodStart, periodEnd },
    dayLimit: "00:00",
    dayNamedAfter: "start",
    asOf,
    saidBy,
    relayedBy: proposal.relayedBy === null ? [] : [proposal.relayedBy],
    outlet,
    sourceClass: isSpoken ? "press" : "unattributed",
    ...unjudged,
    wording: proposal.wordingNote,
  };
}
