import type { SituationReportView } from "@caravanserai/contract";
import { reportLanguages, reportSections, type ReportLanguage } from "@caravanserai/domain";
import {
  ChoiceTiles,
  IconBack,
  useFormat,
  useLanguage,
  useTranslate,
  useUiTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../app/desk-context.ts";
import { RoomLink } from "../app/room-link.tsx";
import { QueryGate } from "../problems/query-gate.tsx";
import { languageNames } from "./language-names.ts";
import { sitrepMessages } from "./messages/index.ts";
import { ReportApproval } from "./report-approval.tsx";
import { ReportBadges } from "./report-badges.tsx";
import { ReportFiles } from "./report-files.tsx";
import { ReportHistory } from "./report-history.tsx";
import { ReportNumbers } from "./report-numbers.tsx";
import { ReportSectionPanel } from "./report-section-panel.tsx";
import { useReportWords } from "./report-words.ts";
import { reportQuery } from "./sitrep-queries.ts";

function useReportLanguage() {
  const language = useLanguage();
  const own = reportLanguages.find((one) => one === language);
  return useState<ReportLanguage>(own ?? "en");
}

function Report({ view }: { readonly view: SituationReportView }) {
  const [language, setLanguage] = useReportLanguage();
  const translate = useTranslate(sitrepMessages);
  const translateUi = useUiTranslate();
  const words = useReportWords();
  const format = useFormat();
  const mayWrite = useMay("reports.write") && view.head.state === "draft";
  const sectionOf = (section: (typeof reportSections)[number]) =>
    view.sections.find((one) => one.section === section && (one.language ?? language) === language);
  return (
    <>
      <div className="cs-page-heading">
        <h1 className="desk-title">{words.name(view.head)}</h1>
        <p>{words.period(view.head)}</p>
        <p className="cs-row">
          <ReportBadges head={view.head} />
          <span className="cs-small cs-soft cs-tabular">
            {translateUi("figure.asOf", { time: format.dateTime(view.head.asOfMs) })}
          </span>
        </p>
      </div>
      <ChoiceTiles
        id="report-language"
        label={translate("language.label")}
        layout="compact"
        choices={reportLanguages.map((value) => ({
          value,
          label: languageNames[value],
          lang: value,
        }))}
        value={language}
        onChange={setLanguage}
      />
      <div className="desk-sitrep-columns">
        <div className="cs-stack">
          {reportSections.map((section) => {
            const text = sectionOf(section);
            return text === undefined ? null : (
              <ReportSectionPanel
                key={`${section} ${language}`}
                report={view.head.report}
                text={text}
                language={language}
                mayWrite={mayWrite}
              />
            );
          })}
          <ReportNumbers view={view} language={language} mayWrite={mayWrite} />
        </div>
        <div className="cs-stack">
          <ReportApproval key={view.version} view={view} />
          <ReportFiles head={view.head} language={language} />
          <ReportHistory view={view} />
        </div>
      </div>
    </>
  );
}

/** One report: words, numbers, approvals and files. */
export function SituationReportPage({ report }: { readonly report: string }) {
  const found = useQuery(reportQuery(report));
  const translate = useTranslate(sitrepMessages);
  return (
    <div className="cs-page desk-wall">
      <p>
        <RoomLink to="/reports" className="desk-link">
          <IconBack />
          {translate("page.back")}
        </RoomLink>
      </p>
      <QueryGate query={found} label={translate("report.loading")}>
        {(view) => <Report view={view} />}
      </QueryGate>
    </div>
  );
}
