import type { ClaimView } from "@caravanserai/contract";
import type { EntryId, FigureClaimId, FigureStatement, StatementField } from "@caravanserai/domain";
import { Button, Notice, useTranslate } from "@caravanserai/ui";
import { useMay } from "../app/desk-context.ts";
import { useRecordAct } from "../acts/use-record-act.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { figuresMessages } from "./messages/index.ts";
import { useFigureWords } from "./use-figure-words.ts";
import { vocabularyMessages } from "./vocabulary/index.ts";

/** Two values of one field, entered from one version: a person says which one stands. */
export function ConflictNotice({ claim }: { readonly claim: ClaimView }) {
  const translate = useTranslate(figuresMessages);
  const vocabulary = useTranslate(vocabularyMessages);
  const words = useFigureWords();
  const recording = useRecordAct();
  const mayWrite = useMay("figures.write");
  const settle = (field: StatementField, value: unknown) =>
    recording.mutate({
      command: "correct-claim",
      claim: claim.claim as FigureClaimId,
      changes: { [field]: value } as Partial<FigureStatement>,
      basedOn: claim.version as EntryId,
      reason: translate("conflict.title"),
    });
  return (
    <Notice tone="warning" title={translate("conflict.title")}>
      {claim.conflicts.map(({ field: code, value, atMs }) => {
        // The hub names fields of the statement.
        const field = code as StatementField;
        const waiting = { ...claim.statement, [field]: value } as FigureStatement;
        return (
          <div key={`${code} ${atMs}`} className="cs-stack">
            <p>
              {translate("conflict.body", {
                field: vocabulary(`field.${field}`),
                standing: words.field(field, claim.statement),
                waiting: words.field(field, waiting),
              })}
            </p>
            {mayWrite ? (
              <div className="cs-row">
                <Button
                  isDisabled={recording.isPending}
                  onPress={() => settle(field, claim.statement[field])}
                >
                  {translate("conflict.keep")}
                </Button>
                <Button isDisabled={recording.isPending} onPress={() => settle(field, value)}>
                  {translate("conflict.take")}
                </Button>
              </div>
            ) : null}
          </div>
        );
      })}
      <ProblemNotice fault={recording.error} />
    </Notice>
  );
}
