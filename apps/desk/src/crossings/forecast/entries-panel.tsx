import type { ForecastAnswer, ForecastScoresAnswer } from "@caravanserai/contract";
import { FanChart, useFormat, useTranslate } from "@caravanserai/ui";
import { forecastMessages } from "../forecast-messages/index.ts";
import { WaitsPanel } from "../waits-panel.tsx";
import { entriesFan, type Fan } from "./fan-points.ts";
import { HitLine } from "./hit-line.tsx";
import { ScoresList } from "./scores-list.tsx";
import { useFanTwin, useFanWords } from "./use-fan-words.ts";

export interface EntriesPanelProps {
  readonly forecast: ForecastAnswer;
  readonly scores: ForecastScoresAnswer | undefined;
}

/** How many will come in on the next days, all crossings together. */
export function EntriesPanel({ forecast, scores }: EntriesPanelProps) {
  const translate = useTranslate(forecastMessages);
  const format = useFormat();
  const words = useFanWords();
  const twinOf = useFanTwin();
  const title = translate("entries.title");
  const national = forecast.entries.find(({ crossing }) => crossing === null);
  const fan: Fan = national === undefined ? { known: [], kept: [], fan: [] } : entriesFan(national);
  const next = national?.days[0];
  const rounded = (value: number) => format.number(Math.round(value));
  const summary =
    next === undefined
      ? translate("fan.nothing")
      : translate("entries.summary", {
          day: format.weekdayDate(next.dayStartMs),
          middle: rounded(next.middle),
          low: rounded(next.low80),
          high: rounded(next.high80),
        });
  return (
    <WaitsPanel
      title={title}
      asOfMs={forecast.madeAtMs ?? forecast.asOfMs}
      source={translate("entries.source")}
      about={translate(next?.method === "damped" ? "entries.aboutDamped" : "entries.aboutLed")}
      twin={twinOf(fan, "day")}
      file="entries-forecast"
    >
      <div className="cs-stack">
        <p className="desk-fan-summary">{summary}</p>
        {next === undefined ? null : (
          <FanChart
            title={title}
            summary={summary}
            {...fan}
            unit="count"
            step="day"
            words={{ ...words, known: translate("entries.known") }}
          />
        )}
        <HitLine kept={fan.kept} text="entries.hits" />
        <ScoresList answer={scores} measure="entries" crossing={null} />
      </div>
    </WaitsPanel>
  );
}
