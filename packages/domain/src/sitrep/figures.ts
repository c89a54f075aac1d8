import type { FigureClaimId, SituationReportId } from "../ids.ts";
import type { FigureStatement } from "../figures/statement.ts";

/** Our own figures in a situation report, in the order in which they are shown. */
export const reportFigureNames = [
  "crossings-in",
  "crossings-out",
  "persons-registered",
  "registered-present",
  "numbers-issued",
  "places-free",
  "persons-in-queue",
] as const;
export type ReportFigureName = (typeof reportFigureNames)[number];

/** Fields of work for which needs, response and gap are put side by side. */
export const reportSectors = [
  "shelter",
  "registration",
  "documents",
  "border-queue",
  "protection",
] as const;
export type ReportSector = (typeof reportSectors)[number];

/** One of our own numbers: a count or sum of the journal, never typed. */
export interface OwnReportFigure {
  readonly name: ReportFigureName;
  readonly value: number;
  /** The same figure one period earlier, or in the report before; null where there is none. */
  readonly before: number | null;
  /** True for a state at the end of the period, false for a flow within it. */
  readonly isStock: boolean;
  /** Until when what is known counts, Unix milliseconds. */
  readonly asOfMs: number;
}

/** A published figure that the ledger recommends, with who said it and for which day. */
export interface LedgerReportFigure extends Pick<
  FigureStatement,
  | "qualifier"
  | "unit"
  | "measure"
  | "direction"
  | "place"
  | "counterpart"
  | "periodStart"
  | "periodEnd"
  | "saidBy"
  | "outlet"
  | "sourceClass"
> {
  readonly claim: FigureClaimId;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The day for which it was said, `2022-09-27`. A figure without one is left out. */
  readonly asOf: string;
}

/** What is needed, what was done and what is missing; null is "not known", never zero. */
export interface SectorLine {
  readonly sector: ReportSector;
  readonly need: number | null;
  readonly response: number | null;
  readonly gap: number | null;
}

/** What an arithmetic line is about: registered persons present, or counted crossings in less out. */
export const reportBalanceKinds = ["registered-present", "crossings-net"] as const;
export type ReportBalanceKind = (typeof reportBalanceKinds)[number];

/**
 * Previous total + in - out = current. `closing` always equals `opening + in - out`; where the
 * previous report stated another total than `opening`, the difference arrived late.
 */
export interface ReportBalance {
  readonly of: ReportBalanceKind;
  /** As the previous approved report stated it; null in the first report. */
  readonly stated: number | null;
  /** The same total as it is known now. */
  readonly opening: number;
  /** Entered, and left, before the period, and known only since the previous report; negative
   * where something was taken back. */
  readonly lateIn: number;
  readonly lateOut: number;
  readonly in: number;
  readonly out: number;
  readonly closing: number;
  /** Sums since counting began, for the next report to compare with. */
  readonly sumIn: number;
  readonly sumOut: number;
}

/** All numbers of a report, as they were known when it was drafted. */
export interface ReportFigures {
  readonly asOfMs: number;
  /** Half-open, whole hours. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly utcOffsetMinutes: number;
  readonly isDemo: boolean;
  /** The approved report this one continues; null for the first. */
  readonly previous: SituationReportId | null;
  readonly own: readonly OwnReportFigure[];
  readonly ledger: readonly LedgerReportFigure[];
  /** Recommended figures that were left out, because no day is known for them. */
  readonly ledgerUndated: number;
  readonly sectors: readonly SectorLine[];
  readonly balances: readonly ReportBalance[];
  /** Crossings by local day, oldest first, for the chart. */
  readonly days: readonly { readonly day: string; readonly in: number; readonly out: number }[];
  readonly postsHeard: number;
  readonly postsSilent: number;
  readonly discrepanciesOpen: number;
  readonly duplicatesOpen: number;
}

/** By how much the line does not add up from the previous report; 0 in the first one. */
export function residualOf({ stated, opening }: ReportBalance): number {
  return stated === null ? 0 : opening - stated;
}
