import type { Situation } from "@caravanserai/contract";
import {
  Button,
  IconBack,
  IconNext,
  InOutColumns,
  useFormat,
  useInOutTwin,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { ChartPanel, useTableCaption } from "./chart-panel.tsx";
import { chooseDay, dayMs, hoursOfDay, type DayChoice } from "./days.ts";
import { measuredStep, useMeasureWords, type Measure } from "./measure-choice.tsx";
import { situationMessages } from "./messages/index.ts";
import { roomMessages } from "./room-messages/index.ts";

interface SituationProps {
  readonly situation: Situation;
}

interface DayStepperProps {
  readonly choice: DayChoice;
  readonly onChoose: (day: string) => void;
}

function DayStepper({ choice, onChoose }: DayStepperProps) {
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const { day, earlier, later } = choice;
  return (
    <div className="desk-day">
      <Button
        kind="quiet"
        icon={<IconBack />}
        label={translate("hours.earlier")}
        isDisabled={earlier === undefined}
        onPress={() => earlier !== undefined && onChoose(earlier)}
      >
        {null}
      </Button>
      <span className="desk-day-name" aria-live="polite">
        {format.weekdayDate(day.dayStartMs)}
      </span>
      <Button
        kind="quiet"
        icon={<IconNext />}
        label={translate("hours.later")}
        isDisabled={later === undefined}
        onPress={() => later !== undefined && onChoose(later)}
      >
        {null}
      </Button>
    </div>
  );
}

interface FlowPanelProps extends SituationProps {
  readonly measure: Measure;
  readonly heightPx?: number;
}

/** One day by the hour; the day that runs until another one is chosen. */
export function HoursPanel({ situation, measure, heightPx = 240 }: FlowPanelProps) {
  const [chosenDay, setChosenDay] = useState<string>();
  const format = useFormat();
  const words = useMeasureWords(measure);
  const choice = chooseDay(situation.days, chosenDay);
  const hours = choice === undefined ? [] : hoursOfDay(situation.hours, choice.day);
  const steps = hours.map((hour) => measuredStep(measure, hour.hourStartMs, hour));
  const startMs = choice?.day.dayStartMs ?? situation.period.fromMs;
  const day = format.weekdayDate(startMs);
  const said = useFlowWords(measure, "hours", day);
  const twin = useInOutTwin(useTableCaption()(said.title), steps, { unit: "hour", words });
  if (choice === undefined) return null;
  return (
    <ChartPanel
      {...said}
      asOfMs={situation.asOfMs}
      twin={twin}
      table="hours"
      tablePeriod={{ fromMs: startMs, toMs: startMs + dayMs }}
      controls={<DayStepper choice={choice} onChoose={setChosenDay} />}
    >
      <InOutColumns
        title={said.title}
        steps={steps}
        unit="hour"
        heightPx={heightPx}
        words={words}
      />
    </ChartPanel>
  );
}

/** Local calendar days over the whole period. */
export function DaysPanel({ situation, measure, heightPx = 240 }: FlowPanelProps) {
  const words = useMeasureWords(measure);
  const said = useFlowWords(measure, "days", "");
  const steps = situation.days.map((day) => measuredStep(measure, day.dayStartMs, day));
  const twin = useInOutTwin(useTableCaption()(said.title), steps, { unit: "day", words });
  return (
    <ChartPanel {...said} asOfMs={situation.asOfMs} twin={twin} table="days">
      <InOutColumns title={said.title} steps={steps} unit="day" heightPx={heightPx} words={words} />
    </ChartPanel>
  );
}

/** Title, source and circumstances of a flow: of crossings or of registered people. */
function useFlowWords(measure: Measure, unit: "hours" | "days", day: string) {
  const translate = useTranslate(situationMessages);
  const translateRoom = useTranslate(roomMessages);
  if (measure === "people") {
    return {
      title: translateRoom(`people.${unit}`, { day }),
      source: translateRoom("people.source"),
      about: translateRoom("people.about"),
    };
  }
  return {
    title: translate(`${unit}.title`, { day }),
    source: translate("source.tallies"),
    about: translate(`${unit}.about`),
  };
}
