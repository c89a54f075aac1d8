import type { Act, FigureClaimAnswer } from "@caravanserai/contract";
import {
  figureRoles,
  type EntryId,
  type FigureClaimId,
  type FigureRole,
} from "@caravanserai/domain";
import { Button, Notice, TextField, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { figuresMessages } from "./messages/index.ts";
import {
  changesBetween,
  draftOf,
  readNumber,
  statementOf,
  unreadableFields,
} from "./statement-draft.ts";
import { StatementForm } from "./statement-form.tsx";

interface DecisionProps {
  readonly answer: FigureClaimAnswer;
}

/** Review, role, correction and withdrawal, each with its reason. */
export function ClaimDecisions({ answer }: DecisionProps) {
  const [reason, setReason] = useState("");
  // The version a correction was begun from: what others do meanwhile must not take it away.
  const [begun, setBegun] = useState<FigureClaimAnswer>();
  const translate = useTranslate(figuresMessages);
  const recording = useRecordAct();
  const { claim, acts } = answer;
  const common = { claim: claim.claim as FigureClaimId, reason: reason.trim() };
  const basedOn = claim.version as EntryId;
  const isOwn = acts.find(({ entry }) => entry === claim.version)?.by.isYou ?? false;
  const isReady = reason.trim() !== "" && !recording.isPending;
  const act = (body: Act) =>
    recording.mutate(body, {
      onSuccess: () => {
        setReason("");
        setBegun(undefined);
      },
    });
  return (
    <section className="cs-panel cs-stack" aria-labelledby="claim-decide">
      <h2 className="desk-panel-title" id="claim-decide">
        {translate("act.title")}
      </h2>
      <TextField
        id="claim-reason"
        label={translate("act.reason")}
        description={translate("act.reasonHint")}
        value={reason}
        onChange={setReason}
        isMultiline
      />
      {isOwn ? <p className="cs-small cs-soft">{translate("act.own")}</p> : null}
      <div className="cs-row">
        {(["confirmed", "questioned"] as const).map((verdict) => (
          <Button
            key={verdict}
            isDisabled={!isReady || isOwn}
            onPress={() => act({ command: "review-claim", ...common, verdict, basedOn })}
          >
            {translate(verdict === "confirmed" ? "act.confirm" : "act.question")}
          </Button>
        ))}
        <Button onPress={() => setBegun(begun === undefined ? answer : undefined)}>
          {translate("act.correct")}
        </Button>
        <Button
          kind="danger"
          isDisabled={!isReady}
          onPress={() => act({ command: "withdraw-claim", ...common })}
        >
          {translate("act.withdraw")}
        </Button>
      </div>
      {begun === undefined || begun.claim.version === claim.version ? null : (
        <Notice tone="warning" isAnnounced>
          {translate("act.changedMeanwhile")}
        </Notice>
      )}
      {begun !== undefined ? (
        <Correction
          answer={begun}
          isReady={isReady}
          onSave={(changes) => {
            const version = begun.claim.version as EntryId;
            act({ command: "correct-claim", ...common, changes, basedOn: version });
          }}
        />
      ) : (
        <RoleForm
          isReady={isReady}
          onSet={(role, low, high) =>
            act({ command: "set-figure-role", ...common, role, low, high })
          }
        />
      )}
      <ProblemNotice fault={recording.error} />
    </section>
  );
}

interface RoleFormProps {
  readonly isReady: boolean;
  readonly onSet: (role: FigureRole, low: number | null, high: number | null) => void;
}

/** What the figure is used for; a recommended one says between which numbers it lies. */
function RoleForm({ isReady, onSet }: RoleFormProps) {
  const [low, setLow] = useState("");
  const [high, setHigh] = useState("");
  const translate = useTranslate(figuresMessages);
  const end = (id: "low" | "high", value: string, onChange: (value: string) => void) => (
    <TextField
      id={`claim-${id}`}
      label={translate(`act.${id}`)}
      value={value}
      onChange={onChange}
      inputMode="numeric"
      error={readNumber(value) === undefined ? translate("form.wrong") : undefined}
      width="short"
    />
  );
  return (
    <div className="desk-role">
      {end("low", low, setLow)}
      {end("high", high, setHigh)}
      {figureRoles.map((role) => (
        <Button
          key={role}
          isDisabled={!isReady}
          onPress={() => onSet(role, readNumber(low) ?? null, readNumber(high) ?? null)}
        >
          {translate(role === "recommended" ? "act.recommend" : "act.compare")}
        </Button>
      ))}
    </div>
  );
}

interface CorrectionProps extends DecisionProps {
  readonly isReady: boolean;
  readonly onSave: (changes: ReturnType<typeof changesBetween>) => void;
}

function Correction({ answer, isReady, onSave }: CorrectionProps) {
  const { statement } = answer.claim;
  const [draft, setDraft] = useState(() => draftOf(statement));
  const translate = useTranslate(figuresMessages);
  const isReadable = unreadableFields(draft).length === 0;
  return (
    <div className="cs-stack">
      <StatementForm id="correct" draft={draft} onChange={setDraft} />
      <div>
        <Button
          kind="primary"
          isDisabled={!isReady || !isReadable}
          onPress={() => onSave(changesBetween(statement, statementOf(draft, statement)))}
        >
          {translate("act.save")}
        </Button>
      </div>
    </div>
  );
}
