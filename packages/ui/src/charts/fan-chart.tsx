import { useId } from "react";
import { scaleLinear, scaleTime } from "d3-scale";
import { area, line } from "d3-shape";
import { useFormat } from "../language/language-provider.tsx";
import {
  fanHighest,
  fanPeriod,
  isHit,
  type FanPoint,
  type KeptPoint,
  type KnownPoint,
} from "./fan.ts";
import { Legend } from "./legend.tsx";
import { useWidth } from "./use-width.ts";
import { timeMarks } from "./time-marks.ts";
import { countTicks, waitTicks } from "./wait-scale.ts";
import { ValueAxis } from "./value-axis.tsx";

/** Words of the parts of a fan chart. */
export interface FanWords {
  readonly known: string;
  readonly middle: string;
  readonly range50: string;
  readonly range80: string;
  readonly range95: string;
  /** A kept forecast that held what happened, and one that did not. */
  readonly hit: string;
  readonly miss: string;
}

export interface FanChartProps {
  readonly title: string;
  /** Heard instead of the picture. */
  readonly summary: string;
  readonly known: readonly KnownPoint[];
  readonly kept: readonly KeptPoint[];
  readonly fan: readonly FanPoint[];
  /** A value that should not be passed. */
  readonly limit?: { readonly value: number; readonly label: string } | undefined;
  readonly unit: "minutes" | "count";
  /** What a step of time is: it decides how times are written. */
  readonly step: "hour" | "day";
  readonly words: FanWords;
  readonly heightPx?: number;
}

const margin = { top: 14, end: 28, bottom: 28, start: 62 };
const labelRoomPx = 56;
const halfDayMs = 12 * 3_600_000;

function layOut(
  { known, kept, fan, limit, unit }: FanChartProps,
  sizePx: readonly [number, number],
) {
  const [widthPx, heightPx] = sizePx;
  const highest = fanHighest({ known, kept, fan }, limit?.value);
  const ticks = unit === "minutes" ? waitTicks(highest) : countTicks(highest);
  const period = fanPeriod({ known, kept, fan });
  return {
    ticks,
    period,
    top: ticks.at(-1) ?? 1,
    x: scaleTime([...period], [margin.start, widthPx - margin.end]),
    y: scaleLinear([0, ticks.at(-1) ?? 1], [heightPx - margin.bottom, margin.top]).clamp(true),
    endX: widthPx - margin.end,
    bottomY: heightPx - margin.bottom,
  };
}

type Layout = ReturnType<typeof layOut>;

