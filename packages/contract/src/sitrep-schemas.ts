import {
  reportAudiences,
  reportLanguages,
  reportSections,
  reportStates,
  type SituationReportId,
} from "@caravanserai/domain";
import { z } from "zod";
import { idOf, unixMs } from "./fields.ts";
import { reportFiguresSchema } from "./sitrep-event-schemas.ts";

const text = z.string();
const report = idOf<SituationReportId>();
const person = z.object({ isYou: z.boolean(), name: text.nullable() });

const reportHeadSchema = z.object({
  report: text,
  number: z.int().nullable(),
  state: z.enum(reportStates),
  audience: z.enum(reportAudiences),
  fromMs: unixMs,
  toMs: unixMs,
  asOfMs: unixMs,
  utcOffsetMinutes: z.int(),
  approvals: z.int(),
  draftedAtMs: unixMs,
  changedAtMs: unixMs,
  approvedAtMs: unixMs.nullable(),
  /** Older than its numbers should be read: 30 days after it was approved. */
  isOutdated: z.boolean(),
});
export type ReportHead = z.infer<typeof reportHeadSchema>;

export const reportListSchema = z.object({
  asOfMs: unixMs,
  reports: z.array(reportHeadSchema),
});
export type ReportList = z.infer<typeof reportListSchema>;

/** A new report begins with an id that the desk chose, so that a lost answer drafts once. */
export const draftReportRequestSchema = z.strictObject({
  report,
  /** Start of the period, a whole hour; without it, the end of the last approved report. */
  fromMs: unixMs.optional(),
});

export const draftReportAnswerSchema = z.object({ report: text });

const sectionSchema = z.object({
  section: z.enum(reportSections),
  language: z.enum(reportLanguages).nullable(),
  drafted: text,
  edited: text.nullable(),
  editedBy: person.nullable(),
  editedAtMs: unixMs.nullable(),
  version: text,
  isUntranslated: z.boolean(),
  waiting: z.array(z.object({ text, entry: text, by: person, atMs: unixMs })),
});
export type ReportSectionView = z.infer<typeof sectionSchema>;

export const situationReportSchema = z.object({
  asOfMs: unixMs,
  head: reportHeadSchema,
  version: text,
  figures: reportFiguresSchema,
  sections: z.array(sectionSchema),
  /** Tables and lines as they are printed, in each language: rows of cells. */
  printed: z.record(
    z.enum(reportLanguages),
    z.object({
      figures: z.array(z.object({ label: text, value: text, change: text, footnote: text })),
      sectors: z.array(z.object({ label: text, need: text, response: text, gap: text })),
      balances: z.array(z.object({ label: text, line: text, note: text })),
    }),
  ),
  approvals: z.array(z.object({ by: person, atMs: unixMs })),
  isAuthor: z.boolean(),
  hasApproved: z.boolean(),
  acts: z.array(
    z.object({
      act: z.enum(["drafted", "refreshed", "edited", "approved", "audience-set", "discarded"]),
      by: person,
      atMs: unixMs,
      section: z.enum(reportSections).nullable(),
      language: z.enum(reportLanguages).nullable(),
    }),
  ),
});
export type SituationReportView = z.infer<typeof situationReportSchema>;
