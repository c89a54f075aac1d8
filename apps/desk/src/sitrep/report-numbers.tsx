import type { SituationReportView } from "@caravanserai/contract";
import type { ReportLanguage } from "@caravanserai/domain";
import { Button, useTranslate } from "@caravanserai/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callHub } from "../hub/call-hub.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { sitrepMessages } from "./messages/index.ts";

interface NumbersProps {
  readonly view: SituationReportView;
  readonly language: ReportLanguage;
  readonly mayWrite: boolean;
}

/** The numbers as they will be printed, each with its source and as-of. Nobody types them. */
export function ReportNumbers({ view, language, mayWrite }: NumbersProps) {
  const translate = useTranslate(sitrepMessages);
  const printed = view.printed[language];
  return (
    <>
      <section className="cs-panel cs-stack" aria-labelledby="report-figures">
        <h2 className="desk-panel-title" id="report-figures">
          {translate("numbers.figures")}
        </h2>
        <PrintedTable
          caption={translate("numbers.figures")}
          language={language}
          head={(["figure", "value", "change", "note"] as const).map((one) =>
            translate(`numbers.${one}`),
          )}
          rows={printed.figures.map(({ label, value, change, footnote }) => {
            return [label, value, change, footnote];
          })}
        />
        {mayWrite ? <RefreshNumbers report={view.head.report} /> : null}
      </section>
      <section className="cs-panel cs-stack" aria-labelledby="report-sectors">
        <h2 className="desk-panel-title" id="report-sectors">
          {translate("section.needs")}
        </h2>
        <PrintedTable
          caption={translate("section.needs")}
          language={language}
          head={(["sector", "need", "response", "gap"] as const).map((one) =>
            translate(`numbers.${one}`),
          )}
          rows={printed.sectors.map(({ label, need, response, gap }) => {
            return [label, need, response, gap];
          })}
        />
      </section>
      <section className="cs-panel cs-stack" aria-labelledby="report-balance">
        <h2 className="desk-panel-title" id="report-balance">
          {translate("numbers.balance")}
        </h2>
        {printed.balances.map(({ label, line, note }) => (
          <div key={label} lang={language}>
            <p className="cs-small">{label}</p>
            <p className="desk-sitrep-balance cs-tabular">{line}</p>
            <p className="cs-small cs-soft">{note}</p>
          </div>
        ))}
      </section>
    </>
  );
}

interface PrintedTableProps {
  readonly caption: string;
  readonly language: ReportLanguage;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function PrintedTable({ caption, language, head, rows }: PrintedTableProps) {
  return (
    <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="cs-table desk-sitrep-table">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody lang={language}>
          {rows.map(([label, ...cells]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={index} className="cs-tabular">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RefreshNumbers({ report }: { readonly report: string }) {
  const translate = useTranslate(sitrepMessages);
  const client = useQueryClient();
  const refreshing = useMutation({
    mutationFn: () => callHub("refreshSituationReport", { path: { report } }),
    onSettled: () => client.invalidateQueries({ queryKey: ["reports"] }),
  });
  return (
    <div className="cs-stack">
      <div className="cs-row">
        <Button isDisabled={refreshing.isPending} onPress={() => refreshing.mutate()}>
          {translate("numbers.refresh")}
        </Button>
        <span className="cs-small cs-soft">{translate("numbers.refreshHint")}</span>
      </div>
      <ProblemNotice fault={refreshing.error} />
    </div>
  );
}
