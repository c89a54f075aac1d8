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

/** What the two directions and their difference are called: crossings by default. */
export interface InOutWords {
  readonly entered: string;
  readonly left: string;
  readonly net: string;
}

/** Words for crossings in, out and net. */
export function crossingWords(translate: UiTranslate): InOutWords {
  return {
    entered: translate("chart.in"),
    left: translate("chart.out"),
    net: translate("chart.net"),
  };
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
  {
    caption,
    translate,
    format,
    words = crossingWords(translate),
  }: TwinWords & { readonly words?: InOutWords | undefined },
): TableTwin {
  return {
    caption,
    columns: [
      { label: translate("chart.time") },
      { label: words.entered, isNumeric: true },
      { label: words.left, isNumeric: true },
      { label: words.net, isNumeric: true },
    ],
    rows: steps.map((step) => [
      unit === "hour" ? format.dateTime(step.start) : format.weekdayDate(step.start),
      step.entered,
      step.left,
      netOf(step),
    ]),
  };
}
