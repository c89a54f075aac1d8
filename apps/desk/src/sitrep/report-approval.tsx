import type { Act, SituationReportView } from "@caravanserai/contract";
import type { EntryId, SituationReportId } from "@caravanserai/domain";
import { Button, ConfirmDialog, useFormat, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useMay } from "../app/desk-context.ts";
import { useRecordAct } from "../acts/use-record-act.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { sitrepMessages } from "./messages/index.ts";
import { useReportWords } from "./report-words.ts";

/** Who stands for this version, and who may read the report. */
export function ReportApproval({ view }: { readonly view: SituationReportView }) {
  const translate = useTranslate(sitrepMessages);
  const format = useFormat();
  const words = useReportWords();
  const recording = useRecordAct();
  const mayApprove = useMay("reports.approve");
  const { state, audience } = view.head;
  const report = view.head.report as SituationReportId;
  const act = (body: Act) => recording.mutate(body);
  const isPublic = audience === "public";
  return (
    <section className="cs-panel cs-stack" aria-labelledby="report-approval">
      <h2 className="desk-panel-title" id="report-approval">
        {translate("approve.title")}
      </h2>
      <p className="cs-small cs-soft">{translate("approve.about")}</p>
      {view.approvals.length === 0 ? (
        <p>{translate("approve.none")}</p>
      ) : (
        <ul className="desk-sitrep-approvals">
          {view.approvals.map(({ by, atMs }) => (
            <li key={atMs} className="cs-tabular">
              {translate("approve.by", { name: words.person(by), time: format.dateTime(atMs) })}
            </li>
          ))}
        </ul>
      )}
      {state === "draft" && mayApprove ? (
        <ApproveButton
          view={view}
          isPending={recording.isPending}
          onApprove={() =>
            act({ command: "approve-situation-report", report, basedOn: view.version as EntryId })
          }
        />
      ) : null}
      {mayApprove && state !== "discarded" ? (
        <>
          <p className="cs-small cs-soft">{translate("approve.publicHint")}</p>
          <div>
            <Button
              isDisabled={recording.isPending}
              onPress={() =>
                act({
                  command: "set-report-audience",
                  report,
                  audience: isPublic ? "internal" : "public",
                })
              }
            >
              {translate(isPublic ? "approve.unpublish" : "approve.publish")}
            </Button>
          </div>
        </>
      ) : null}
      <DiscardDraft
        view={view}
        onDiscard={() => act({ command: "discard-situation-report", report })}
      />
      <ProblemNotice fault={recording.error} />
    </section>
  );
}

interface ApproveProps {
  readonly view: SituationReportView;
  readonly isPending: boolean;
  readonly onApprove: () => void;
}

function ApproveButton({ view, isPending, onApprove }: ApproveProps) {
  const translate = useTranslate(sitrepMessages);
  if (view.hasApproved) return <p>{translate("approve.done")}</p>;
  const contacts = view.sections.find(({ section }) => section === "contacts");
  const hasContacts = (contacts?.edited ?? contacts?.drafted ?? "").trim() !== "";
  return (
    <>
      {hasContacts ? null : <p>{translate("approve.contacts")}</p>}
      <div>
        <Button kind="primary" isDisabled={isPending || !hasContacts} onPress={onApprove}>
          {translate("approve.go")}
        </Button>
      </div>
    </>
  );
}

interface DiscardProps {
  readonly view: SituationReportView;
  readonly onDiscard: () => void;
}

function DiscardDraft({ view, onDiscard }: DiscardProps) {
  const [isAsking, setIsAsking] = useState(false);
  const translate = useTranslate(sitrepMessages);
  const mayWrite = useMay("reports.write");
  if (!mayWrite || view.head.state !== "draft") return null;
  return (
    <div>
      <Button kind="quiet" onPress={() => setIsAsking(true)}>
        {translate("approve.discard")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={translate("approve.discard")}
        confirmLabel={translate("approve.discard")}
        tone="danger"
        onConfirm={() => {
          setIsAsking(false);
          onDiscard();
        }}
        onCancel={() => setIsAsking(false)}
      >
        {translate("approve.discardBody")}
      </ConfirmDialog>
    </div>
  );
}
