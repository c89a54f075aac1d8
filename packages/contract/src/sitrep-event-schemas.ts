import {
  claimDirections,
  claimMeasures,
  claimQualifiers,
  claimUnits,
  draftedSections,
  reportAudiences,
  reportBalanceKinds,
  reportFigureNames,
  reportLanguages,
  reportSections,
  reportSectors,
  sourceClasses,
  type DraftedTexts,
  type DomainEvent,
  type EntryId,
  type FigureClaimId,
  type ReportFigures,
  type SitrepEvent,
  type SituationReportId,
} from "@caravanserai/domain";
import { z } from "zod";
import { count, idOf, shortText, unixMs } from "./fields.ts";
import { isoDay } from "./figures-event-schemas.ts";

const report = idOf<SituationReportId>();
const entry = idOf<EntryId>();
/** Characters of one section: about three printed pages. */
const sectionCharactersMax = 8_000;
const words = z.string().max(sectionCharactersMax);
const amount = z.number().min(-1e12).max(1e12);
const whole = z.int().min(-1e12).max(1e12);

const ownFigureSchema = z.strictObject({
  name: z.enum(reportFigureNames),
  value: whole,
  before: whole.nullable(),
  isStock: z.boolean(),
  asOfMs: unixMs,
});

const ledgerFigureSchema = z.strictObject({
  claim: idOf<FigureClaimId>(),
  value: amount,
  low: amount.nullable(),
  high: amount.nullable(),
  asOf: isoDay,
  qualifier: z.enum(claimQualifiers),
  unit: z.enum(claimUnits),
  measure: z.enum(claimMeasures),
  direction: z.enum(claimDirections).nullable(),
  place: shortText.nullable(),
  counterpart: shortText.nullable(),
  periodStart: isoDay.nullable(),
  periodEnd: isoDay.nullable(),
  saidBy: shortText.nullable(),
  outlet: shortText.nullable(),
  sourceClass: z.enum(sourceClasses),
});

const sectorSchema = z.strictObject({
  sector: z.enum(reportSectors),
  need: whole.nullable(),
  response: whole.nullable(),
  gap: whole.nullable(),
});

const balanceSchema = z.strictObject({
  of: z.enum(reportBalanceKinds),
  stated: whole.nullable(),
  opening: whole,
  lateIn: whole,
  lateOut: whole,
  in: whole,
  out: whole,
  closing: whole,
  sumIn: whole,
  sumOut: whole,
});

/** All numbers of a situation report (domain, `ReportFigures`). */
export const reportFiguresSchema = z.strictObject({
  asOfMs: unixMs,
  fromMs: unixMs,
  toMs: unixMs,
  utcOffsetMinutes: z.int().min(-840).max(840),
  isDemo: z.boolean(),
  previous: report.nullable(),
  own: z.array(ownFigureSchema).max(reportFigureNames.length),
  ledger: z.array(ledgerFigureSchema).max(40),
  ledgerUndated: count,
  sectors: z.array(sectorSchema).max(reportSectors.length),
  balances: z.array(balanceSchema).max(reportBalanceKinds.length),
  days: z.array(z.strictObject({ day: isoDay, in: count, out: count })).max(400),
  postsHeard: count,
  postsSilent: count,
  discrepanciesOpen: count,
  duplicatesOpen: count,
}) satisfies z.ZodType<ReportFigures>;

const draftedTextSchema = z.strictObject({ text: words, publicText: words });
const draftedTextsSchema = z.record(
  z.enum(reportLanguages),
  z.record(z.enum(draftedSections), draftedTextSchema),
) satisfies z.ZodType<DraftedTexts>;

const drafted = { report, figures: reportFiguresSchema, drafted: draftedTextsSchema };

const sitrepFields = {
  "sitrep.drafted": { ...drafted, contacts: words },
  "sitrep.refreshed": drafted,
  "sitrep.section-edited": {
    report,
    section: z.enum(reportSections),
    language: z.enum(reportLanguages).nullable(),
    text: words,
    basedOn: entry,
    isTranslation: z.boolean(),
  },
  "sitrep.approved": { report, basedOn: entry },
  "sitrep.audience-set": { report, audience: z.enum(reportAudiences) },
  "sitrep.discarded": { report },
} as const;

/** `open` part of each kind of situation reports. */
export const sitrepEventSchemas = {
  "sitrep.drafted": z.strictObject(sitrepFields["sitrep.drafted"]),
  "sitrep.refreshed": z.strictObject(sitrepFields["sitrep.refreshed"]),
  "sitrep.section-edited": z.strictObject(sitrepFields["sitrep.section-edited"]),
  "sitrep.approved": z.strictObject(sitrepFields["sitrep.approved"]),
  "sitrep.audience-set": z.strictObject(sitrepFields["sitrep.audience-set"]),
  "sitrep.discarded": z.strictObject(sitrepFields["sitrep.discarded"]),
} satisfies {
  [Kind in SitrepEvent["kind"]]: z.ZodType<Omit<Extract<DomainEvent, { kind: Kind }>, "kind">>;
};

/** What a desk may do with a report; drafting takes its numbers from the hub, not from a desk. */
export const sitrepActSchemas = [
  z.strictObject({
    command: z.literal("edit-report-section"),
    ...sitrepFields["sitrep.section-edited"],
  }),
  z.strictObject({
    command: z.literal("approve-situation-report"),
    ...sitrepFields["sitrep.approved"],
  }),
  z.strictObject({
    command: z.literal("set-report-audience"),
    ...sitrepFields["sitrep.audience-set"],
  }),
  z.strictObject({
    command: z.literal("discard-situation-report"),
    ...sitrepFields["sitrep.discarded"],
  }),
] as const;
