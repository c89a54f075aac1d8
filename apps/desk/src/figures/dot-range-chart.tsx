import { useFormat, useTranslate, useWidth, ValueAxis } from "@caravanserai/ui";
import { useId } from "react";
import { axisTicks, type OriginMark, type OwnPoint } from "./chart-layout.ts";
import { figuresMessages } from "./messages/index.ts";
import { useFigureWords } from "./use-figure-words.ts";

export interface DotRangeChartProps {
  readonly title: string;
  readonly marks: readonly OriginMark[];
  readonly own: readonly OwnPoint[];
  readonly onChoose: (claim: string) => void;
}

const heightPx = 380;
const margin = { top: 14, end: 16, bottom: 34, start: 68 };
const undatedPx = 74;
const dayMs = 86_400_000;
const dayWidthPxMin = 54;

interface Scale {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly days: readonly number[];
  readonly undatedX: number | null;
  readonly endX: number;
}

function scaleOf({ marks, own }: DotRangeChartProps, widthPx: number): Scale {
  const dated = marks.filter(({ toDay }) => toDay !== null);
  const days = [
    ...dated.flatMap(({ fromDay, toDay }) => [fromDay, toDay]),
    ...own.map(({ day }) => day),
  ].filter((day) => day !== null);
  const last = Math.max(...days, 1);
  // A period that began years before would press everything else together.
  const first = Math.max(Math.min(...days, last - 1), last - 100);
  const hasUndated = dated.length < marks.length;
  const endX = widthPx - margin.end - (hasUndated ? undatedPx : 0);
  const ticks = axisTicks(
    Math.max(0, ...marks.map(({ high }) => high), ...own.map((p) => p.value)),
  );
  const top = ticks.at(-1) ?? 1;
  const perDay = Math.max(0, endX - margin.start) / Math.max(1, last - first + 0.5);
  const x = (day: number) => margin.start + 6 + (Math.max(day, first) - first) * perDay;
  const every = Math.max(1, Math.ceil(dayWidthPxMin / perDay));
  const labelled = Array.from({ length: last - first + 1 }, (_unused, index) => first + index);
  return {
    x,
    y: (value) =>
      heightPx - margin.bottom - (value / top) * (heightPx - margin.bottom - margin.top),
    ticks,
    // The last day leaves its place to "no date" where the two would touch.
    days: labelled.filter(
      (day) => (last - day) % every === 0 && (!hasUndated || endX + undatedPx / 2 - x(day) >= 60),
    ),
    undatedX: hasUndated ? endX + undatedPx / 2 : null,
    endX,
  };
}

function Axes({ scale, widthPx }: { readonly scale: Scale; readonly widthPx: number }) {
  const format = useFormat();
  const translate = useTranslate(figuresMessages);
  return (
    <g>
      <ValueAxis
        ticks={scale.ticks}
        y={scale.y}
        startX={margin.start}
        endX={widthPx - margin.end}
        label={format.number}
      />
      {scale.days.map((day) => (
        <text key={day} x={scale.x(day)} y={heightPx - 10} textAnchor="middle">
          {format.shortDate(day * dayMs + dayMs / 2)}
        </text>
      ))}
      {scale.undatedX === null ? null : (
        <>
          <line
            className="desk-dots-edge"
            x1={scale.endX + 6}
            x2={scale.endX + 6}
            y1={margin.top}
            y2={heightPx - margin.bottom}
          />
          <text x={scale.undatedX} y={heightPx - 10} textAnchor="middle">
            {translate("chart.undated")}
          </text>
        </>
      )}
    </g>
  );
}

function OwnSteps({ own, scale }: { readonly own: readonly OwnPoint[]; readonly scale: Scale }) {
  if (own.length === 0) return null;
  const steps = own.map(({ day, value }, index) => {
    const at = `${scale.x(day)} ${scale.y(value)}`;
    return index === 0 ? `M${at}` : `H${scale.x(day)}V${scale.y(value)}`;
  });
  const last = own.at(-1) as OwnPoint;
  return (
    <g>
      <path className="desk-dots-own-halo" d={steps.join("")} />
      <path className="desk-dots-own" d={steps.join("")} />
      <circle className="desk-dots-own-end" cx={scale.x(last.day)} cy={scale.y(last.value)} r="5" />
    </g>
  );
}

interface MarkProps {
  readonly mark: OriginMark;
  readonly scale: Scale;
  readonly onChoose: (claim: string) => void;
}

/** Chosen with a finger or a mouse here; keys use the list below, which says the same. */
function Mark({ mark, scale, onChoose }: MarkProps) {
  const words = useFigureWords();
  const { shown, claims, fromDay, toDay, low, high } = mark;
  const x = toDay === null ? (scale.undatedX ?? scale.endX) : scale.x(toDay);
  const y = scale.y(shown.statement.value ?? low);
  const from = fromDay === null || toDay === null ? x : scale.x(fromDay);
  return (
    <g
      className="desk-dots-mark"
      data-refuted={mark.isRefuted}
      data-role={shown.role ?? undefined}
      onClick={() => onChoose(shown.claim)}
    >
      <title>{`${words.line(shown.statement)} · ${words.source(shown.statement)}`}</title>
      <rect
        className="desk-dots-hit"
        x={from - 8}
        width={Math.max(0, x - from) + 16}
        y={y - 9}
        height="18"
      />
      <circle className="desk-dots-hit" cx={x} cy={y} r="22" />
      <line className="desk-dots-period" x1={from} x2={x} y1={y} y2={y} />
      {high > low ? (
        <path
          className="desk-dots-range"
          d={`M${x - 6} ${scale.y(low)}h12M${x} ${scale.y(low)}V${scale.y(high)}M${x - 6} ${scale.y(high)}h12`}
        />
      ) : null}
      <circle className="desk-dots-dot" cx={x} cy={y} r={claims.length > 1 ? 11 : 7} />
      {claims.length > 1 ? (
        <text className="desk-dots-count" x={x} y={y} dy="0.34em" textAnchor="middle">
          {claims.length}
        </text>
      ) : null}
    </g>
  );
}

/** Statements over time against our own count: bars for periods, one dot per origin. */
export function DotRangeChart(props: DotRangeChartProps) {
  const { title, marks, own, onChoose } = props;
  const id = useId();
  const [element, widthPx] = useWidth();
  const translate = useTranslate(figuresMessages);
  const format = useFormat();
  const scale = scaleOf(props, widthPx);
  const lowest = Math.min(...marks.map(({ low }) => low));
  const highest = Math.max(...marks.map(({ high }) => high));
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
            claims: format.number(marks.reduce((sum, { claims }) => sum + claims.length, 0)),
            lowest: format.number(lowest),
            highest: format.number(highest),
            own: format.number(own.at(-1)?.value ?? 0),
          })}
        </desc>
        <Axes scale={scale} widthPx={widthPx} />
        <OwnSteps own={own} scale={scale} />
        {marks.map((mark) => (
          <Mark key={mark.shown.claim} mark={mark} scale={scale} onChoose={onChoose} />
        ))}
      </svg>
    </div>
  );
}
