import type { ReadSeriesAnswer } from "@caravanserai/contract";
import { SummaryList, useFormat, useTranslate } from "@caravanserai/ui";
import { useAnalystWords } from "../figures/use-figure-words.ts";
import { vocabularyMessages } from "../figures/vocabulary/index.ts";
import { seriesMessages } from "./messages/index.ts";
import { useSeriesWords } from "./use-series-words.ts";

interface HistoryProps {
  readonly answer: ReadSeriesAnswer;
}

/** Revised values that are shown; the count says how many there are. */
const revisionsShownMax = 12;

function Revisions({ answer }: HistoryProps) {
  const translate = useTranslate(seriesMessages);
  const format = useFormat();
  const words = useSeriesWords();
  const { revisions, revisionCount, revisedSince } = answer;
  if (revisedSince === null) return null;
  const title = translate("history.revised", { count: revisionCount });
  const written = (value: number | null) =>
    value === null ? translate("history.gone") : format.number(value);
  if (revisions.length === 0) return <p>{title}</p>;
  return (
    <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="cs-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{translate("table.day")}</th>
            {(["before", "after"] as const).map((side) => (
              <th scope="col" key={side} data-numeric>
                {translate(`history.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {revisions.slice(-revisionsShownMax).map(({ at, before, after }) => (
            <tr key={at}>
              <th scope="row">{words.time(at)}</th>
              <td data-numeric>{written(before)}</td>
              <td data-numeric>{written(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The files of a series, the newest first, and what the shown one revised. */
export function SeriesHistory({ answer }: HistoryProps) {
  const translate = useTranslate(seriesMessages);
  const format = useFormat();
  const analyst = useAnalystWords();
  return (
    <section className="cs-panel cs-stack" aria-labelledby="series-history">
      <h2 className="desk-panel-title" id="series-history">
        {translate("history.title")}
      </h2>
      <ul className="desk-lineage">
        {answer.history.map(({ vintage, enteredAtMs, by, counts }) => (
          <li key={vintage} aria-current={vintage === answer.series.vintage.vintage || undefined}>
            <p className="desk-side-link">
              <strong className="cs-tabular">
                {translate("history.entered", {
                  time: format.dateTime(enteredAtMs),
                  analyst: analyst(by),
                })}
              </strong>
              <span className="cs-tabular">{translate("history.rows", counts)}</span>
            </p>
          </li>
        ))}
      </ul>
      <Revisions answer={answer} />
    </section>
  );
}

/** Who says it, and which columns it was read from. */
export function SeriesSourcePanel({ answer }: HistoryProps) {
  const translate = useTranslate(seriesMessages);
  const vocabulary = useTranslate(vocabularyMessages);
  const format = useFormat();
  const { source, mapping, sha256 } = answer.series.vintage;
  const roles = [
    [mapping.date, "date"],
    ...mapping.values.map((column) => [column, "value"] as const),
    ...(mapping.report === null ? [] : [[mapping.report, "report"] as const]),
    ...mapping.series.map((column) => [column, "series"] as const),
  ] as const;
  const nobody = vocabulary("words.nobody");
  return (
    <section className="cs-panel cs-stack" aria-labelledby="series-source">
      <h2 className="desk-panel-title" id="series-source">
        {translate("source.title")}
      </h2>
      <SummaryList
        lines={[
          { question: vocabulary("field.saidBy"), answer: source.saidBy ?? nobody },
          { question: vocabulary("field.outlet"), answer: source.outlet ?? nobody },
          {
            question: vocabulary("field.sourceClass"),
            answer: vocabulary(`class.${source.sourceClass}`),
          },
          {
            question: vocabulary("field.reliabilityLow"),
            answer: `${format.percent(source.reliabilityLow)} – ${format.percent(source.reliabilityHigh)}`,
          },
          {
            question: translate("source.columns"),
            answer: roles
              .map(([column, role]) => `${column}: ${translate(`role.${role}`)}`)
              .join(" · "),
          },
          {
            question: translate("source.hash"),
            answer: <span className="desk-hash">{sha256}</span>,
          },
        ]}
      />
    </section>
  );
}
