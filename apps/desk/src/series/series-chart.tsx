import type { SeriesDay } from "@caravanserai/contract";
import { useFormat, useTranslate, useWidth, ValueAxis } from "@caravanserai/ui";
import { useId } from "react";
import { seriesMessages } from "./messages/index.ts";
import { seriesLayout, type SeriesLayout, type SeriesMode } from "./series-chart-layout.ts";
import { useSeriesWords } from "./use-series-words.ts";

export interface SeriesChartProps {
  readonly title: string;
  readonly days: readonly SeriesDay[];
  readonly mode: SeriesMode;
}

const heightPx = 340;
const margin = { top: 14, end: 16, bottom: 34, start: 72 };
const dayMs = 86_400_000;
const labelPx = 92;

interface Scale {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly labelled: readonly number[];
}

function scaleOf({ first, last, ticks }: SeriesLayout, widthPx: number): Scale {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const perDay = Math.max(1, widthPx - margin.start - margin.end) / Math.max(1, last - first);
  const inner = heightPx - margin.top - margin.bottom;
  const x = (day: number) => margin.start + (day - first) * perDay;
  const every = Math.max(1, Math.ceil(labelPx / perDay));
  const count = Math.floor((last - first) / every) + 1;
  return {
    x,
    y: (value) => margin.top + inner - ((value - low) / Math.max(1e-9, high - low)) * inner,
    // From the last day back, so that the newest one is always named.
    labelled: Array.from({ length: count }, (_unused, index) => last - index * every).filter(
      (day) => x(day) > margin.start + 24 || day === last,
    ),
  };
}

interface PartProps {
  readonly layout: SeriesLayout;
  readonly scale: Scale;
}

function Axes({ layout, scale, widthPx }: PartProps & { readonly widthPx: number }) {
  const format = useFormat();
  const isOfYears = layout.last - layout.first > 200;
  return (
    <g>
      <ValueAxis
        ticks={layout.ticks}
        y={scale.y}
        startX={margin.start}
        endX={widthPx - margin.end}
        label={format.number}
      />
      {scale.labelled.map((day) => {
        const at = day * dayMs + dayMs / 2;
        const year = new Date(at).getUTCFullYear();
        return (
          <text
            key={day}
            x={scale.x(day)}
            y={heightPx - 10}
            textAnchor={day === layout.last ? "end" : "middle"}
          >
            {isOfYears ? `${format.shortDate(at)} ${year}` : format.shortDate(at)}
          </text>
        );
      })}
    </g>
  );
}

function Own({ layout, scale }: PartProps) {
  const { own } = layout;
  const [first] = own;
  if (first === undefined) return null;
  const half = Math.max(1, scale.x(first.day + 1) - scale.x(first.day)) / 2;
  const base = scale.y(0);
  const steps = own.map(({ day, value }) => `H${scale.x(day) - half}V${scale.y(value)}`).join("");
  const end = scale.x(own.at(-1)?.day ?? first.day) + half;
  const path = `M${scale.x(first.day) - half} ${base}${steps}H${end}`;
  return (
    <g>
      <path className="desk-series-own-area" d={`${path}V${base}Z`} />
      <path className="desk-series-own" d={path} />
    </g>
  );
}

function Said({ layout, scale }: PartProps) {
  const points = layout.runs.map((run) =>
    run.map(({ day, value }) => `${scale.x(day)} ${scale.y(value)}`),
  );
  const paths = points.map((run) => `M${run.join("L")}`).join("");
  return (
    <g>
      <path className="desk-series-said-halo" d={paths} />
      <path className="desk-series-said" d={paths} />
      {layout.runs
        .filter((run) => run.length === 1)
        .map(([mark]) =>
          mark === undefined ? null : (
            <circle
              key={mark.day}
              className="desk-series-said-dot"
              cx={scale.x(mark.day)}
              cy={scale.y(mark.value)}
              r="2.5"
            />
          ),
        )}
    </g>
  );
}

/** Flags that are drawn; a series flagged on every day is one band of them. */
const flagsDrawnMax = 400;

function Flagged({ layout, scale }: PartProps) {
  const words = useSeriesWords();
  const isoOf = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);
  return (
    <g>
      {layout.flagged.slice(-flagsDrawnMax).map(({ day, value, flags }) => (
        <path
          key={day}
          className="desk-series-flag"
          d={`M${scale.x(day)} ${scale.y(value) - 5}l-6 -10h12z`}
        >
          <title>{`${words.time(isoOf(day))}: ${flags.map(words.flag).join(", ")}`}</title>
        </path>
      ))}
    </g>
  );
}

/** The source's line over time, our own count as filled steps below it, flagged days marked. */
export function SeriesChart({ title, days, mode }: SeriesChartProps) {
  const id = useId();
  const [element, widthPx] = useWidth();
  const translate = useTranslate(seriesMessages);
  const format = useFormat();
  const layout = seriesLayout(days, mode);
  const scale = scaleOf(layout, widthPx);
  const values = layout.runs.flat().map(({ value }) => value);
  return (
    <div className="cs-chart" ref={element}>
      <svg
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        height={heightPx}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>
          {translate("chart.summary", {
            days: format.number(days.length),
            lowest: format.number(values.reduce((low, one) => Math.min(low, one), Infinity) || 0),
            highest: format.number(values.reduce((high, one) => Math.max(high, one), 0)),
            flagged: format.number(layout.flagged.length),
          })}
        </desc>
        <Axes layout={layout} scale={scale} widthPx={widthPx} />
        <Own layout={layout} scale={scale} />
        <Said layout={layout} scale={scale} />
        <Flagged layout={layout} scale={scale} />
      </svg>
    </div>
  );
}
