import {
  claimAspects,
  claimDirections,
  claimMeasures,
  claimQualifiers,
  claimRates,
  claimUnits,
  claimVerdicts,
  figureRoles,
  originRelations,
  sourceClasses,
  type DomainEvent,
  type EntryId,
  type FigureClaimId,
  type FiguresEvent,
  type FigureStatement,
  type ReportId,
} from "@caravanserai/domain";
import { z } from "zod";
import { idOf, shortText } from "./fields.ts";
import { seriesReferenceSchema, type SeriesEventKind } from "./series-event-schemas.ts";

const claim = idOf<FigureClaimId>();
const report = idOf<ReportId>();
const reason = z.string().min(1).max(2_000);
const amount = z.number().min(-1e12).max(1e12);
const share = z.number().min(0).max(1);
const place = z.int().min(0).max(10_000_000).nullable();
/** A day as it is written: `2022-09-21`. */
export const isoDay = z.iso.date();

/** A statement about a number, as it travels (domain, `FigureStatement`). */
export const figureStatementSchema = z.strictObject({
  value: amount.nullable(),
  valueHigh: amount.nullable(),
  qualifier: z.enum(claimQualifiers),
  isHedged: z.boolean(),
  unit: z.enum(claimUnits),
  measure: z.enum(claimMeasures),
  direction: z.enum(claimDirections).nullable(),
  rate: z.enum(claimRates),
  aspect: z.enum(claimAspects),
  place: shortText.nullable(),
  counterpart: shortText.nullable(),
  population: shortText.nullable(),
  periodStart: isoDay.nullable(),
  periodEnd: isoDay.nullable(),
  dayLimit: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  dayNamedAfter: z.enum(["start", "end"]),
  asOf: isoDay.nullable(),
  saidBy: shortText.nullable(),
  relayedBy: z.array(shortText).max(8),
  outlet: shortText.nullable(),
  sourceClass: z.enum(sourceClasses),
  reliabilityLow: share,
  reliabilityHigh: share,
  wording: z.string().max(500).nullable(),
}) satisfies z.ZodType<FigureStatement>;

// JSON knows no `undefined`, so a field that is there has its value.
const changes = figureStatementSchema.partial() as unknown as z.ZodType<
  Partial<FigureStatement>,
  Partial<FigureStatement>
>;

const figureFields = {
  "figures.claim-entered": {
    claim,
    statement: figureStatementSchema,
    report: report.nullable(),
    start: place,
    end: place,
    seriesPoint: seriesReferenceSchema.exactOptional(),
  },
  "figures.claim-corrected": { claim, changes, basedOn: idOf<EntryId>(), reason },
  "figures.claim-reviewed": {
    claim,
    verdict: z.enum(claimVerdicts),
    basedOn: idOf<EntryId>(),
    reason,
  },
  "figures.claim-withdrawn": { claim, reason },
  "figures.role-set": {
    claim,
    role: z.enum(figureRoles).nullable(),
    low: amount.nullable(),
    high: amount.nullable(),
    reason,
  },
  "figures.origin-declared": {
    claims: z.tuple([claim, claim]),
    relation: z.enum(originRelations),
    reason,
  },
  "figures.report-kept": {
    report,
    outlet: shortText.min(1),
    dateline: isoDay.nullable(),
    characters: z.int().min(1).max(10_000_000),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  },
  "figures.report-text-forgotten": { report, reason },
} as const;

/** `open` part of each kind of the figures ledger. */
export const figureEventSchemas = {
  "figures.claim-entered": z.strictObject(figureFields["figures.claim-entered"]),
  "figures.claim-corrected": z.strictObject(figureFields["figures.claim-corrected"]),
  "figures.claim-reviewed": z.strictObject(figureFields["figures.claim-reviewed"]),
  "figures.claim-withdrawn": z.strictObject(figureFields["figures.claim-withdrawn"]),
  "figures.role-set": z.strictObject(figureFields["figures.role-set"]),
  "figures.origin-declared": z.strictObject(figureFields["figures.origin-declared"]),
  "figures.report-kept": z.strictObject(figureFields["figures.report-kept"]),
  "figures.report-text-forgotten": z.strictObject(figureFields["figures.report-text-forgotten"]),
} satisfies {
  [Kind in Exclude<FiguresEvent["kind"], SeriesEventKind>]: z.ZodType<
    Omit<Extract<DomainEvent, { kind: Kind }>, "kind">
  >;
};

/** What a desk may do in the figures ledger; reports are kept by an operation of their own. */
export const figureActSchemas = [
  z.strictObject({
    command: z.literal("enter-claim"),
    ...figureFields["figures.claim-entered"],
  }),
  z.strictObject({
    command: z.literal("correct-claim"),
    ...figureFields["figures.claim-corrected"],
  }),
  z.strictObject({
    command: z.literal("review-claim"),
    ...figureFields["figures.claim-reviewed"],
  }),
  z.strictObject({
    command: z.literal("withdraw-claim"),
    ...figureFields["figures.claim-withdrawn"],
  }),
  z.strictObject({ command: z.literal("set-figure-role"), ...figureFields["figures.role-set"] }),
  z.strictObject({
    command: z.literal("declare-origin"),
    ...figureFields["figures.origin-declared"],
  }),
  z.strictObject({
    command: z.literal("forget-report-text"),
    ...figureFields["figures.report-text-forgotten"],
  }),
] as const;
