import type { FiguresAnalysis, FiguresAnswer } from "@caravanserai/contract";
import { FigurePanel, Legend, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useMemo, useState } from "react";
import { useConnection } from "../app/desk-context.ts";
import { ChoiceField } from "../places/choice-field.tsx";
import { marksOf, ownSeries, themesOf } from "./chart-layout.ts";
import { DotRangeChart } from "./dot-range-chart.tsx";
import { figuresMessages } from "./messages/index.ts";
import { useFigureWords } from "./use-figure-words.ts";
import { vocabularyMessages } from "./vocabulary/index.ts";

export interface FiguresChartPanelProps {
  readonly answer: FiguresAnswer;
  readonly analysis: FiguresAnalysis | undefined;
  readonly onChoose: (claim: string) => void;
}

function ChartLegend() {
  const translate = useTranslate(figuresMessages);
  return (
    <Legend
      entries={[
        {
          label: translate("chart.own"),
          swatch: <path className="desk-dots-own" d="M0 13h6V7h5V3h5" />,
        },
        {
          label: translate("chart.claims"),
          swatch: (
            <g className="desk-dots-mark">
              <path className="desk-dots-period" d="M0 8h10" />
              <circle className="desk-dots-dot" cx="10" cy="8" r="5" />
            </g>
          ),
        },
        {
          label: translate("chart.refuted"),
          swatch: (
            <g className="desk-dots-mark" data-refuted="true">
              <path className="desk-dots-period" d="M0 8h10" />
              <circle className="desk-dots-dot" cx="10" cy="8" r="5" />
            </g>
          ),
        },
      ]}
    />
  );
}

/** Chart, table and file of what was said about one thing, against what we counted. */
export function FiguresChartPanel({ answer, analysis, onChoose }: FiguresChartPanelProps) {
  const translate = useTranslate(figuresMessages);
  const translateUi = useUiTranslate();
  const vocabulary = useTranslate(vocabularyMessages);
  const words = useFigureWords();
  const format = useFormat();
  const isStale = useConnection().state === "lost";
  const themes = useMemo(() => themesOf(answer.claims), [answer.claims]);
  const [chosen, setChosen] = useState("");
  const theme = themes.find(({ key }) => key === chosen) ?? themes[0];
  const refuted = useMemo(
    () => new Set(analysis?.contradictions.flatMap((one) => one.refuted ?? []) ?? []),
    [analysis],
  );
  if (theme === undefined) return null;
  const label = (of: typeof theme) =>
    [
      words.subject({ ...of, direction: null, counterpart: null }),
      ...(of.rate === "period" ? [] : [vocabulary(`rate.${of.rate}`)]),
    ].join(", ");
  const title = `${translate("chart.title")}: ${label(theme)}`;
  const own = ownSeries(theme, answer.ownDays);
  const marks = marksOf(theme, analysis?.origins ?? [], refuted);
  const heads = ["value", "periodStart", "periodEnd", "saidBy", "relayedBy", "outlet"] as const;
  const twin = {
    caption: `${translateUi("panel.table")}: ${title}`,
    columns: [
      { label: translate("list.statement") },
      ...heads.map((head) => ({ label: vocabulary(`field.${head}`), isNumeric: head === "value" })),
    ],
    rows: [
      ...own
        .slice(-1)
        .map(({ value }) => [
          translate("chart.own"),
          value,
          answer.ownDays[0]?.day ?? "",
          answer.ownDays.at(-1)?.day ?? "",
          vocabulary("words.ourCrossings"),
          "",
          "",
        ]),
      ...theme.claims.map(({ statement }) => [
        words.amount(statement),
        statement.value ?? undefined,
        statement.periodStart ?? "",
        statement.periodEnd ?? "",
        statement.saidBy ?? "",
        statement.relayedBy.join(", "),
        statement.outlet ?? "",
      ]),
    ],
  };
  return (
    <FigurePanel
      title={title}
      asOf={answer.knownAtMs}
      isStale={isStale}
      source={translate("chart.source")}
      about={translate("chart.about")}
      twin={twin}
      fileName="caravanserai-figures.csv"
      fileHref={`/api/v1/figures.csv?knownAtMs=${answer.knownAtMs}`}
      controls={
        <ChoiceField
          id="figures-theme"
          label={translate("chart.which")}
          value={theme.key}
          onChange={setChosen}
          choices={themes.map((one) => ({
            value: one.key,
            label: `${label(one)} (${format.number(one.claims.length)})`,
          }))}
        />
      }
    >
      <ChartLegend />
      <DotRangeChart title={title} marks={marks} own={own} onChoose={onChoose} />
    </FigurePanel>
  );
}
