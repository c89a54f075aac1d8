import type { ReportHead } from "@caravanserai/contract";
import type { SituationReportId } from "@caravanserai/domain";
import { Button, EmptyState, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMay } from "../app/desk-context.ts";
import { ListTable } from "../app/list-table.tsx";
import { RoomLink, useGoTo } from "../app/room-link.tsx";
import { callHub } from "../hub/call-hub.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { QueryGate } from "../problems/query-gate.tsx";
import { sitrepMessages } from "./messages/index.ts";
import { ReportBadges } from "./report-badges.tsx";
import { useReportWords } from "./report-words.ts";
import { reportsQuery } from "./sitrep-queries.ts";

function ReportTable({ reports }: { readonly reports: readonly ReportHead[] }) {
  const translate = useTranslate(sitrepMessages);
  const translateUi = useUiTranslate();
  const words = useReportWords();
  const format = useFormat();
  return (
    <ListTable
      id="reports-list"
      title={translate("list.title")}
      heads={(["report", "period", "state"] as const).map((head) => translate(`list.${head}`))}
    >
      {reports.map((head) => (
        <tr key={head.report}>
          <th scope="row">
            <RoomLink
              to="/reports/$report"
              params={{ report: head.report }}
              className="desk-claim-link"
            >
              {words.name(head)}
            </RoomLink>
            <span className="desk-sub cs-tabular">
              {translateUi("figure.asOf", { time: format.dateTime(head.asOfMs) })}
            </span>
          </th>
          <td className="cs-tabular">{words.period(head)}</td>
          <td>
            <ReportBadges head={head} />
          </td>
        </tr>
      ))}
    </ListTable>
  );
}

/** All reports, newest first, and the way to a new one. */
export function ReportsPage() {
  const reports = useQuery(reportsQuery);
  const translate = useTranslate(sitrepMessages);
  const mayWrite = useMay("reports.write");
  const goTo = useGoTo();
  const client = useQueryClient();
  const drafting = useMutation({
    // Chosen here, so that an answer lost on the way does not draft twice.
    mutationFn: (report: string) =>
      callHub("draftSituationReport", { body: { report: report as SituationReportId } }),
    onSuccess: async ({ report }) => {
      await client.invalidateQueries({ queryKey: ["reports"] });
      goTo({ to: "/reports/$report", params: { report } });
    },
  });
  return (
    <div className="cs-page desk-wall">
      <div className="desk-figures-head">
        <div className="cs-page-heading">
          <h1 className="desk-title">{translate("page.title")}</h1>
          <p className="cs-soft">{translate("page.lead")}</p>
        </div>
        {mayWrite ? (
          <Button
            kind="primary"
            isDisabled={drafting.isPending}
            onPress={() => drafting.mutate(crypto.randomUUID())}
          >
            {translate("page.draft")}
          </Button>
        ) : null}
      </div>
      <ProblemNotice fault={drafting.error} />
      <QueryGate query={reports} label={translate("page.loading")}>
        {(answer) =>
          answer.reports.length === 0 ? (
            <EmptyState title={translate("list.none")}>{translate("list.noneBody")}</EmptyState>
          ) : (
            <ReportTable reports={answer.reports} />
          )
        }
      </QueryGate>
    </div>
  );
}
