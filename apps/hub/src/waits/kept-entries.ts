import type { EntriesForecastView } from "@caravanserai/contract";
import type { KeptForecastRow } from "@caravanserai/store";

/** Forecasts of entries as they are kept: every one that was shown, by the hour it was made in. */
export function keptEntries(
  views: readonly EntriesForecastView[],
  { madeAtMs, isHindcast }: { madeAtMs: number; isHindcast: boolean },
): readonly KeptForecastRow[] {
  return views.flatMap(({ crossing, days, past }) =>
    days.map(({ day, dayStartMs, middle, low80, high80, low95, high95 }) => ({
      measure: "entries" as const,
      crossing: crossing ?? "",
      mode: "",
      madeAtMs,
      horizon: day,
      targetMs: dayStartMs,
      ...{ middle, low80, high80, low95, high95 },
      lastKnown: past.at(-1)?.entries ?? null,
      actual: null,
      isHindcast,
    })),
  );
}
