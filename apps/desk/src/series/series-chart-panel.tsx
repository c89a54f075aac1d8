import type { ReadSeriesAnswer } from "@caravanserai/contract";
import { FigurePanel, Legend, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useConnection } from "../app/desk-context.ts";
import { ChoiceField } from "../places/choice-field.tsx";
import { seriesMessages } from "./messages/index.ts";
import type { SeriesMode } from "./series-chart-layout.ts";
import { SeriesChart } from "./series-chart.tsx";
import { useSeriesWords } from "./use-series-words.ts";

export interface SeriesChartPanelProps {
  readonly answer: ReadSeriesAnswer;
  /** Address of the days as a file. */
  readonly fileHref: string;
}

function SeriesLegend({ hasOwn }: { readonly hasOwn: boolean }) {
  const translate = useTranslate(seriesMessages);
  const own = {
    label: translate("chart.own"),
    swatch: (
      <>
        <path className="desk-series-own-area" d="M0 16V10h6V5h10v11z" />
        <path className="desk-series-own" d="M0 10h6V5h10" />
      </>
    ),
  };
  return (
    <Legend
      entries={[
        {
          label: translate("chart.said"),
          swatch: <path className="desk-series-said" d="M0 12L6 6L16 3" />,
        },
        ...(hasOwn ? [own] : []),
        {
          label: translate("chart.flagged"),
          swatch: <path className="desk-series-flag" d="M8 13L2 3h12z" />,
        },
      ]}
    />
  );
}

function useTwin({ days }: ReadSeriesAnswer, caption: string) {
  const translate = useTranslate(seriesMessages);
  const words = useSeriesWords();
  const numbers = ["value", "flow", "own", "difference"] as const;
  return {
    caption,
    columns: [
      { label: translate("table.day") },
      ...numbers.map((name) => ({ label: translate(`table.${name}`), isNumeric: true })),
      { label: translate("table.flags") },
    ],
    // The newest day first: it is the one that is asked about.
    rows: days
      .toReversed()
      .map((day) => [
        words.time(day.day),
        ...numbers.map((name) => day[name] ?? undefined),
        day.flags.map(words.flag).join(", "),
      ]),
  };
}

/** What the source says day by day beside our own count: chart, table, file. */
export function SeriesChartPanel({ answer, fileHref }: SeriesChartPanelProps) {
  const translate = useTranslate(seriesMessages);
  const translateUi = useUiTranslate();
  const isStale = useConnection().state === "lost";
  const { days, ownMissing, ownCrossing, lines, line, series } = answer;
  const kind = line === null ? "stock" : (lines[line]?.kind ?? "stock");
  const hasOwn = ownMissing === null;
  const [chosen, setChosen] = useState<SeriesMode>();
  const mode = chosen ?? (kind === "stock" || !hasOwn ? "value" : "flow");
  const title = translate("chart.title", { title: series.subject.title });
  const twin = useTwin(answer, `${translateUi("panel.table")}: ${title}`);
  const ownWords =
    ownMissing === null
      ? ownCrossing === null
        ? translate("chart.ownOf")
        : translate("chart.ownOfCrossing", { crossing: ownCrossing })
      : translate(`chart.noOwn.${ownMissing}`);
  return (
    <FigurePanel
      title={title}
      asOf={answer.knownAtMs}
      isStale={isStale}
      source={translate("chart.source")}
      about={`${translate("chart.about")} ${ownWords}`}
      twin={twin}
      fileName="caravanserai-series-days.csv"
      fileHref={fileHref}
      controls={
        kind === "stock" ? undefined : (
          <ChoiceField
            id="series-mode"
            label={translate("chart.mode")}
            value={mode}
            onChange={(value) => setChosen(value === "value" ? "value" : "flow")}
            choices={(["flow", "value"] as const).map((value) => ({
              value,
              label: translate(`chart.${value}`),
            }))}
          />
        )
      }
    >
      <SeriesLegend hasOwn={hasOwn} />
      <SeriesChart title={title} days={days} mode={mode} />
      <p className="cs-small cs-soft">{ownWords}</p>
    </FigurePanel>
  );
}
