import type { Situation, WaitsAnswer } from "@caravanserai/contract";
import {
  calendarNames,
  ChoiceTiles,
  HeatMap,
  useFormat,
  useLanguage,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { crossingName } from "../situation/crossing-words.ts";
import { entryDays, usualWeek, waitDays, type BusyDay, type BusyMeasure } from "./busy-hours.ts";
import type { CrossingRow, TravelMode } from "./crossing-rows.ts";
import { crossingsMessages } from "./messages/index.ts";
import { WaitsPanel } from "./waits-panel.tsx";

export interface BusyPanelProps {
  readonly answer: WaitsAnswer;
  readonly situation: Situation | undefined;
  readonly row: CrossingRow;
  readonly mode: TravelMode;
}

function daysOf(measure: BusyMeasure, props: BusyPanelProps): readonly BusyDay[] {
  const { answer, situation, row, mode } = props;
  const { crossing, utcOffsetMinutes } = row.crossing;
  if (measure === "week") return usualWeek(answer.profile, crossing);
  if (measure === "entries") {
    const flow = situation?.crossings.find((one) => one.crossing === crossing);
    return flow === undefined ? [] : entryDays(flow, utcOffsetMinutes);
  }
  const history = answer.history.find((one) => one.crossing === crossing && one.mode === mode);
  return history === undefined ? [] : waitDays(history, utcOffsetMinutes);
}

const hours = Array.from({ length: 24 }, (_none, hour) => String(hour).padStart(2, "0"));

/** When it is busy at one crossing: day by hour. */
export function BusyPanel(props: BusyPanelProps) {
  const { answer, row } = props;
  const [measure, setMeasure] = useState<BusyMeasure>("wait");
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  const language = useLanguage();
  const days = daysOf(measure, props).map(({ day, hours: values }) => ({
    label:
      measure === "week"
        ? (calendarNames[language].weekdaysShort[day] ?? "")
        : format.weekdayDate(day),
    hours: values,
  }));
  const isWait = measure !== "entries";
  const written = isWait ? format.duration : format.number;
  const name = crossingName(row.crossing, language);
  const title = translate(`busy.title.${measure}`, { name });
  const all = days.flatMap((day) =>
    day.hours.map((value, hour) => ({ label: `${day.label}, ${hours[hour] ?? ""}:00`, value })),
  );
  const most = all.reduce<(typeof all)[number] | undefined>(
    (top, cell) => ((cell.value ?? -1) > (top?.value ?? -1) ? cell : top),
    undefined,
  );
  const summary =
    most?.value === undefined
      ? translate("busy.nothing")
      : translate("busy.summary", { when: most.label, value: written(most.value) });
  return (
    <WaitsPanel
      title={title}
      asOfMs={answer.asOfMs}
      source={translate(isWait ? "source.tokens" : "source.tallies")}
      about={translate(`busy.about.${measure}`)}
      twin={{
        columns: [
          { label: translate("busy.day") },
          ...hours.map((label) => ({ label, isNumeric: true })),
        ],
        rows: days.map((day) => [
          day.label,
          ...day.hours.map((v) => (v === undefined ? undefined : Math.round(v))),
        ]),
      }}
      file={`busy-${measure}`}
      controls={
        <div className="cs-visually-hidden-legend">
          <ChoiceTiles
            id="busy-measure"
            label={translate("busy.measure")}
            layout="compact"
            value={measure}
            onChange={setMeasure}
            choices={(["wait", "entries", "week"] as const).map((value) => ({
              value,
              label: translate(`busy.${value}`),
            }))}
          />
        </div>
      }
    >
      {days.length === 0 ? (
        <p className="cs-soft">{translate("busy.nothing")}</p>
      ) : (
        <>
          <p className="cs-small cs-soft">{summary}</p>
          <HeatMap
            title={title}
            days={days}
            unit={isWait ? "minutes" : "count"}
            written={written}
            summary={summary}
          />
        </>
      )}
    </WaitsPanel>
  );
}
