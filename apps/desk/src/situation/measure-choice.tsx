import type { FlowHour } from "@caravanserai/contract";
import { ChoiceTiles, useTranslate, type InOutStep, type InOutWords } from "@caravanserai/ui";
import { stepOf } from "./days.ts";
import { roomMessages } from "./room-messages/index.ts";

/** Crossings and people are two figures: one chart shows one of them. */
export type Measure = "crossings" | "people";

type Moved = Pick<FlowHour, "in" | "out" | "personsRegistered" | "registeredDeparted">;

/** A stretch of time as a step of the chosen measure. */
export function measuredStep(measure: Measure, startMs: number, flow: Moved): InOutStep {
  if (measure === "crossings") return stepOf(startMs, flow);
  return { start: startMs, entered: flow.personsRegistered, left: flow.registeredDeparted };
}

/** Words of the people's chart; crossings have the chart's own. */
export function useMeasureWords(measure: Measure): InOutWords | undefined {
  const translate = useTranslate(roomMessages);
  if (measure === "crossings") return undefined;
  return {
    entered: translate("people.in"),
    left: translate("people.out"),
    net: translate("people.net"),
  };
}

export interface MeasureChoiceProps {
  readonly id: string;
  readonly measure: Measure;
  readonly onChoose: (measure: Measure) => void;
}

export function MeasureChoice({ id, measure, onChoose }: MeasureChoiceProps) {
  const translate = useTranslate(roomMessages);
  return (
    <div className="cs-visually-hidden-legend">
      <ChoiceTiles
        id={id}
        label={translate("measure.label")}
        layout="compact"
        value={measure}
        onChange={onChoose}
        choices={[
          { value: "crossings", label: translate("measure.crossings") },
          { value: "people", label: translate("measure.people") },
        ]}
      />
    </div>
  );
}
