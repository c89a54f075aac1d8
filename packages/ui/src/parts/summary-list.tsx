import type { ReactNode } from "react";

export interface SummaryLine {
  readonly question: string;
  readonly answer: ReactNode;
  /** A link or quiet button back to the question. */
  readonly change?: ReactNode;
}

export interface SummaryListProps {
  readonly lines: readonly SummaryLine[];
}

/** Questions and answers for the last look before saving. */
export function SummaryList({ lines }: SummaryListProps) {
  return (
    <dl>
      {lines.map(({ question, answer, change }) => (
        <div className="cs-summary-row" key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
          {change === undefined ? null : <dd className="cs-summary-change">{change}</dd>}
        </div>
      ))}
    </dl>
  );
}
