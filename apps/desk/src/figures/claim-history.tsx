import type { FigureActView, FigureClaimAnswer } from "@caravanserai/contract";
import type { FigureStatement, StatementField } from "@caravanserai/domain";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { figuresMessages } from "./messages/index.ts";
import { useAnalystWords, useFigureWords } from "./use-figure-words.ts";
import { vocabularyMessages } from "./vocabulary/index.ts";

interface ActLineProps {
  readonly act: FigureActView;
  readonly statement: FigureStatement;
}

function ActLine({ act, statement }: ActLineProps) {
  const translate = useTranslate(figuresMessages);
  const vocabulary = useTranslate(vocabularyMessages);
  const words = useFigureWords();
  const analyst = useAnalystWords();
  const format = useFormat();
  const after = { ...statement, ...act.changes } as FigureStatement;
  return (
    <li className="desk-act">
      <p>
        <strong>{translate(`act.${act.act}`)}</strong>{" "}
        <span className="cs-soft cs-tabular">
          {analyst(act.by)}, {format.dateTime(act.atMs)}
        </span>
      </p>
      {(Object.keys(act.changes) as StatementField[]).map((field) => (
        <p key={field}>
          {vocabulary(`field.${field}`)}: <strong>{words.field(field, after)}</strong>
        </p>
      ))}
      {act.verdict === null ? null : <p>{vocabulary(`review.${act.verdict}`)}</p>}
      {act.role === null ? null : <p>{vocabulary(`role.${act.role}`)}</p>}
      {act.reason === null ? null : (
        <p>
          <q>{act.reason}</q>
        </p>
      )}
    </li>
  );
}

/** Everything that was done to the claim, the latest first. */
export function ClaimHistory({ answer }: { readonly answer: FigureClaimAnswer }) {
  const translate = useTranslate(figuresMessages);
  return (
    <section className="cs-panel cs-stack" aria-labelledby="claim-history">
      <h2 className="desk-panel-title" id="claim-history">
        {translate("claim.history")}
      </h2>
      <ol className="desk-acts" reversed>
        {answer.acts.toReversed().map((act) => (
          <ActLine key={act.entry} act={act} statement={answer.claim.statement} />
        ))}
      </ol>
    </section>
  );
}
