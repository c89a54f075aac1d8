import type { Format, Instant } from "../language/format.ts";
import type { uiMessages } from "../language/messages/index.ts";
import type { Translate } from "../language/translator.ts";
import type { TableTwin } from "../parts/table-twin.tsx";

/** Crossings in and out within one hour or one day; undefined is "not known", never zero. */
export interface InOutStep {
  readonly start: Instant;
  readonly entered: number | undefined;
  readonly left: number | undefined;
}

export type StepUnit = "hour" | "day";

type UiTranslate = Translate<(typeof uiMessages)["en"]>;

/** In minus out; unknown when either is. */
export function netOf({ entered, left }: InOutStep): number | undefined {
  return entered === undefined || left === undefined ? undefined : entered - left;
}

export interface TwinWords {
  readonly caption: string;
  readonly translate: UiTranslate;
  readonly format: Format;
}

/** The table behind InOutColumns. */
export function inOutTwin(
  steps: readonly InOutStep[],
  unit: StepUnit,
  { caption, translate, format }: TwinWords,
): TableTwin {
  return {
    caption,
    columns: [
      { label: translate("chart.time") },
      { label: translate("chart.in"), isNumeric: true },
      { label: translate("chart.out"), isNumeric: true },
      { label: translate("chart.net"), isNumeric: true },
    ],
    rows: steps.map((step) => [
      unit === "hour" ? format.dateTime(step.start) : format.weekdayDate(step.start),
      step.entered,
      step.left,
      netOf(step),
    ]),
  };
}
