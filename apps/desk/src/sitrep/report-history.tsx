import type { SituationReportView } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { languageNames } from "./language-names.ts";
import { sitrepMessages } from "./messages/index.ts";
import { useReportWords } from "./report-words.ts";

/** Everything that was done to the report, the latest first. */
export function ReportHistory({ view }: { readonly view: SituationReportView }) {
  const translate = useTranslate(sitrepMessages);
  const format = useFormat();
  const words = useReportWords();
  return (
    <section className="cs-panel cs-stack" aria-labelledby="report-history">
      <h2 className="desk-panel-title" id="report-history">
        {translate("history.title")}
      </h2>
      <ol className="desk-acts" reversed>
        {view.acts.toReversed().map(({ act, by, atMs, section, language }, index) => (
          <li key={view.acts.length - index} className="desk-act">
            <p>
              <strong>{translate(`act.${act}`)}</strong>{" "}
              <span className="cs-soft cs-tabular">
                {words.person(by)}, {format.dateTime(atMs)}
              </span>
            </p>
            {section === null ? null : (
              <p className="cs-small">
                {translate(`section.${section}`)}
                {language === null ? null : ` · ${languageNames[language]}`}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