function Axes({ layout, unit, step }: { layout: Layout } & Pick<FanChartProps, "unit" | "step">) {
  const format = useFormat();
  const { x, y, ticks, period, endX, bottomY } = layout;
  const write = unit === "minutes" ? format.duration : format.number;
  const halfDayPx = x(period[0] + halfDayMs) - x(period[0]);
  const every = Math.max(1, Math.ceil(labelRoomPx / (2 * halfDayPx)));
  const hasNoons = step === "hour" && halfDayPx >= labelRoomPx;
  const times = timeMarks(period, { format, hasNoons });
  return (
    <g>
      <ValueAxis
        ticks={ticks}
        y={y}
        startX={margin.start - 4}
        endX={endX}
        label={(tick) => (tick === 0 ? "0" : write(tick))}
      />
      {times.map(({ at, label, isMidnight }, index) => (
        <g key={at}>
          {isMidnight ? (
            <path className="cs-chart-grid" d={`M${x(at)} ${margin.top}V${bottomY}`} />
          ) : null}
          {index % every === 0 ? (
            <text x={x(at)} y={bottomY + 20} textAnchor="middle">
              {label}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
}

type Edge = "50" | "80" | "95";

function Fan({ fan, layout }: { readonly fan: readonly FanPoint[]; readonly layout: Layout }) {
  const { x, y } = layout;
  const drawn = [...fan];
  const band = (edge: Edge) =>
    area<FanPoint>()
      .x(({ at }) => x(at))
      .y0((point) => y(point[`low${edge}`]))
      .y1((point) => y(point[`high${edge}`]))(drawn) ?? "";
  const middle = line<FanPoint>()
    .x(({ at }) => x(at))
    .y((point) => y(point.middle))(drawn);
  return (
    <g>
      {(["95", "80", "50"] as const).map((edge) => (
        <path key={edge} className="cs-fan-band" data-share={edge} d={band(edge)} />
      ))}
      <path className="cs-fan-middle" d={middle ?? ""} />
    </g>
  );
}

/** A promised range as a bar, what happened as a mark upon it: filled inside, a cross outside. */
function Kept({ point, layout }: { readonly point: KeptPoint; readonly layout: Layout }) {
  const { x, y } = layout;
  const at = x(point.at);
  const actual = point.actual === undefined ? undefined : y(point.actual);
  return (
    <g>
      <path className="cs-fan-kept" d={`M${at} ${y(point.low80)}V${y(point.high80)}`} />
      {actual === undefined ? null : isHit(point) === true ? (
        <circle className="cs-fan-hit" cx={at} cy={actual} r="3.5" />
      ) : (
        <path className="cs-fan-miss" d={`M${at - 4} ${actual - 4}l8 8m0-8l-8 8`} />
      )}
    </g>
  );
}

function FanLegend({ words, hasKept }: { readonly words: FanWords; readonly hasKept: boolean }) {
  const band = (share: Edge) => (
    <rect className="cs-fan-band" data-share={share} y="2" width="16" height="12" />
  );
  const kept = [
    {
      label: words.hit,
      swatch: (
        <>
          <path className="cs-fan-kept" d="M8 1V15" />
          <circle className="cs-fan-hit" cx="8" cy="7" r="3.5" />
        </>
      ),
    },
    { label: words.miss, swatch: <path className="cs-fan-miss" d="M4 4l8 8m0-8l-8 8" /> },
  ];
  return (
    <Legend
      entries={[
        { label: words.known, swatch: <path className="cs-chart-net" d="M0 8h16" /> },
        { label: words.middle, swatch: <path className="cs-fan-middle" d="M0 8h16" /> },
        { label: words.range50, swatch: band("50") },
        { label: words.range80, swatch: band("80") },
        { label: words.range95, swatch: band("95") },
        ...(hasKept ? kept : []),
      ]}
    />
  );
}

/** What was, what is expected with its ranges, and how past forecasts did. */
export function FanChart(props: FanChartProps) {
  const { title, summary, known, kept, fan, limit, words, heightPx = 280 } = props;
  const id = useId();
  const [element, widthPx] = useWidth();
  const layout = layOut(props, [widthPx, heightPx]);
  const { x, y, endX, top, bottomY } = layout;
  const past = line<KnownPoint>()
    .defined(({ value }) => value !== undefined)
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? 0))([...known]);
  const nowX = fan[0] === undefined ? undefined : x(fan[0].at);
  return (
    <div className="cs-chart">
      <FanLegend words={words} hasKept={kept.length > 0} />
      <div ref={element}>
        <svg
          viewBox={`0 0 ${widthPx} ${heightPx}`}
          height={heightPx}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{summary}</desc>
          <Axes layout={layout} unit={props.unit} step={props.step} />
          <Fan fan={fan} layout={layout} />
          {nowX === undefined ? null : (
            <path className="cs-fan-now" d={`M${nowX} ${margin.top}V${bottomY}`} />
          )}
          {kept.map((point) => (
            <Kept key={point.at} point={point} layout={layout} />
          ))}
          <path className="cs-chart-net" d={past ?? ""} />
          {limit === undefined || limit.value > top ? null : (
            <g>
              <path className="cs-fan-limit" d={`M${margin.start} ${y(limit.value)}H${endX}`} />
              <text className="cs-fan-limit-name" x={margin.start + 6} y={y(limit.value) - 5}>
                {limit.label}
              </text>
            </g>
          )}
        </svg>
      </div>
    </div>
  );
}
