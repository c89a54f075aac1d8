import { useId } from "react";
import { scaleBand, scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import {
  crossingWords,
  netOf,
  type InOutStep,
  type InOutWords,
  type StepUnit,
} from "./in-out-steps.ts";
import { Legend } from "./legend.tsx";
import { useWidth } from "./use-width.ts";
import { ValueAxis } from "./value-axis.tsx";

export interface InOutColumnsProps {
  readonly title: string;
  readonly steps: readonly InOutStep[];
  readonly unit: StepUnit;
  readonly heightPx?: number;
  /** Crossings unless said otherwise. */
  readonly words?: InOutWords | undefined;
}

const margin = { top: 10, end: 8, bottom: 30, start: 60 };
const labelRoomPx = { hour: 52, day: 72 };

function layOut(steps: readonly InOutStep[], widthPx: number, heightPx: number) {
  const highest = Math.max(1, ...steps.map(({ entered }) => entered ?? 0));
  const lowest = Math.max(0, ...steps.map(({ left }) => left ?? 0));
  const y = scaleLinear([-lowest, highest], [heightPx - margin.bottom, margin.top]);
  const x = scaleBand(
    steps.map((_, index) => index),
    [margin.start, Math.max(margin.start + 1, widthPx - margin.end)],
  ).paddingInner(0.25);
  return { x, y };
}

type Layout = ReturnType<typeof layOut>;

function Axis({ y, widthPx }: Pick<Layout, "y"> & { readonly widthPx: number }) {
  const format = useFormat();
  return (
    <ValueAxis
      ticks={y.ticks(5)}
      y={y}
      startX={margin.start - 6}
      endX={widthPx - margin.end}
      label={(tick) => format.number(Math.abs(tick))}
    />
  );
}

function NetLine({ steps, x, y }: Layout & { readonly steps: readonly InOutStep[] }) {
  const centre = (index: number) => (x(index) ?? 0) + x.bandwidth() / 2;
  const path =
    line<InOutStep>()
      .defined((step) => netOf(step) !== undefined)
      .x((_, index) => centre(index))
      .y((step) => y(netOf(step) ?? 0))(steps as InOutStep[]) ?? "";
  const hasDots = x.bandwidth() >= 14;
  return (
    <g>
      <path className="cs-chart-net-halo" d={path} />
      <path className="cs-chart-net" d={path} />
      {steps.map((step, index) => {
        const net = netOf(step);
        if (!hasDots || net === undefined) return null;
        return (
          <circle className="cs-chart-net-dot" key={index} cx={centre(index)} cy={y(net)} r="4.5" />
        );
      })}
    </g>
  );
}

function InOutLegend({ words }: { readonly words: InOutWords }) {
  return (
    <Legend
      entries={[
        {
          label: words.entered,
          swatch: <path className="cs-chart-in" d="M2 14V4l6-3 6 3v10Z" />,
        },
        {
          label: words.left,
          swatch: <path className="cs-chart-out" d="M2 2v10l6 3 6-3V2Z" />,
        },
        {
          label: words.net,
          swatch: (
            <>
              <path className="cs-chart-net" d="M0 8h16" />
              <circle className="cs-chart-net-dot" cx="8" cy="8" r="4" />
            </>
          ),
        },
      ]}
    />
  );
}

/** Crossings in above the line, out below it, and the net of both as a line. */
export function InOutColumns(props: InOutColumnsProps) {
  const { title, steps, unit, heightPx = 320 } = props;
  const id = useId();
  const [element, widthPx] = useWidth();
  const translate = useUiTranslate();
  const format = useFormat();
  const { words = crossingWords(translate) } = props;
  const { x, y } = layOut(steps, widthPx, heightPx);
  const entered = steps.reduce((sum, step) => sum + (step.entered ?? 0), 0);
  const left = steps.reduce((sum, step) => sum + (step.left ?? 0), 0);
  const every = Math.max(1, Math.ceil(labelRoomPx[unit] / Math.max(1, x.step())));
  const tickLabel = ({ start }: InOutStep) =>
    unit === "hour" ? format.time(start) : format.shortDate(start);
  const written = (value: number | undefined) =>
    value === undefined ? translate("chart.noValue") : format.number(value);
  return (
    <div className="cs-chart" ref={element}>
      <InOutLegend words={words} />
      <svg
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        height={heightPx}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>
          {props.words === undefined
            ? translate("chart.inOutSummary", {
                entered: format.number(entered),
                left: format.number(left),
                net: format.signedNumber(entered - left),
              })
            : `${words.entered} ${format.number(entered)}, ${words.left} ${format.number(left)}, ` +
              `${words.net} ${format.signedNumber(entered - left)}`}
        </desc>
        <Axis y={y} widthPx={widthPx} />
        {steps.map((step, index) => {
          const start = x(index) ?? 0;
          const width = Math.max(1, x.bandwidth());
          return (
            <g key={index}>
              <rect
                className="cs-chart-in"
                x={start}
                width={width}
                y={y(step.entered ?? 0)}
                height={y(0) - y(step.entered ?? 0)}
              />
              <rect
                className="cs-chart-out"
                x={start}
                width={width}
                y={y(0)}
                height={y(-(step.left ?? 0)) - y(0)}
              />
              {index % every === 0 ? (
                <text x={start + width / 2} y={heightPx - 8} textAnchor="middle">
                  {tickLabel(step)}
                </text>
              ) : null}
            </g>
          );
        })}
        <NetLine steps={steps} x={x} y={y} />
        {steps.map((step, index) => (
          <rect
            className="cs-chart-hover"
            key={index}
            x={(x(index) ?? 0) - (x.step() - x.bandwidth()) / 2}
            width={x.step()}
            y={margin.top}
            height={heightPx - margin.top - margin.bottom}
          >
            <title>
              {`${format.dateTime(step.start)}: ` +
                `${words.entered} ${written(step.entered)}, ` +
                `${words.left} ${written(step.left)}`}
            </title>
          </rect>
        ))}
      </svg>
    </div>
  );
}
