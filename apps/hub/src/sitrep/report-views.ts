import {
  isUntranslated,
  reportLanguages,
  type ReportText,
  type SituationReportRow,
  type StaffId,
} from "@caravanserai/domain";
import type { ReportHead, SituationReportView } from "@caravanserai/contract";
import { readStaffNames, type ReportSummary } from "@caravanserai/store";
import type { StaffCaller } from "../access/session.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { isOutdated } from "./outdated.ts";
import { reportDocument } from "./report-document.ts";

export function reportHeadOf(row: ReportSummary, nowMs: number): ReportHead {
  const { number, state, audience, figures, draftedAtMs, changedAtMs, approvedAtMs } = row;
  const { fromMs, toMs, asOfMs, utcOffsetMinutes } = figures;
  return {
    report: row.key,
    ...{ number, state, audience, fromMs, toMs, asOfMs, utcOffsetMinutes },
    approvals: row.approvals.length,
    ...{ draftedAtMs, changedAtMs, approvedAtMs },
    isOutdated: isOutdated(row, nowMs),
  };
}

type Named = (staff: StaffId | null) => { isYou: boolean; name: string | null };

/** Those who report together see who wrote and who approved. */
export async function reportViewOf(
  hub: Pick<Hub, "database" | "clock">,
  { staff: viewer }: Pick<StaffCaller, "staff">,
  row: SituationReportRow,
): Promise<SituationReportView> {
  const nowMs = hub.clock.now();
  const names = await readStaffNames(hub.database, mentionedIn(row));
  const named: Named = (staff) => {
    return { isYou: staff === viewer.id, name: names.get(staff ?? "") ?? null };
  };
  return {
    asOfMs: nowMs,
    head: reportHeadOf(row, nowMs),
    version: row.version,
    figures: copyOf(row.figures),
    sections: row.texts.map((text) => sectionViewOf(row, text, named)),
    printed: printedIn(row, nowMs),
    approvals: row.approvals.map(({ by, atMs }) => ({ by: named(by), atMs })),
    isAuthor: row.authors.includes(viewer.id),
    hasApproved: row.approvals.some(({ by }) => by === viewer.id),
    acts: row.acts.map(({ act, by, atMs, section, language }) => {
      return { act, by: named(by), atMs, section, language };
    }),
  };
}

function mentionedIn({ texts, approvals, acts }: SituationReportRow): StaffId[] {
  const staff = [
    ...texts.flatMap(({ editedBy, waiting }) => [editedBy, ...waiting.map(({ by }) => by)]),
    ...approvals.map(({ by }) => by),
    ...acts.map(({ by }) => by),
  ];
  return [...new Set(staff.flatMap((one) => one ?? []))];
}

function sectionViewOf(row: SituationReportRow, text: ReportText, named: Named) {
  const { section, language, drafted, edited, editedBy, editedAtMs, version, waiting } = text;
  return {
    ...{ section, language, drafted, edited, editedAtMs, version },
    editedBy: editedBy === null ? null : named(editedBy),
    isUntranslated: language !== null && isUntranslated(row, text),
    waiting: waiting.map((one) => {
      return { text: one.text, entry: one.entry, by: named(one.by), atMs: one.atMs };
    }),
  };
}

function printedIn(row: SituationReportRow, nowMs: number): SituationReportView["printed"] {
  // Every language of the list is set.
  return Object.fromEntries(
    reportLanguages.map((language) => {
      const document = reportDocument(row, { language, edition: "internal", nowMs });
      const { figures, sectors, balances } = document;
      return [language, { figures, sectors, balances }];
    }),
  ) as unknown as SituationReportView["printed"];
}

function copyOf(figures: SituationReportRow["figures"]): SituationReportView["figures"] {
  const { own, ledger, sectors, balances, days } = figures;
  return {
    ...figures,
    own: [...own],
    ledger: [...ledger],
    sectors: [...sectors],
    balances: [...balances],
    days: [...days],
  };
}
