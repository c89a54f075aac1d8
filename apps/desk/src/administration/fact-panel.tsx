import type { ReactNode } from "react";

export interface Fact {
  readonly question: string;
  readonly answer: ReactNode;
}

interface FactPanelProps {
  readonly title: string;
  readonly lead?: string;
  readonly lines: readonly Fact[];
}

/** What is known of one thing: question and answer, line by line. */
export function FactPanel({ title, lead, lines }: FactPanelProps) {
  return (
    <section className="cs-panel cs-stack">
      <h2 className="desk-panel-title">{title}</h2>
      {lead === undefined ? null : <p className="cs-soft">{lead}</p>}
      <dl className="desk-uplink">
        {lines.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
