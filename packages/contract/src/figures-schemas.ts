import {
  claimDirections,
  claimMeasures,
  claimReviewStates,
  claimVerdicts,
  figureRoles,
  originRelations,
  type ReportId,
} from "@caravanserai/domain";
import { z } from "zod";
import { figureStatementSchema, isoDay } from "./figures-event-schemas.ts";
import { seriesReferenceSchema } from "./series-event-schemas.ts";
import { count, idOf, shortText, unixMs } from "./fields.ts";

const text = z.string();
const position = z.int().min(0).nullable();

/** Left out, a filter lets everything through; `knownAtMs` reads the ledger as of a past moment. */
export const figuresQuerySchema = z.object({
  measure: z.enum(claimMeasures).optional(),
  direction: z.enum(claimDirections).optional(),
  place: z.string().max(200).optional(),
  /** Claims whose period touches these days; undated ones are left out when a day is given. */
  fromDay: isoDay.optional(),
  toDay: isoDay.optional(),
  knownAtMs: z.coerce.number().int().optional(),
});
export type FiguresQuery = z.infer<typeof figuresQuerySchema>;

/** Who did it, by name for those who may know staff of the ledger by name. */
const analystSchema = z.object({ isYou: z.boolean(), name: text.nullable() });
export type AnalystView = z.infer<typeof analystSchema>;

const conflictSchema = z.object({
  field: text,
  /** The value that waits, as JSON; the standing one is in the statement. */
  value: z.unknown(),
  by: analystSchema,
  atMs: unixMs,
});

export const claimViewSchema = z.object({
  claim: text,
  statement: figureStatementSchema,
  report: text.nullable(),
  start: position,
  end: position,
  /** The point of a kept series that it repeats. */
  seriesPoint: seriesReferenceSchema.nullable(),
  enteredBy: analystSchema,
  enteredAtMs: unixMs,
  changedAtMs: unixMs,
  review: z.enum(claimReviewStates),
  role: z.enum(figureRoles).nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Entry to base a correction or review on. */
  version: text,
  /** Times it was corrected. */
  corrections: count,
  conflicts: z.array(conflictSchema),
});
export type ClaimView = z.infer<typeof claimViewSchema>;

/** Our own counts of one local day, from the tallies and registrations; never typed. */
const ownDaySchema = z.object({
  day: text,
  dayStartMs: unixMs,
  in: z.int(),
  out: z.int(),
  registered: z.int(),
  numbersIssued: z.int(),
});
export type OwnDay = z.infer<typeof ownDaySchema>;

export const figuresAnswerSchema = z.object({
  asOfMs: unixMs,
  /** The moment the ledger was read as of. */
  knownAtMs: unixMs,
  utcOffsetMinutes: z.int(),
  /** Claims there are, whatever was asked for. */
  total: count,
  claims: z.array(claimViewSchema),
  /** Our own counts as statements of the class "own count". */
  own: z.array(figureStatementSchema),
  ownDays: z.array(ownDaySchema),
});
export type FiguresAnswer = z.infer<typeof figuresAnswerSchema>;

const actViewSchema = z.object({
  entry: text,
  atMs: unixMs,
  by: analystSchema,
  act: z.enum(["entered", "corrected", "reviewed", "withdrawn", "role-set"]),
  reason: text.nullable(),
  verdict: z.enum(claimVerdicts).nullable(),
  role: z.enum(figureRoles).nullable(),
  /** Fields it changed or wanted to change, with the values. */
  changes: figureStatementSchema.partial(),
});
export type FigureActView = z.infer<typeof actViewSchema>;

const originSchema = z.object({
  origin: text,
  root: text,
  claims: z.array(text),
  speaker: text.nullable(),
  outlets: z.array(text),
  /** Why each copy belongs to it, by claim; `declared` where a person said so. */
  reasons: z.record(z.string(), z.string()),
  corroboratedBy: z.array(text),
});
export type OriginView = z.infer<typeof originSchema>;

