import { useEffect, useRef, type MouseEvent } from "react";
import { IconDanger } from "../icons/state-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";

export interface FieldProblem {
  /** Id of the control to go to. */
  readonly fieldId: string;
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly problems: readonly FieldProblem[];
  /** Changes with every attempt, so that the second "Continue" moves the focus here again. */
  readonly attempt?: number;
}

/** All problems of a form in one place, each a link to its field. Empty without problems. */
export function ErrorSummary({ problems, attempt = 0 }: ErrorSummaryProps) {
  const translate = useUiTranslate();
  const summary = useRef<HTMLDivElement>(null);
  const hasProblems = problems.length > 0;
  useEffect(() => {
    if (hasProblems) summary.current?.focus();
  }, [hasProblems, attempt]);
  if (!hasProblems) return null;
  const goTo = (event: MouseEvent, fieldId: string) => {
    // The address stays as it is: a fragment would be a step in the history.
    event.preventDefault();
    document.getElementById(fieldId)?.focus();
  };
  return (
    <div className="cs-errors" ref={summary} tabIndex={-1} role="alert">
      <h2>
        <IconDanger />
        {translate("errors.title", { count: problems.length })}
      </h2>
      <ul>
        {problems.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`} onClick={(event) => goTo(event, fieldId)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
