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
import { chooseDay, dayMs, hoursOfDay, stepOf, type DayChoice } from "./days.ts";
import { situationMessages } from "./messages/index.ts";

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

/** Crossings by the hour of one day; the day that runs until another one is chosen. */
export function HoursPanel({ situation }: SituationProps) {
  const [chosenDay, setChosenDay] = useState<string>();
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const choice = chooseDay(situation.days, chosenDay);
  const hours = choice === undefined ? [] : hoursOfDay(situation.hours, choice.day);
  const steps = hours.map((hour) => stepOf(hour.hourStartMs, hour));
  const startMs = choice?.day.dayStartMs ?? situation.period.fromMs;
  const title = translate("hours.title", { day: format.weekdayDate(startMs) });
  const twin = useInOutTwin(useTableCaption()(title), steps, "hour");
  if (choice === undefined) return null;
  return (
    <ChartPanel
      title={title}
      asOfMs={situation.asOfMs}
      source={translate("source.tallies")}
      about={translate("hours.about")}
      twin={twin}
      table="hours"
      tablePeriod={{ fromMs: startMs, toMs: startMs + dayMs }}
      controls={<DayStepper choice={choice} onChoose={setChosenDay} />}
    >
      <InOutColumns title={title} steps={steps} unit="hour" heightPx={240} />
    </ChartPanel>
  );
}

/** Crossings by local calendar day over the whole period. */
export function DaysPanel({ situation }: SituationProps) {
  const translate = useTranslate(situationMessages);
  const title = translate("days.title");
  const steps = situation.days.map((day) => stepOf(day.dayStartMs, day));
  const twin = useInOutTwin(useTableCaption()(title), steps, "day");
  return (
    <ChartPanel
      title={title}
      asOfMs={situation.asOfMs}
      source={translate("source.tallies")}
      about={translate("days.about")}
      twin={twin}
      table="days"
    >
      <InOutColumns title={title} steps={steps} unit="day" heightPx={240} />
    </ChartPanel>
  );
}