export const figureClaimAnswerSchema = z.object({
  asOfMs: unixMs,
  knownAtMs: unixMs,
  claim: claimViewSchema,
  acts: z.array(actViewSchema),
  origin: originSchema.nullable(),
  declared: z.array(
    z.object({ claim: text, relation: z.enum(originRelations), reason: text, atMs: unixMs }),
  ),
});
export type FigureClaimAnswer = z.infer<typeof figureClaimAnswerSchema>;

export const knownAtQuerySchema = figuresQuerySchema.pick({ knownAtMs: true });

const contradictionSchema = z.object({
  identity: text,
  strength: text,
  claims: z.array(text),
  refuted: text.nullable(),
  against: z.array(text),
  stated: z.number(),
  expected: z.number(),
  residual: z.number(),
  unless: text.nullable(),
});
export type ContradictionView = z.infer<typeof contradictionSchema>;

/** Lineage and arithmetic over the standing claims. Withdrawn ones take no part. */
export const figuresAnalysisSchema = z.object({
  asOfMs: unixMs,
  knownAtMs: unixMs,
  claims: count,
  origins: z.array(originSchema),
  contradictions: z.array(contradictionSchema),
  /** Pairs that somebody would compare and should not, with the reason. */
  barred: z.array(z.object({ identity: text, claims: z.array(text), reason: text })),
});
export type FiguresAnalysis = z.infer<typeof figuresAnalysisSchema>;

/**
 * Bytes of an uploaded report; a longer one is refused with what to do instead. A situation report
 * with its pictures has 50 MB, its text a few pages.
 */
export const reportBytesMax = 64 * 1024 * 1024;
/** Characters of a report's text that are read; a longer text is refused, never cut. */
export const reportCharactersMax = 400_000;

/** A pasted text, or a file with its name and its bytes in base64. */
export const proposeFiguresRequestSchema = z.strictObject({
  text: z.string().max(reportCharactersMax).optional(),
  file: z
    .strictObject({
      name: z.string().min(1).max(200),
      /** Its letters are judged when it is decoded: a pattern over so many would run out of stack. */
      base64: z.string().max(Math.ceil(reportBytesMax / 3) * 4),
    })
    .optional(),
  outlet: shortText.optional(),
  /** The day the report was written, where the reader cannot find it in the text. */
  dateline: isoDay.optional(),
});
export type ProposeFiguresRequest = z.infer<typeof proposeFiguresRequestSchema>;

const proposalSchema = z.object({
  statement: figureStatementSchema,
  /** Span of the number's phrase in `text`, in UTF-16 units, end excluded. */
  start: z.int(),
  end: z.int(),
  sentenceStart: z.int(),
  sentenceEnd: z.int(),
  /** Proposals of one group say the same; the first is the fullest. */
  group: z.int(),
  /** A claim already in the ledger that says the same; null where there is none. */
  alike: text.nullable(),
});
export type FigureProposal = z.infer<typeof proposalSchema>;

export const proposeFiguresAnswerSchema = z.object({
  text: z.string(),
  language: text.nullable(),
  dateline: text.nullable(),
  proposals: z.array(proposalSchema),
  /** What the reader wants a person to know: a missing date, a page without text. */
  notes: z.array(text),
});
export type ProposeFiguresAnswer = z.infer<typeof proposeFiguresAnswerSchema>;

export const keepReportRequestSchema = z.strictObject({
  report: idOf<ReportId>(),
  outlet: shortText.min(1),
  dateline: isoDay.nullable(),
  text: z.string().min(1).max(reportCharactersMax),
});
export const keepReportAnswerSchema = z.object({ report: text, textUntilMs: unixMs });

export const figureReportSchema = z.object({
  report: text,
  outlet: text,
  dateline: text.nullable(),
  keptAtMs: unixMs,
  keptBy: analystSchema,
  characters: count,
  /** Null once it has been forgotten; its claims stay. */
  text: z.string().nullable(),
  textUntilMs: unixMs.nullable(),
  spans: z.array(z.object({ claim: text, start: z.int(), end: z.int() })),
});
export type FigureReport = z.infer<typeof figureReportSchema>;
