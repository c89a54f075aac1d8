import type { FigureStatement } from "@caravanserai/domain";
import { Badge, Button, IconCheck, useFormat, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { RoomLink } from "../app/room-link.tsx";
import { figuresMessages } from "./messages/index.ts";
import type { ProposalGroup } from "./proposal-groups.ts";
import { draftOf, statementOf, unreadableFields } from "./statement-draft.ts";
import { StatementForm } from "./statement-form.tsx";
import { useFigureWords } from "./use-figure-words.ts";

export type ProposalState = "open" | "confirmed" | "rejected";

export interface ProposalCardProps {
  readonly group: ProposalGroup;
  readonly state: ProposalState;
  readonly sentence: string;
  readonly isBusy: boolean;
  readonly onConfirm: (statement: FigureStatement) => void;
  readonly onReject: () => void;
  readonly onReopen: () => void;
}

/** What the reader thinks a passage claims; a person confirms it, edits it or rejects it. */
export function ProposalCard(props: ProposalCardProps) {
  const { group, state, sentence, isBusy, onConfirm, onReject, onReopen } = props;
  const { proposal, copies, index } = group;
  const [draft, setDraft] = useState(() => draftOf(proposal.statement));
  const [isEditing, setIsEditing] = useState(false);
  const translate = useTranslate(figuresMessages);
  const words = useFigureWords();
  const format = useFormat();
  const isReadable = unreadableFields(draft).length === 0;
  const statement = isReadable ? statementOf(draft, proposal.statement) : proposal.statement;
  const named = words.amount(statement);
  return (
    <li
      className="cs-panel desk-proposal"
      data-state={state}
      id={`proposal-${index}`}
      tabIndex={-1}
    >
      <div className="cs-row" data-spread="true">
        <h3>{named}</h3>
        {state === "open" ? null : (
          <Badge
            tone={state === "confirmed" ? "success" : "note"}
            {...(state === "confirmed" ? { icon: <IconCheck /> } : {})}
          >
            {translate(state === "confirmed" ? "read.confirmed" : "read.rejected")}
          </Badge>
        )}
      </div>
      <p>
        {words.subject(statement)} · {words.period(statement)} · {words.source(statement)}
      </p>
      <blockquote className="desk-sentence">{sentence}</blockquote>
      {copies.length === 0 ? null : (
        <p className="cs-small cs-soft">
          {translate("read.again", { count: format.number(copies.length) })}
        </p>
      )}
      {proposal.alike === null || state === "confirmed" ? null : (
        <p className="cs-small">
          <RoomLink to="/figures/claims/$claim" params={{ claim: proposal.alike }}>
            {translate("read.alike")}
          </RoomLink>
        </p>
      )}
      {isEditing && state === "open" ? (
        <StatementForm id={`proposal-${index}`} draft={draft} onChange={setDraft} />
      ) : null}
      {state === "confirmed" ? null : (
        <div className="cs-row">
          {state === "open" ? (
            <>
              <Button
                kind="primary"
                isDisabled={isBusy || !isReadable}
                label={`${translate("read.confirm")}: ${named}`}
                onPress={() => onConfirm(statement)}
              >
                {translate("read.confirm")}
              </Button>
              <Button
                label={`${translate("read.edit")}: ${named}`}
                onPress={() => setIsEditing(!isEditing)}
              >
                {translate("read.edit")}
              </Button>
              <Button label={`${translate("read.reject")}: ${named}`} onPress={onReject}>
                {translate("read.reject")}
              </Button>
            </>
          ) : (
            <Button label={`${translate("read.edit")}: ${named}`} onPress={onReopen}>
              {translate("read.edit")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
