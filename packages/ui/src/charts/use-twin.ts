import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import type { TableTwin } from "../parts/table-twin.tsx";
import { inOutTwin, type InOutStep, type InOutWords, type StepUnit } from "./in-out-steps.ts";
import { occupancyTwin, type Occupancy } from "./occupancy.ts";
import { seriesTwin, type Series } from "./series.ts";

/** Table twin of InOutColumns in the reader's language, for FigurePanel. */
export function useInOutTwin(
  caption: string,
  steps: readonly InOutStep[],
  { unit, words }: { readonly unit: StepUnit; readonly words?: InOutWords | undefined },
): TableTwin {
  const surroundings = { caption, translate: useUiTranslate(), format: useFormat() };
  return inOutTwin(steps, unit, { ...surroundings, words });
}

/** Table twin of SmallMultiples in the reader's language, for FigurePanel. */
export function useSeriesTwin(caption: string, series: readonly Series[]): TableTwin {
  const words = { caption, translate: useUiTranslate(), format: useFormat() };
  return seriesTwin(series, words);
}

/** Table twin of OccupancyBars in the reader's language, for FigurePanel. */
export function useOccupancyTwin(caption: string, sites: readonly Occupancy[]): TableTwin {
  return occupancyTwin(sites, { caption, translate: useUiTranslate() });
}
