import type { ForecastAnswer, ForecastScoresAnswer, WaitsAnswer } from "@caravanserai/contract";
import { FanChart, useFormat, useLanguage, useTranslate } from "@caravanserai/ui";
import { crossingName } from "../../situation/crossing-words.ts";
import type { CrossingRow, TravelMode } from "../crossing-rows.ts";
import { forecastMessages } from "../forecast-messages/index.ts";
import { WaitsPanel } from "../waits-panel.tsx";
import { waitFan, type Fan } from "./fan-points.ts";
import { HitLine } from "./hit-line.tsx";
import { ScoresList } from "./scores-list.tsx";
import { useFanWords, useFanTwin } from "./use-fan-words.ts";

export interface WaitForecastPanelProps {
  readonly answer: WaitsAnswer;
  readonly forecast: ForecastAnswer;
  readonly scores: ForecastScoresAnswer | undefined;
  readonly row: CrossingRow;
  readonly mode: TravelMode;
}

/** The next hours at one crossing, with what became of the forecasts of the last two days. */
export function WaitForecastPanel(props: WaitForecastPanelProps) {
  const { answer, forecast, scores, row, mode } = props;
  const translate = useTranslate(forecastMessages);
  const format = useFormat();
  const language = useLanguage();
  const words = useFanWords();
  const twinOf = useFanTwin();
  const { crossing } = row.crossing;
  const own = forecast.waits.find((one) => one.crossing === crossing && one.mode === mode);
  const history = answer.history.find((one) => one.crossing === crossing && one.mode === mode);
  const name = crossingName(row.crossing, language);
  const title = translate("fan.waitTitle", { name });
  const { waitMinutesMax } = answer.limits;
  const fan: Fan = own === undefined ? { known: [], kept: [], fan: [] } : waitFan(own, history);
  const last = fan.fan.at(-1);
  const summary =
    last === undefined
      ? translate("fan.nothing")
      : translate("fan.summary", {
          time: format.dateTime(last.at),
          middle: format.duration(last.middle),
          low: format.duration(last.low80),
          high: format.duration(last.high80),
        });
  return (
    <WaitsPanel
      title={title}
      asOfMs={forecast.madeAtMs ?? forecast.asOfMs}
      source={translate("fan.source")}
      about={translate("fan.aboutWait")}
      twin={twinOf(fan, "hour")}
      file="wait-forecast"
    >
      <div className="cs-stack">
        <p className="desk-fan-summary">{summary}</p>
        {last === undefined ? null : (
          <FanChart
            title={title}
            summary={summary}
            {...fan}
            unit="minutes"
            step="hour"
            words={words}
            limit={{
              value: waitMinutesMax,
              label: translate("fan.limit", { limit: format.duration(waitMinutesMax) }),
            }}
          />
        )}
        <HitLine kept={fan.kept} text="fan.hits" />
        <ScoresList answer={scores} measure="wait" crossing={crossing} />
      </div>
    </WaitsPanel>
  );
}
