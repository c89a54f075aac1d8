import type { ForecastScoresAnswer } from "@caravanserai/contract";
import { Badge, useFormat, useTranslate } from "@caravanserai/ui";
import { forecastMessages } from "../forecast-messages/index.ts";
import { errorVerdict, rangeVerdict, scoresOf, type ScoreChoice } from "./score-words.ts";

export interface ScoresListProps extends ScoreChoice {
  /** Undefined while it has not been read: nothing is then said about it. */
  readonly answer: ForecastScoresAnswer | undefined;
}

const toneOf = {
  "as-promised": "success",
  "too-wide": "note",
  "too-narrow": "warning",
  few: "note",
} as const;

/** How past forecasts did, in words first and figures beside them. */
export function ScoresList({ answer, measure, crossing }: ScoresListProps) {
  const translate = useTranslate(forecastMessages);
  const format = useFormat();
  const title = translate("scores.title");
  if (answer === undefined) return null;
  const scores = scoresOf(answer.scores, { measure, crossing });
  if (scores.length === 0) return <p className="cs-small cs-soft">{translate("scores.none")}</p>;
  const heads = ["ahead", "verdict", "coverage", "mae", "mase", "count"] as const;
  return (
    <section className="cs-stack" data-gap="small" aria-label={title}>
      <h3 className="desk-small-title">{title}</h3>
      <p className="cs-small cs-soft">
        {translate("scores.kept", {
          kept: format.number(answer.kept),
          open: format.number(answer.open),
        })}
        {answer.hindcast === undefined || answer.hindcast === 0
          ? null
          : ` ${translate("scores.hindcast", { hindcast: format.number(answer.hindcast) })}`}
      </p>
      <div className="cs-table-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="cs-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head} data-numeric={head !== "ahead" && head !== "verdict"}>
                  {translate(`scores.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scores.map((score) => {
              const isWait = score.measure === "wait";
              const verdict = rangeVerdict(score);
              return (
                <tr key={score.horizon}>
                  <th scope="row">
                    {translate(isWait ? "scores.hours" : "scores.days", { count: score.horizon })}
                  </th>
                  <td>
                    <Badge tone={toneOf[verdict]}>{translate(`scores.${verdict}`)}</Badge>{" "}
                    <span className="desk-sub">{translate(`scores.${errorVerdict(score)}`)}</span>
                  </td>
                  <td data-numeric="true">
                    {`${format.percent(score.coverage80)} · ${format.percent(score.coverage95)}`}
                  </td>
                  <td data-numeric="true">
                    {isWait ? format.duration(score.mae) : format.number(Math.round(score.mae))}
                  </td>
                  <td data-numeric="true">
                    {score.mase === null ? "–" : format.number(Math.round(score.mase * 100) / 100)}
                  </td>
                  <td data-numeric="true">{format.number(score.count)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
