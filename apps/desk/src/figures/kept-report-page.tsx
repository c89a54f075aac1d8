import type { FigureReport } from "@caravanserai/contract";
import type { ReportId } from "@caravanserai/domain";
import { Button, IconBack, Notice, TextField, useFormat, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";
import { RoomLink } from "../app/room-link.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { QueryGate } from "../problems/query-gate.tsx";
import { ClaimLink } from "./claim-link.tsx";
import { figuresQuery, keptReportQuery } from "./figures-queries.ts";
import { figuresMessages } from "./messages/index.ts";
import { spanPassages } from "./span-passages.ts";
import { statementsById, useAnalystWords, useFigureWords } from "./use-figure-words.ts";

interface KeptProps {
  readonly report: FigureReport;
}

function KeptText({ report }: KeptProps) {
  const translate = useTranslate(figuresMessages);
  const { text, spans } = report;
  const passages = useMemo(() => spanPassages(text ?? "", spans), [text, spans]);
  const title = translate("kept.text");
  if (text === null) return <Notice tone="note">{translate("kept.forgotten")}</Notice>;
  return (
    <section className="cs-panel desk-kept-text" aria-label={title}>
      <h2 className="desk-panel-title">{title}</h2>
      <p className="desk-report-words" dir="auto" tabIndex={0} role="region" aria-label={title}>
        {passages.map(({ text: words, claim }, index) =>
          claim === null ? (
            <span key={index}>{words}</span>
          ) : (
            <mark key={index} data-state="confirmed">
              <ClaimLink claim={claim}>{words}</ClaimLink>
            </mark>
          ),
        )}
      </p>
    </section>
  );
}

/** The claims stay, their text goes: when all of it is reviewed, nobody needs it any more. */
function ForgetText({ report }: KeptProps) {
  const translate = useTranslate(figuresMessages);
  const format = useFormat();
  const recording = useRecordAct();
  const [reason, setReason] = useState("");
  if (report.text === null) return null;
  return (
    <section className="cs-panel cs-stack" aria-labelledby="kept-forget">
      <h2 className="desk-panel-title" id="kept-forget">
        {translate("kept.forget")}
      </h2>
      <p>
        {translate("kept.until", { time: format.dateTime(report.textUntilMs ?? report.keptAtMs) })}
      </p>
      <TextField
        id="forget-reason"
        label={translate("act.reason")}
        description={translate("kept.forgetHint")}
        value={reason}
        onChange={setReason}
      />
      <ProblemNotice fault={recording.error} />
      <div>
        <Button
          isDisabled={reason.trim() === "" || recording.isPending}
          onPress={() =>
            recording.mutate({
              command: "forget-report-text",
              report: report.report as ReportId,
              reason: reason.trim(),
            })
          }
        >
          {translate("kept.forgetNow")}
        </Button>
      </div>
    </section>
  );
}

function ReadFromIt({ report }: KeptProps) {
  const translate = useTranslate(figuresMessages);
  const words = useFigureWords();
  const ledger = useQuery(figuresQuery());
  const byId = statementsById(ledger.data?.claims ?? []);
  const claims = [...new Set(report.spans.map(({ claim }) => claim))];
  return (
    <section className="cs-panel cs-stack" aria-labelledby="kept-claims">
      <h2 className="desk-panel-title" id="kept-claims">
        {translate("kept.claims")}
      </h2>
      <ul className="desk-lineage">
        {claims.flatMap((claim) => {
          const view = byId.get(claim);
          if (view === undefined) return [];
          return [
            <li key={claim}>
              <ClaimLink claim={claim} className="desk-side-link">
                <strong>{words.amount(view.statement)}</strong>
                <span>{words.subject(view.statement)}</span>
                <span className="cs-small cs-soft">{words.period(view.statement)}</span>
              </ClaimLink>
            </li>,
          ];
        })}
      </ul>
    </section>
  );
}

/** A kept report: the text with what was read from it, until it is forgotten. */
export function KeptReportPage({ report }: { readonly report: string }) {
  const found = useQuery(keptReportQuery(report));
  const translate = useTranslate(figuresMessages);
  const format = useFormat();
  const analyst = useAnalystWords();
  return (
    <div className="cs-page desk-wall">
      <p>
        <RoomLink to="/figures" className="desk-link">
          <IconBack />
          {translate("page.back")}
        </RoomLink>
      </p>
      <QueryGate query={found} label={translate("kept.loading")}>
        {(answer) => (
          <>
            <div className="cs-page-heading">
              <h1 className="desk-title">{answer.outlet}</h1>
              <p className="cs-soft cs-tabular">
                {translate("kept.by", {
                  analyst: analyst(answer.keptBy),
                  time: format.dateTime(answer.keptAtMs),
                })}
              </p>
            </div>
            <div className="desk-reading">
              <KeptText report={answer} />
              <div className="cs-stack">
                <ReadFromIt report={answer} />
                <ForgetText report={answer} />
              </div>
            </div>
          </>
        )}
      </QueryGate>
    </div>
  );
}
