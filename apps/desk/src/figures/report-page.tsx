import type { ProposeFiguresAnswer } from "@caravanserai/contract";
import {
  Button,
  EmptyState,
  IconBack,
  LoadingLine,
  Notice,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useMemo, useState } from "react";
import { RoomLink } from "../app/room-link.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { figuresMessages } from "./messages/index.ts";
import { ProposalCard, type ProposalState } from "./proposal-card.tsx";
import { groupsOf, passagesOf, type ProposalGroup } from "./proposal-groups.ts";
import { ReportForm } from "./report-form.tsx";
import { useReportReading } from "./use-report-reading.ts";

interface TextPanelProps {
  readonly text: string;
  readonly groups: readonly ProposalGroup[];
  readonly stateOf: (index: number) => ProposalState;
}

/** The report as it is, with each found number marked and linked to its card. */
function TextPanel({ text, groups, stateOf }: TextPanelProps) {
  const translate = useTranslate(figuresMessages);
  const passages = useMemo(() => passagesOf(text, groups), [text, groups]);
  const title = translate("read.passages");
  return (
    <section className="cs-panel desk-report-text" aria-label={title}>
      <h2 className="desk-panel-title">{title}</h2>
      <p className="desk-report-words" dir="auto" tabIndex={0} role="region" aria-label={title}>
        {passages.map(({ text: words, group }, index) =>
          group === null ? (
            <span key={index}>{words}</span>
          ) : (
            <mark key={index} data-state={stateOf(group)}>
              <a href={`#proposal-${group}`}>{words}</a>
            </mark>
          ),
        )}
      </p>
    </section>
  );
}

interface ReadingProps {
  readonly answer: ProposeFiguresAnswer;
  readonly work: ReturnType<typeof useReportReading>;
}

function Reading({ answer, work }: ReadingProps) {
  const { states, settle, confirming, keptReport } = work;
  const translate = useTranslate(figuresMessages);
  const format = useFormat();
  const groups = useMemo(() => groupsOf(answer.proposals), [answer.proposals]);
  const stateOf = (index: number): ProposalState => states[index] ?? "open";
  const left = groups.filter(({ index }) => stateOf(index) === "open");
  /** The keys go on at the next card: a decision takes one away from under the focus. */
  const goOn = (after: number) => {
    const next = left.find(({ index }) => index > after) ?? left.find((one) => one.index !== after);
    document.getElementById(`proposal-${next?.index ?? after}`)?.focus();
  };
  return (
    <>
      {answer.notes.includes("no-dateline") ? (
        <Notice tone="warning">{translate("read.noDate")}</Notice>
      ) : null}
      <div className="desk-reading">
        <TextPanel text={answer.text} groups={groups} stateOf={stateOf} />
        <section className="cs-stack" aria-labelledby="report-proposals">
          <div className="cs-row" data-spread="true">
            <h2 className="desk-panel-title" id="report-proposals">
              {translate("read.proposals")}
            </h2>
            <span className="cs-soft" role="status">
              {translate("read.left", { count: format.number(left.length) })}
            </span>
          </div>
          <ProblemNotice fault={confirming.error} />
          {keptReport === undefined || left.length > 0 ? null : (
            <Notice tone="success">
              <p>{translate("read.done")}</p>
              <RoomLink to="/figures/reports/$report" params={{ report: keptReport }}>
                {translate("kept.open")}
              </RoomLink>
            </Notice>
          )}
          {groups.length === 0 ? (
            <EmptyState title={translate("read.none")}>{translate("read.noneBody")}</EmptyState>
          ) : (
            <ul className="desk-proposals">
              {groups.map((group) => {
                const { proposal, index } = group;
                return (
                  <ProposalCard
                    key={`${index} ${proposal.start}`}
                    group={group}
                    state={stateOf(index)}
                    sentence={answer.text.slice(proposal.sentenceStart, proposal.sentenceEnd)}
                    isBusy={confirming.isPending}
                    onConfirm={(statement) =>
                      confirming.mutate({ group, statement }, { onSuccess: () => goOn(index) })
                    }
                    onReject={() => {
                      settle(index, "rejected");
                      goOn(index);
                    }}
                    onReopen={() => settle(index, "open")}
                  />
                );
              })}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

/** A report is pasted or chosen; what it claims is proposed; only a person enters it. */
export function ReportPage() {
  const work = useReportReading();
  const translate = useTranslate(figuresMessages);
  const { reading } = work;
  const [isFormOpen, setIsFormOpen] = useState(true);
  const read = (request: Parameters<typeof reading.mutate>[0]) =>
    reading.mutate(request, { onSuccess: () => setIsFormOpen(false) });
  return (
    <div className="cs-page desk-wall">
      <p>
        <RoomLink to="/figures" className="desk-link">
          <IconBack />
          {translate("page.back")}
        </RoomLink>
      </p>
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("read.title")}</h1>
        <p className="cs-soft">{translate("read.lead")}</p>
      </div>
      <div hidden={!isFormOpen}>
        <ReportForm isReading={reading.isPending} onRead={read} />
      </div>
      {isFormOpen ? null : (
        <div>
          <Button onPress={() => setIsFormOpen(true)}>{translate("read.change")}</Button>
        </div>
      )}
      {reading.isPending ? <LoadingLine label={translate("read.go")} /> : null}
      <ProblemNotice fault={reading.error} />
      {reading.data === undefined ? null : <Reading answer={reading.data} work={work} />}
    </div>
  );
}
