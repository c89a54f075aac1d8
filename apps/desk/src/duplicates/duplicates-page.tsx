import type { DuplicatesAnswer } from "@caravanserai/contract";
import { EmptyState, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { duplicatesQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { neighbourOf, queueOf, type QueueGroup } from "./duplicate-queue.ts";
import { duplicateMessages } from "./messages/index.ts";
import { ReviewPanel } from "./review-panel.tsx";

interface QueueProps {
  readonly groups: readonly QueueGroup[];
  readonly chosen: string;
  readonly onChoose: (proposal: string) => void;
}

function Queue({ groups, chosen, onChoose }: QueueProps) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  return (
    <nav className="desk-queue" aria-label={translate("queue.label")}>
      {groups.map(({ name, duplicates }) => (
        <section key={name} aria-label={translate(`queue.${name}`)}>
          <h2 className="desk-group-title">
            {translate(`queue.${name}`)} · {format.number(duplicates.length)}
          </h2>
          <ul>
            {duplicates.map(({ proposal, referenceA, referenceB, decision }) => (
              <li key={proposal}>
                <button
                  type="button"
                  className="desk-queue-choice"
                  aria-current={proposal === chosen}
                  onClick={() => onChoose(proposal)}
                >
                  <span className="cs-tabular" translate="no">
                    {referenceA} <span aria-hidden="true">↔</span> {referenceB}
                  </span>
                  {decision === null ? null : (
                    <span className="desk-sub">{translate(`decision.${decision}`)}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Duplicates({ answer }: { readonly answer: DuplicatesAnswer }) {
  const [wanted, setWanted] = useState<string>();
  const translate = useTranslate(duplicateMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const groups = queueOf(answer.duplicates);
  const all = groups.flatMap(({ duplicates }) => duplicates);
  const chosen = all.find(({ proposal }) => proposal === wanted) ?? all[0];
  if (chosen === undefined) {
    return <EmptyState title={translate("queue.none")}>{translate("queue.noneBody")}</EmptyState>;
  }
  // Kept by name at once: a fresh proposal from the vault must not change what is looked at.
  if (wanted !== chosen.proposal) setWanted(chosen.proposal);
  return (
    <>
      <p className="desk-count">
        <strong>{translate("queue.open", { count: answer.open })}</strong>{" "}
        <span className="cs-soft cs-tabular">
          {translateUi("figure.asOf", { time: format.dateTime(answer.asOfMs) })}
        </span>
      </p>
      <div className="desk-review">
        <Queue groups={groups} chosen={chosen.proposal} onChoose={setWanted} />
        <ReviewPanel
          key={chosen.proposal}
          duplicate={chosen}
          onStep={(step) => setWanted(neighbourOf(groups, chosen.proposal, step))}
        />
      </div>
    </>
  );
}

/** Records that may be one person: a program proposes, a person decides. */
export function DuplicatesPage() {
  const duplicates = useQuery(duplicatesQuery);
  const translate = useTranslate(duplicateMessages);
  return (
    <div className="cs-page">
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("page.title")}</h1>
        <p className="cs-soft">{translate("page.lead")}</p>
      </div>
      <QueryGate query={duplicates} label={translate("page.loading")}>
        {(answer) => <Duplicates answer={answer} />}
      </QueryGate>
    </div>
  );
}
