import { useId } from "react";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import { highestOf, latestOf, type Series, type SeriesPoint } from "./series.ts";

export interface SmallMultiplesProps {
  readonly series: readonly Series[];
  /** How a value is written, for instance as a duration; plain numbers by default. */
  readonly written?: (value: number) => string;
}

// Drawn on a fixed grid and scaled: every picture has the same shape, so they compare.
const picture = { width: 220, height: 84, top: 8, bottom: 18 };

interface PictureProps {
  readonly series: Series;
  readonly max: number;
  readonly written: (value: number) => string;
}

function Picture({ series, max, written }: PictureProps) {
  const id = useId();
  const translate = useUiTranslate();
  const format = useFormat();
  const { points, name } = series;
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [0, picture.width - 8]);
  const base = picture.height - picture.bottom;
  const y = scaleLinear([0, max], [base, picture.top]);
  const isKnown = ({ value }: SeriesPoint) => value !== undefined;
  const drawn = [...points];
  const outline = line<SeriesPoint>()
    .defined(isKnown)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0))(drawn);
  const filled = area<SeriesPoint>()
    .defined(isKnown)
    .x((_, index) => x(index))
    .y0(base)
    .y1(({ value }) => y(value ?? 0))(drawn);
  const latest = latestOf(series);
  const latestText =
    latest?.value === undefined ? translate("chart.noValue") : written(latest.value);
  const first = points[0];
  const last = points.at(-1);
  return (
    <li>
      <div className="cs-multiples-name">
        <span>{name}</span>
        <span className="cs-multiples-value">{latestText}</span>
      </div>
      <svg
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="img"
        aria-labelledby={`${id}-title`}
      >
        <title id={`${id}-title`}>
          {`${name}: ${translate("chart.latest", { value: latestText })}`}
        </title>
        <path className="cs-chart-grid" d={`M0 ${picture.top}h${picture.width}`} />
        <path className="cs-chart-area" d={filled ?? ""} />
        <path className="cs-chart-line" d={outline ?? ""} />
        <path className="cs-chart-zero" d={`M0 ${base}h${picture.width}`} />
        {latest?.value === undefined ? null : (
          <circle
            className="cs-chart-dot"
            cx={x(points.indexOf(latest))}
            cy={y(latest.value)}
            r="4"
          />
        )}
        {first === undefined || last === undefined ? null : (
          <>
            <text x="0" y={picture.height - 3}>
              {format.shortDate(first.at)}
            </text>
            <text x={picture.width} y={picture.height - 3} textAnchor="end">
              {format.shortDate(last.at)}
            </text>
          </>
        )}
      </svg>
    </li>
  );
}

/** One small line per crossing, all on one scale, so that the worst stands out by its height. */
export function SmallMultiples({ series, written }: SmallMultiplesProps) {
  const format = useFormat();
  const translate = useUiTranslate();
  const write = written ?? format.number;
  const max = scaleLinear([0, highestOf(series)], [0, 1]).nice(3).domain()[1] ?? 1;
  return (
    <div className="cs-chart">
      <p className="cs-small cs-soft">{translate("chart.sharedScale", { max: write(max) })}</p>
      <ul className="cs-multiples">
        {series.map((one) => (
          <Picture key={one.name} series={one} max={max} written={write} />
        ))}
      </ul>
    </div>
  );
}
