import type { EntryId, SituationReportId } from "../ids.ts";
import type { ReportFigures } from "./figures.ts";

/** Languages of the finished report. The desk itself speaks more. */
export const reportLanguages = ["ru", "en", "de", "kk"] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** Sections that are drafted in each language. */
export const draftedSections = ["highlights", "needs", "data-note"] as const;
export type DraftedSection = (typeof draftedSections)[number];

/** All sections that people edit. Contacts are the same in every language. */
export const reportSections = [...draftedSections, "contacts"] as const;
export type ReportSection = (typeof reportSections)[number];

export const reportAudiences = ["internal", "public"] as const;
export type ReportAudience = (typeof reportAudiences)[number];

/** One drafted section: with exact numbers, and as the public may read it. */
export interface DraftedText {
  readonly text: string;
  readonly publicText: string;
}

export type DraftedTexts = Readonly<
  Record<ReportLanguage, Readonly<Record<DraftedSection, DraftedText>>>
>;

interface Drafted {
  readonly report: SituationReportId;
  readonly figures: ReportFigures;
  /** As the program wrote them then: a later version of it changes no report. */
  readonly drafted: DraftedTexts;
}

/** The program wrote a first version; somebody asked it to. */
export interface ReportDrafted extends Drafted {
  readonly kind: "sitrep.drafted";
  /** Carried over from the report before; empty blocks the approval. */
  readonly contacts: string;
}

/** The numbers were taken anew; edited sections stay as people left them. */
export interface ReportRefreshed extends Drafted {
  readonly kind: "sitrep.refreshed";
}

/** A person's own words for one section, with the version of the section they had before them. */
export interface ReportSectionEdited {
  readonly kind: "sitrep.section-edited";
  readonly report: SituationReportId;
  readonly section: ReportSection;
  /** Null for contacts. */
  readonly language: ReportLanguage | null;
  readonly text: string;
  readonly basedOn: EntryId;
  /** True where it only brings this language up to what another one says. */
  readonly isTranslation: boolean;
}

/** Somebody stands for exactly this version. The second person's word makes it final. */
export interface ReportApproved {
  readonly kind: "sitrep.approved";
  readonly report: SituationReportId;
  readonly basedOn: EntryId;
}

/** Who may read the approved report. */
export interface ReportAudienceSet {
  readonly kind: "sitrep.audience-set";
  readonly report: SituationReportId;
  readonly audience: ReportAudience;
}

/** A draft that will not be finished; it stays readable. */
export interface ReportDiscarded {
  readonly kind: "sitrep.discarded";
  readonly report: SituationReportId;
}

export type SitrepEvent =
  | ReportDrafted
  | ReportRefreshed
  | ReportSectionEdited
  | ReportApproved
  | ReportAudienceSet
  | ReportDiscarded;
