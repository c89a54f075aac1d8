import type { DuplicateView, OfficerView } from "@caravanserai/contract";
import { Badge, useFormat, useTranslate } from "@caravanserai/ui";
import { duplicateMessages } from "./messages/index.ts";

interface HistoryLine {
  readonly atMs: number;
  readonly by: OfficerView;
  readonly decision: DuplicateView["opinions"][number]["decision"] | "reopened";
  readonly reason: string;
  readonly isTakenBack: boolean;
}

/** Opinions and reopenings in the order they came; nothing is ever left out. */
function historyOf({ opinions, reopenings }: DuplicateView): readonly HistoryLine[] {
  const said = opinions.map(({ isStanding, ...one }) => ({ ...one, isTakenBack: !isStanding }));
  const reopened = reopenings.map((one) => ({
    ...one,
    decision: "reopened" as const,
    isTakenBack: false,
  }));
  return [...said, ...reopened].sort((a, b) => a.atMs - b.atMs);
}

function Line({ line }: { readonly line: HistoryLine }) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  const { by, decision, reason, atMs, isTakenBack } = line;
  const officer = by.isYou ? translate("officer.you") : (by.name ?? translate("officer.other"));
  return (
    <li className="desk-opinion">
      <p>
        <strong>
          {officer}: {translate(`decision.${decision}`)}
        </strong>{" "}
        {isTakenBack ? <Badge>{translate("history.takenBack")}</Badge> : null}
      </p>
      <p dir="auto">{reason}</p>
      <p className="cs-small cs-soft cs-tabular">{format.dateTime(atMs)}</p>
    </li>
  );
}

export interface OpinionHistoryProps {
  readonly duplicate: DuplicateView;
  /** A second officer forms an opinion before reading the first one. */
  readonly isFolded: boolean;
}

export function OpinionHistory({ duplicate, isFolded }: OpinionHistoryProps) {
  const translate = useTranslate(duplicateMessages);
  const lines = historyOf(duplicate);
  if (lines.length === 0) return null;
  const list = (
    <ul className="desk-opinions">
      {lines.map((line) => (
        <Line key={`${line.decision}-${line.atMs}`} line={line} />
      ))}
    </ul>
  );
  if (isFolded) {
    return (
      <details className="desk-folded">
        <summary>{translate("history.folded")}</summary>
        {list}
      </details>
    );
  }
  return (
    <section aria-label={translate("history.title")}>
      <h3 className="desk-group-title">{translate("history.title")}</h3>
      {list}
    </section>
  );
}
