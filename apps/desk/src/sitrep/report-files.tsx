import type { ReportHead } from "@caravanserai/contract";
import { reportLanguages, type ReportLanguage } from "@caravanserai/domain";
import { LinkButton, useTranslate } from "@caravanserai/ui";
import { languageNames } from "./language-names.ts";
import { sitrepMessages } from "./messages/index.ts";

interface FilesProps {
  readonly head: ReportHead;
  readonly language: ReportLanguage;
}

/** The report as it will be read, and its files in every language. */
export function ReportFiles({ head, language }: FilesProps) {
  const translate = useTranslate(sitrepMessages);
  const address = (format: "html" | "pdf" | "xlsx", of: ReportLanguage, edition = "internal") =>
    `/api/v1/situation-reports/${head.report}/edition.${format}?lang=${of}&edition=${edition}`;
  return (
    <section className="cs-panel cs-stack" aria-labelledby="report-files">
      <h2 className="desk-panel-title" id="report-files">
        {translate("files.title")}
      </h2>
      <div className="cs-row">
        <LinkButton href={address("html", language)}>{translate("files.preview")}</LinkButton>
        <LinkButton href={address("html", language, "public")}>
          {translate("files.publicPreview")}
        </LinkButton>
      </div>
      <ul className="desk-sitrep-files">
        {reportLanguages.map((of) => (
          <li key={of}>
            <span lang={of}>{languageNames[of]}</span>
            {(["pdf", "xlsx"] as const).map((format) => (
              <LinkButton
                key={format}
                kind="quiet"
                href={address(format, of)}
                download={`situation-report-${head.number ?? "draft"}-${of}.${format}`}
                label={translate("files.named", {
                  language: languageNames[of],
                  format: format.toUpperCase(),
                })}
              >
                {format.toUpperCase()}
              </LinkButton>
            ))}
          </li>
        ))}
      </ul>
      {head.number === null ? null : (
        <p>
          <a href={`/reports/${head.number}`}>
            {translate("files.link")}: /reports/{head.number}
          </a>
        </p>
      )}
    </section>
  );
}
