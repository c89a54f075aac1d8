import type { ClaimView } from "@caravanserai/contract";
import type { FigureClaimId, OriginRelation } from "@caravanserai/domain";
import { Button, TextField, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";
import { ChoiceField } from "../places/choice-field.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { figuresMessages } from "./messages/index.ts";
import { useFigureWords } from "./use-figure-words.ts";

export interface OriginFormProps {
  readonly claim: ClaimView;
  readonly others: readonly ClaimView[];
}

/** A person knows better than the lineage: two claims are one statement, or two. */
export function OriginForm({ claim, others }: OriginFormProps) {
  const translate = useTranslate(figuresMessages);
  const words = useFigureWords();
  const recording = useRecordAct();
  const [reason, setReason] = useState("");
  const [other, setOther] = useState("");
  // The same thing first: a claim on something else is hardly the same statement.
  const near = others
    .filter((one) => one.claim !== claim.claim && one.review !== "withdrawn")
    .sort((a, b) => Number(isNear(b, claim)) - Number(isNear(a, claim)));
  const chosen = other === "" ? near[0]?.claim : other;
  const declare = (relation: OriginRelation) => {
    if (chosen === undefined) return;
    recording.mutate({
      command: "declare-origin",
      claims: [claim.claim as FigureClaimId, chosen as FigureClaimId],
      relation,
      reason: reason.trim(),
    });
  };
  const isReady = chosen !== undefined && reason.trim() !== "" && !recording.isPending;
  return (
    <details className="desk-barred">
      <summary>{translate("origin.title")}</summary>
      <div className="cs-stack">
        <ChoiceField
          id="origin-other"
          label={translate("origin.other")}
          value={chosen ?? ""}
          onChange={setOther}
          choices={near.map((one) => ({
            value: one.claim,
            label: `${words.amount(one.statement)} · ${words.source(one.statement)}`,
          }))}
        />
        <TextField
          id="origin-reason"
          label={translate("act.reason")}
          value={reason}
          onChange={setReason}
        />
        <div className="cs-row">
          <Button isDisabled={!isReady} onPress={() => declare("same-origin")}>
            {translate("origin.same")}
          </Button>
          <Button isDisabled={!isReady} onPress={() => declare("separate-origins")}>
            {translate("origin.separate")}
          </Button>
        </div>
        <ProblemNotice fault={recording.error} />
      </div>
    </details>
  );
}

function isNear({ statement: a }: ClaimView, { statement: b }: ClaimView): boolean {
  return a.measure === b.measure && a.place === b.place;
}
